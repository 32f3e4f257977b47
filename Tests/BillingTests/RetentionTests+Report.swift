import Core
import Storage
import TestSupport
import Testing

@testable import Billing

extension `Offers to who is about to leave` {
    private func result(_ desk: RetentionShop) async throws -> RetentionResult {
        try #require(try await desk.retention.results(in: desk.shop.scope).first)
    }

    @Test(arguments: Engine.available)
    func `M10 are counted beside who saw none: taken, left, come back, and still paying after 30 and 90 days`(
        engine: Engine
    ) async throws {
        let desk = try await RetentionShop.open(engine)
        let (shop, scope) = (desk.shop, desk.shop.scope)
        let everybody = desk.offer()
        let nobody = desk.offer(holdout: 100)
        let takes = try await desk.subscriber("Ana")
        let leaves = try await desk.subscriber("Eva")
        let stays = try await desk.subscriber("Leo")
        try await desk.take(
            try #require(try await desk.look(at: everybody, by: takes)), of: everybody, by: takes, reason: .unused)
        for it in [leaves, stays] { _ = try await desk.look(at: everybody, by: it) }
        _ = try await shop.subscriptions.cancel(
            leaves.id, of: leaves.customer, in: scope, effect: .immediately, reason: .tooExpensive)
        let returns = try await desk.subscriber("Uma")
        let lapses = try await desk.subscriber("Noa")
        for it in [returns, lapses] { #expect(try await desk.look(at: nobody, by: it) == nil) }
        for it in [returns, lapses] {
            _ = try await shop.subscriptions.cancel(it.id, of: it.customer, in: scope, effect: .atPeriodEnd)
        }
        _ = try await shop.subscriptions.undoCancellation(returns.id, of: returns.customer, in: scope)

        let now = try await result(desk)
        #expect(now.coupon == desk.coupon.id)
        let offered = now.offered
        #expect((offered.leaving, offered.shown, offered.taken, offered.left, offered.cameBack) == (3, 3, 1, 1, 0))
        let held = now.heldOut
        #expect((held.leaving, held.shown, held.taken, held.left, held.cameBack) == (2, 0, 0, 2, 1))
        #expect(offered.after30Days.counted == 0 && held.after30Days.counted == 0)
        #expect(now.reasons.map(\.reason) == [.tooExpensive, .unused])

        try await shop.travel(to: "2026-02-20")
        let month = try await result(desk)
        #expect(month.offered.after30Days == .init(counted: 3, paying: 2))
        #expect(month.heldOut.after30Days == .init(counted: 2, paying: 1))
        #expect(month.offered.after90Days.counted == 0 && month.differenceAfter30Days == nil)

        // Who comes back later pays again, and did not on the thirtieth day.
        _ = try await shop.subscriptions.reactivate(leaves.id, of: leaves.customer, in: scope)
        try await shop.travel(to: "2026-04-20")
        let quarter = try await result(desk)
        #expect(quarter.offered.cameBack == 1)
        #expect(quarter.offered.after30Days == .init(counted: 3, paying: 2))
        #expect(quarter.offered.after90Days == .init(counted: 3, paying: 3))
        #expect(quarter.heldOut.after90Days == .init(counted: 2, paying: 1))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M10 are counted by the customer's own clock, and in their own mode`(engine: Engine) async throws {
        let desk = try await RetentionShop.open(engine)
        let shop = desk.shop
        let clock = try await shop.clock(at: "2026-01-15", "10:00")
        let it = try await shop.subscribe(try await shop.customer("Ana", on: clock), to: 10_000)
        _ = try await desk.look(at: desk.offer(), by: it)
        #expect(try await result(desk).offered.after30Days.counted == 0)
        try await shop.advance(clock, to: "2026-02-16", "10:00")
        #expect(try await result(desk).offered.after30Days == .init(counted: 1, paying: 1))
        let live = Scope(merchant: shop.merchant.id, mode: .live)
        #expect(try await desk.retention.results(in: live).isEmpty)
    }
}
