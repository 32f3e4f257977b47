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
            .init(refund: 60, credit: 60), .init(refund: 40), .init(refund: 150, outOfBand: -50),
        ]
        for parts in wrong {
            let error = await #expect(throws: BillingError.self) {
                _ = try await CreditNotes(shop.context).create(
                    of: invoice.id, amount: 100, settlement: parts, in: shop.scope)
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

        let first = try await refunds.create(of: payment.id, amount: 9_000, in: shop.scope)
        #expect(first.state == .pending)
        let error = await #expect(throws: BillingError.self) {
            _ = try await refunds.create(of: payment.id, amount: 991, in: shop.scope)
        }
        #expect(error?.code == "amount_too_large")
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
