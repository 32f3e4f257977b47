import Core
import Storage
import TestSupport
import Testing

@testable import Billing

extension `Offers to who is about to leave` {
    @Test(arguments: Engine.available)
    func `M10 come once: to who took one, or left, not before the merchant's days are over`(engine: Engine) async throws
    {
        let desk = try await RetentionShop.open(engine)
        let offer = desk.offer(again: 40)
        let (ana, eva) = (try await desk.subscriber(), try await desk.subscriber("Eva"))
        try await desk.take(try #require(try await desk.look(at: offer, by: ana)), of: offer, by: ana)
        // Nor with another of their subscriptions.
        let owner = try await desk.shop.customers.find(ana.customer, in: desk.shop.scope)
        let other = try await desk.shop.subscribe(owner, to: 7_000)
        #expect(try await desk.look(at: offer, by: other) == nil)
        #expect(try await desk.look(at: offer, by: eva) != nil)
        _ = try await desk.shop.subscriptions.cancel(eva.id, in: desk.shop.scope, effect: .atPeriodEnd)
        _ = try await desk.shop.subscriptions.undoCancellation(eva.id, in: desk.shop.scope)
        #expect(try await desk.look(at: offer, by: eva) == nil)

        try await desk.shop.travel(to: "2026-02-23")
        for it in [ana, other, eva] { #expect(try await desk.look(at: offer, by: it) == nil) }
        try await desk.shop.travel(to: "2026-02-25")
        for it in [ana, other, eva] { #expect(try await desk.look(at: offer, by: it) != nil) }
        #expect(try await desk.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M10 of another coupon are drawn anew, and what was shown of the old one is over`(engine: Engine) async throws
    {
        let desk = try await RetentionShop.open(engine)
        let it = try await desk.subscriber()
        let old = try #require(try await desk.look(at: desk.offer(), by: it))
        let coupon = try await Coupons(desk.shop.context).create(
            reduction: .percent(try Rate("10")), duration: .forever, in: desk.shop.scope)
        let offer = RetentionOffer(coupon.id, holdout: 0)
        let new = try #require(try await desk.look(at: offer, by: it))
        #expect(new.after == Money(9_000, .clp) && new.assignment != old.assignment)
        await #expect(throws: RetentionRefusal.over) { try await desk.take(old, of: offer, by: it) }
        try await desk.take(new, of: offer, by: it)
        #expect(try await desk.discounts(of: it).map(\.coupon.id) == [coupon.id])
        // Nobody decided about the old one: it stays in its group, as who decides does.
        let results = try await desk.retention.results(in: desk.shop.scope)
        #expect(Set(results.map(\.coupon)) == [desk.coupon.id, coupon.id])
        #expect(results.map(\.offered.leaving) == [1, 1] && results.reduce(0) { $0 + $1.offered.taken } == 1)
    }

    @Test(arguments: Engine.available)
    func `M10 that take turns are each drawn once: nobody gets out of a hold-out by coming again`(
        engine: Engine
    ) async throws {
        let desk = try await RetentionShop.open(engine)
        let it = try await desk.subscriber()
        let coupon = try await Coupons(desk.shop.context).create(
            reduction: .percent(try Rate("10")), duration: .forever, in: desk.shop.scope)
        let other = RetentionOffer(coupon.id, holdout: 0)
        #expect(try await desk.look(at: desk.offer(holdout: 100), by: it) == nil)
        let shown = try #require(try await desk.look(at: other, by: it))
        // Drawn anew, everybody would see it.
        #expect(try await desk.look(at: desk.offer(), by: it) == nil)
        #expect(try await desk.look(at: other, by: it) == shown)
        #expect(try await desk.rows() == 2)
        let results = try await desk.retention.results(in: desk.shop.scope)
        #expect(results.first { $0.coupon == desk.coupon.id }?.heldOut.leaving == 1)
        #expect(results.first { $0.coupon == coupon.id }?.offered.leaving == 1)
        try await desk.take(shown, of: other, by: it)
        #expect(try await desk.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M10 are not drawn where there is nothing to give`(engine: Engine) async throws {
        let desk = try await RetentionShop.open(engine)
        let (shop, scope) = (desk.shop, desk.shop.scope)
        let it = try await desk.subscriber()
        let coupons = Coupons(shop.context)
        let dollars = try await coupons.create(reduction: .amount(Money(500, .usd)), in: scope)
        let month = try await coupons.create(
            reduction: .percent(try Rate("50")), duration: .repeating(months: 1), in: scope)
        let yearly = try await shop.subscribe(
            try await shop.customers.find(it.customer, in: scope), to: 90_000, every: .yearly)
        let gone = try await coupons.create(reduction: .percent(try Rate("50")), in: scope)
        try await coupons.delete(gone.id, in: scope)
        for (coupon, leaving) in [(dollars, it), (month, yearly), (gone, it)] {
            #expect(try await desk.look(at: RetentionOffer(coupon.id, holdout: 0), by: leaving) == nil)
        }
        _ = try await shop.subscriptions.cancel(it.id, in: scope, effect: .atPeriodEnd)
        #expect(try await desk.look(at: desk.offer(), by: it) == nil)
        #expect(try await desk.rows() == 0)
    }

    @Test func `M10 tell how sure they are of what they did, and nothing of few`() throws {
        func retained(_ paying: Int, of counted: Int) -> RetentionTally.Retained {
            .init(counted: counted, paying: paying)
        }
        #expect(RetentionDifference(retained(29, of: 29), retained(10, of: 400)) == nil)
        let clear = try #require(RetentionDifference(retained(600, of: 1_000), retained(500, of: 1_000)))
        #expect((clear.basisPoints, clear.margin, clear.isClear) == (1_000, 434, true))
        let chance = try #require(RetentionDifference(retained(55, of: 100), retained(50, of: 100)))
        #expect((chance.basisPoints, chance.margin, chance.isClear) == (500, 1_382, false))
        let worse = try #require(RetentionDifference(retained(500, of: 1_000), retained(600, of: 1_000)))
        #expect(worse.basisPoints == -1_000 && worse.isClear)
    }
}
