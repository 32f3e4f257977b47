import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Renewals` {
    @Test(arguments: Engine.available)
    func `T4 after an outage each missed period is billed once, in order`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)

        shop.time.move(to: shop.merchant.zone.startOfDay(try CalendarDate("2026-06-15")))
        try await shop.scheduler.runUntilIdle()

        let invoices = try await shop.invoices.of(ana.id, in: shop.scope, PageRequest(limit: 50)).elements
        #expect(invoices.count == 5)
        #expect(invoices.allSatisfy { $0.status == .paid })
        #expect(Set(invoices.map(\.period.start)).count == 5)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T5 a cancellation that was acknowledged wins over the renewal`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        _ = try await shop.subscriptions.cancel(
            subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd, reason: .unused, comment: "Gracias")
        try await shop.travel(to: "2026-04-01")

        let ended = try await shop.subscriptions.find(subscription.id, in: shop.scope)
        #expect(ended.status == .canceled)
        #expect(ended.cancellation?.reason == .unused)
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == 1)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a cancellation taken back renews as if nothing had been said`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)
        _ = try await shop.subscriptions.undoCancellation(subscription.id, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-01")

        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .active)
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == 2)
    }
}
