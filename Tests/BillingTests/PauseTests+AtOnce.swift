import Core
import Storage
import TestSupport
import Testing

@testable import Billing

extension `Pausing and resuming` {
    @Test(arguments: Engine.available)
    func `M5 a pause at once credits the unused days on the invoice that resumes it`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 31_000)
        try await shop.travel(to: "2026-01-11")

        let paused = try await shop.subscriptions.pause(
            subscription.id, in: shop.scope, for: .indefinite, effect: .immediately)
        #expect(paused.status == .paused)
        try await shop.travel(to: "2026-06-01")
        let (_, attempt) = try await shop.subscriptions.resume(subscription.id, in: shop.scope)

        // 10 of 31 days were used: 21,000 come back.
        #expect(attempt?.money == Money(10_000, .clp))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a pause at once gives back what was paid, not what a coupon had paid`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let coupon = try await Coupons(shop.context).create(
            reduction: .percent(try Rate("50")), in: shop.scope)
        var order = try await shop.order(31_000)
        order.discounts = [.coupon(coupon.id)]
        let subscription = try await shop.place(order, for: ana)
        try await shop.travel(to: "2026-01-11")

        _ = try await shop.subscriptions.pause(subscription.id, in: shop.scope, for: .indefinite, effect: .immediately)
        let (_, attempt) = try await shop.subscriptions.resume(subscription.id, in: shop.scope)

        #expect(attempt?.money == Money(31_000 - 10_500, .clp))
    }
}
