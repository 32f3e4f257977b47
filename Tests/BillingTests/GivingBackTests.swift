import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@Suite struct `What is given back` {
    @Test(arguments: Engine.available)
    func `M7 the parts of a credit note are as much as the whole`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let before = try await shop.everything()

        let wrong: [CreditNotes.Settlement] = [
            .init(refund: Money(60, .clp), credit: Money(60, .clp)), .init(refund: Money(40, .clp)),
            .init(refund: Money(150, .clp), outOfBand: Money(-50, .clp)),
        ]
        for parts in wrong {
            let error = await #expect(throws: BillingError.self) {
                _ = try await CreditNotes(shop.context).create(
                    of: invoice.id, amount: Money(100, .clp), settlement: parts, in: shop.scope)
            }
            #expect(error?.parameter == "amount")
        }
        #expect(try await shop.everything() == before)
    }

    @Test(arguments: Engine.available)
    func `M7 a refund without an answer counts as given`(engine: Engine) async throws {
        let silence = SandboxFaults { if case .refund = $0 { .lostBefore } else { nil } }
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: silence)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
        let refunds = Refunds(shop.context)

        let first = try await refunds.create(of: payment.id, amount: Money(9_000, .clp), in: shop.scope)
        #expect(first.state == .pending)
        let error = await #expect(throws: BillingError.self) {
            _ = try await refunds.create(of: payment.id, amount: Money(991, .clp), in: shop.scope)
        }
        #expect(error?.code == "amount_too_large")
        let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).first)
        let given = try await shop.context.read { try $0.refunds.givenOrPending([attempt], in: shop.scope) }
        #expect(given == [attempt.id: Money(9_000, .clp)])
    }

    @Test(arguments: Engine.available)
    func `M7 a voided invoice gives back the credit that it took`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = Money(-2_000, .clp) }
        var order = try await shop.order(9_990)
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.place(order, for: ana)
        let invoice = try await shop.lastInvoice(of: ana)
        #expect(invoice.amountDue.amount == 7_990)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == 0)

        _ = try await shop.invoices.void(invoice.id, in: shop.scope)

        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -2_000)
        #expect(try await shop.sum(of: .customerCredit) == -2_000)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P6 nobody is sent to the checkout of an invoice that was voided`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        _ = try await shop.invoices.void(invoice.id, in: shop.scope)

        let error = await #expect(throws: BillingError.self) {
            _ = try await shop.openCheckout(invoice, of: ana)
        }
        #expect(error?.code == "invoice_not_open")
    }
}
