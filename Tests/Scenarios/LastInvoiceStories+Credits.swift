import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of last invoices` {
    @Test(arguments: Engine.available, [Cancellation.Effect.immediately, .atPeriodEnd])
    func `M7 the credit of a cheaper plan is not lost: it stays with the customer`(
        engine: Engine, effect: Cancellation.Effect
    ) async throws {
        let (shop, ana, subscription) = try await changed(from: 120_000, to: 12_000, engine)

        let told = try await shop.subscriptions.lastInvoice(of: subscription, effect: effect)
        _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: effect)
        try await shop.travel(to: "2026-02-16")

        #expect(told?.total == Money(-104_516, .clp))
        #expect(told?.due == Money(0, .clp))
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -104_516)
        let last = try await shop.lastInvoice(of: ana)
        #expect(last.total.amount == -104_516)
        #expect(last.status == .paid)
        #expect(try await shop.verify() == [])
        // The next thing that is bought uses it.
        _ = try await shop.subscribe(ana, to: 100_000)
        #expect(try await shop.lastInvoice(of: ana).amountDue.amount == 0)
    }

    @Test(arguments: Engine.available)
    func `M5 the days that a pause gave back are not lost when the subscription ends`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 12_000)
        try await shop.travel(to: "2026-01-16", at: "12:00")
        _ = try await shop.subscriptions.pause(
            subscription.id, in: shop.scope, for: .indefinite, effect: .immediately)

        try await shop.travel(to: "2026-03-01")
        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .immediately)

        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -11_613)
        #expect(try await shop.verify() == [])
    }
}
