import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

extension `Invoices and payments` {
    @Test(arguments: Engine.available)
    func `P6 two payments of one invoice at once charge once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        let card = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)

        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    _ = try? await shop.invoices.pay(
                        invoice.id, of: ana.id, in: shop.scope, with: card.id, origin: .customer)
                }
            }
        }

        let ledger = SandboxLedger(database: shop.context.database, clock: shop.time.clock)
        #expect(try await ledger.paidTwice(in: shop.scope) == [])
        #expect(try await ledger.settled(in: shop.scope).count == 1)
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .paid)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S36 a checkout is paid at the processor, and asking it settles the invoice`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]

        let first = try await checkout(invoice, of: ana, in: shop)
        let again = try await checkout(invoice, of: ana, in: shop)
        #expect(first == again, "two windows share one checkout")
        let attempt = try await shop.payments.attempts(of: invoice.id, in: shop.scope)[0]
        #expect(try await shop.payments.resolve(attempt.id, of: ana.id, in: shop.scope).state == .created)
        let card = try #require(TestMethod.token("pm_card_visa"))
        _ = try await shop.sandbox.pay(
            page: String(first.split(separator: "/").last ?? ""), with: TestMethodEntry(card))
        let settled = try await shop.payments.resolve(attempt.id, of: ana.id, in: shop.scope)

        #expect(settled.state == .succeeded)
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .paid)
        #expect(try await shop.subscriptions.of(ana.id, in: shop.scope)[0].status == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P7 money for an invoice that was settled meanwhile becomes credit`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailLostAnswerAfter")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        // A merchant may not close an invoice that is being paid, so the books are closed by hand, as a restore could.
        await #expect(throws: BillingError.self) {
            _ = try await shop.invoices.payOutOfBand(invoice.id, in: shop.scope)
        }
        let attempt = try await shop.payments.attempts(of: invoice.id, in: shop.scope)[0]
        try await shop.context.database.write { db in
            try db.execute(
                """
                UPDATE invoices SET status = 'paid', amount_paid = amount_due, paid_out_of_band = 1
                WHERE id = \(invoice.id)
                """)
        }

        _ = try await shop.payments.resolve(attempt.id, of: ana.id, in: shop.scope)

        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -9_990)
    }

    private func checkout(_ invoice: Invoice, of customer: Customer, in shop: Shop) async throws -> String {
        try await shop.payments.startCheckout(
            invoice.id, of: customer.id, in: shop.scope, kinds: [.card], locale: "es"
        ) { "http://127.0.0.1:8080/p/tienda-sur/return/\($0)" }
    }
}
