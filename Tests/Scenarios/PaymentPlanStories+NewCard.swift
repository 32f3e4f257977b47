import Billing
import Core
import Storage
import TestSupport
import Testing

/// A card that is added while a promise stands.
extension `Stories of promises` {
    @Test(arguments: Engine.available)
    func `S68, M9 a card that was meant for everything is charged for what was promised, on its day`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await refused(engine)
        let old = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        _ = try await shop.subscriptions.useMethod(old.id, for: subscription.id, of: ana.id, in: shop.scope)
        let plan = try await shop.promise(ana, from: "2026-03-14")
        let before = try await shop.attempts(of: ana)

        let new = try await shop.addCard(to: ana, becomesDefault: true)
        try await shop.wake()

        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).first?.id == new)
        #expect(try await shop.plans.progress(of: plan.id, of: ana.id, in: shop.scope).methods.first?.id == new)
        #expect(try await shop.attempts(of: ana) == before, "what was promised for a day is charged on that day")
        #expect(try await shop.verify() == [])

        try await shop.travel(to: "2026-03-14")
        #expect(try await shop.attempts(of: ana).hasSuffix("2026-03-14  9990  succeeded  4444"))
        #expect(try await state(shop, plan) == .kept)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S68, M9 one that was only stored changes nothing of it`(engine: Engine) async throws {
        let (shop, ana, _) = try await refused(engine)
        let plan = try await shop.promise(ana, from: "2026-03-14")

        let new = try await shop.addCard(to: ana, becomesDefault: false)
        try await shop.travel(to: "2026-03-14")

        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).last?.id == new)
        #expect(try await shop.attempts(of: ana).hasSuffix("2026-03-14  9990  succeeded  4242"))
        #expect(try await state(shop, plan) == .kept)
        #expect(try await shop.verify() == [])
    }
}
