import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Refunds and credit notes` {
    @Test(arguments: Engine.available)
    func `M8 a credit note leaves the invoice as it was and gives back as it says`(engine: Engine) async throws {
        let (shop, ana, invoice) = try await paid(engine)
        let notes = CreditNotes(shop.context)

        let note = try await notes.create(
            of: invoice.id, amount: Money(6_000, .clp),
            settlement: .init(
                refund: Money(2_000, .clp), credit: Money(3_000, .clp), outOfBand: Money(1_000, .clp)),
            reason: "order_change", in: shop.scope)

        #expect(note.number == "TIENDA-CN-000001")
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope) == invoice)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -3_000)
        #expect(try await Refunds(shop.context).list(in: shop.scope).elements.map(\.money.amount) == [2_000])
        await #expect(throws: BillingError.self) {
            _ = try await notes.create(of: invoice.id, amount: Money(4_000, .clp), in: shop.scope)
        }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `an open invoice that is credited asks for less, and for nothing once it is credited whole`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        let notes = CreditNotes(shop.context)

        _ = try await notes.create(of: invoice.id, amount: Money(990, .clp), in: shop.scope)
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).amountRemaining.amount == 9_000)
        #expect(try await shop.verify() == [])
        _ = try await notes.create(of: invoice.id, amount: Money(9_000, .clp), in: shop.scope)

        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .paid)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a full credit note closes the payment, and a void after a part of it owes no tax`(
        engine: Engine
    ) async throws {
        for isWhole in [true, false] {
            let (shop, ana, invoice) = try await taxed(engine, card: nil)
            let notes = CreditNotes(shop.context)
            let note = try await notes.create(
                of: invoice.id, amount: Money(isWhole ? 11_900 : 1_190, .clp), in: shop.scope)
            #expect(note.tax.amount == (isWhole ? 1_900 : 190))
            if !isWhole { _ = try await shop.invoices.void(invoice.id, in: shop.scope) }

            let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
            #expect(payment.status == .canceled)
            #expect(payment.money.amount == (isWhole ? 11_900 : 10_710), "what it asked for last")
            #expect(try await shop.sum(of: .tax) == 0)
            #expect(try await shop.sum(of: .receivable) == 0)
            #expect(try await shop.lastInvoice(of: ana).status == (isWhole ? .paid : .void))
            #expect(try await shop.verify() == [])
        }
    }

    @Test(arguments: Engine.available)
    func `M3, M6 credit notes bear the taxes of their part, and all together those of the invoice`(
        engine: Engine
    ) async throws {
        let (shop, _, invoice) = try await taxed(engine)
        let notes = CreditNotes(shop.context)
        #expect(try await shop.sum(of: .tax) == -1_900)

        var taxes: [Int64] = []
        for (amount, settlement) in [
            (Int64(3_333), CreditNotes.Settlement(refund: Money(3_333, .clp))),
            (3_333, .init(outOfBand: Money(3_333, .clp))),
            (5_234, .init(refund: Money(1_000, .clp), credit: Money(4_234, .clp))),
        ] {
            let note = try await notes.create(
                of: invoice.id, amount: Money(amount, .clp), settlement: settlement, in: shop.scope)
            #expect(note.taxes.map(\.amount) == [note.tax])
            taxes.append(note.tax.amount)
            #expect(try await shop.sum(of: .tax) == -1_900 + taxes.reduce(0, +))
            #expect(try await shop.verify() == [])
        }

        // 532.15 of tax in each third; what is rounded away in one is in the next.
        #expect(taxes == [532, 532, 836])
        #expect(try await shop.sum(of: .tax) == 0)
        #expect(try await shop.sum(of: .revenue) + shop.sum(of: .credited) + shop.sum(of: .refunded) == 0)
    }

    /// 10,000 pesos and 19 % on them.
    private func taxed(
        _ engine: Engine, card: String? = "pm_card_visa"
    ) async throws -> (Shop, Customer, Invoice) {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: card)
        let iva = try await shop.taxRate("IVA", "19", isInclusive: false)
        var order = try await shop.order(10_000)
        order.taxRates = [iva.id]
        _ = try await shop.place(order, for: ana)
        return (shop, ana, try await shop.lastInvoice(of: ana))
    }
}
