import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of the card that failed` {
    @Test(arguments: Engine.available)
    func `U1 the star moves, with a method pinned to the subscription`(engine: Engine) async throws {
        let (shop, ana, subscription, good) = try await pinned(engine)

        _ = try await shop.methods.makeDefault(good.id, of: ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-03-16")

        try await chargedOnly(by: good, in: shop, of: ana)
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).defaultMethod == nil)
    }

    @Test(arguments: Engine.available)
    func `U1 the star moves, but the customer keeps the pinned method`(engine: Engine) async throws {
        let (shop, ana, subscription, good) = try await pinned(engine)

        _ = try await shop.methods.makeDefault(good.id, of: ana.id, in: shop.scope, everywhere: false)

        let charged = try await shop.methods.nextPayment(
            of: try await shop.subscriptions.find(subscription.id, in: shop.scope)
        ).method
        #expect(charged?.id == subscription.defaultMethod)
        #expect(charged?.id != good.id)
    }

    @Test(arguments: Engine.available)
    func `U1 the subscription's own method is replaced`(engine: Engine) async throws {
        let (shop, ana, subscription, good) = try await pinned(engine)

        _ = try await shop.subscriptions.useMethod(good.id, for: subscription.id, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-16")

        try await chargedOnly(by: good, in: shop, of: ana)
    }

    @Test(arguments: Engine.available)
    func `U1 the pinned method is deleted`(engine: Engine) async throws {
        let (shop, ana, subscription, good) = try await pinned(engine)
        let pinned = try #require(subscription.defaultMethod)

        _ = try await shop.methods.detach(pinned, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-16")

        try await chargedOnly(by: good, in: shop, of: ana)
    }

    @Test(arguments: Engine.available)
    func `U1 every subscription of the customer follows the star`(engine: Engine) async throws {
        let (shop, ana, _, good) = try await pinned(engine)
        let second = try await shop.subscribe(ana, to: 3_000)
        _ = try await shop.subscriptions.useMethod(good.id, for: second.id, of: ana.id, in: shop.scope)

        _ = try await shop.methods.makeDefault(good.id, of: ana.id, in: shop.scope, everywhere: true)

        for subscription in try await shop.subscriptions.of(ana.id, in: shop.scope) {
            #expect(try await shop.methods.nextPayment(of: subscription).method?.id == good.id)
        }
    }
}
