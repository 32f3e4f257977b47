import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

extension `What processors tell us` {
    @Test(arguments: Engine.available)
    func `a charge whose answer was lost is settled by the webhook, before anybody looks (P3)`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, webhooks: true)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailLostAnswerAfter")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .incomplete)

        try await shop.hearWebhooks()

        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a bank debit settles when the bank says so, days later`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, webhooks: true)
        let ana = try await shop.customer("Ana", card: "pm_bankDebit")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        #expect(try await shop.hearWebhooks() == 0)

        shop.time.advance(.hours(48))
        #expect(try await shop.hearWebhooks() == 1)

        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .active)
    }

    @Test(arguments: Engine.available)
    func `a transfer that arrives, and a bank's question that is answered, are heard of at once`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, webhooks: true)
        for method in [TestMethod.transfer, try #require(TestMethod.token("pm_card_authenticationRequired"))] {
            let (invoice, page) = try await shop.checkout()
            let step = try await shop.sandbox.pay(page: page, with: TestMethodEntry(method))
            try await shop.hearWebhooks()
            #expect(try await shop.invoices.find(invoice, in: shop.scope).status == .open)

            _ = try await shop.sandbox.answer(reference: try #require(step?.charge?.reference), .approve)
            try await shop.hearWebhooks()

            #expect(try await shop.invoices.find(invoice, in: shop.scope).status == .paid)
        }
        #expect(try await shop.verify() == [])
    }
}
