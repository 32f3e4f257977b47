import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@Suite struct `What processors tell us` {
    @Test(arguments: Engine.available)
    func `a checkout that was paid is settled at once, though the customer closed the browser (P6)`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, webhooks: true)
        let (invoice, page) = try await shop.checkout()

        _ = try await shop.sandbox.pay(page: page, with: TestMethodEntry(TestMethod.approved[0]))
        #expect(try await shop.hearWebhooks() == 1)

        #expect(try await shop.invoices.find(invoice, in: shop.scope).status == .paid)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a method that was entered is there, though the customer closed the browser`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, webhooks: true)
        let ana = try await shop.customer("Ana", card: nil)
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let (_, url) = try await shop.methods.startSetup(
            of: ana.id, in: shop.scope, kinds: [], locale: "es", returnURL: { "http://127.0.0.1/\($0)" })

        let page = String(url.split(separator: "/").last ?? "")
        _ = try await shop.sandbox.completeSetup(page: page, with: TestMethodEntry(TestMethod.approved[0]))
        try await shop.hearWebhooks()

        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).count == 1)
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .active)
    }

    @Test(arguments: Engine.available)
    func `H1 duplicates and any order are harmless`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, webhooks: true)
        let (invoice, page) = try await shop.checkout()
        let step = try await shop.sandbox.pay(page: page, with: TestMethodEntry(TestMethod.transfer))
        let pending = try await shop.wire()
        _ = try await shop.sandbox.answer(reference: try #require(step?.charge?.reference), .approve)
        let succeeded = try await shop.wire()

        var news: [Int?] = []
        for webhook in succeeded + pending + succeeded + pending {
            news.append(await shop.receive(webhook, shop.sandbox.signature(of: webhook)))
            try await shop.scheduler.runUntilIdle()
        }

        #expect(news == [1, 1, 0, 0])
        #expect(try await shop.invoices.find(invoice, in: shop.scope).status == .paid)
        let settled = try await SandboxLedger(database: shop.context.database, clock: shop.time.clock)
            .settled(in: shop.scope)
        #expect(settled.count == 1)
        #expect(try await shop.verify() == [])
    }
}
