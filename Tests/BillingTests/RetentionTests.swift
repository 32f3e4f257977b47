import Core
import Storage
import TestSupport
import Testing

@testable import Billing

/// Ana pays 10,000 a month since 15 January; the merchant offers half of it to who leaves. In the portal: `PortalRetentionTests`.
struct RetentionShop {
    let shop: Shop
    let coupon: Coupon
    var retention: Retention { Retention(shop.context) }

    static func open(_ engine: Engine, _ duration: Coupon.Duration = .once) async throws -> RetentionShop {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let coupon = try await Coupons(shop.context).create(
            reduction: .percent(try Rate("50")), duration: duration, in: shop.scope)
        return RetentionShop(shop: shop, coupon: coupon)
    }

    func subscriber(_ name: String = "Ana") async throws -> Subscription {
        try await shop.subscribe(try await shop.customer(name), to: 10_000)
    }

    /// To everybody, or to nobody: each is a share of who leaves.
    func offer(holdout: Int = 0, again days: Int = 365) -> RetentionOffer {
        RetentionOffer(coupon.id, holdout: holdout, againAfterDays: days)
    }

    func look(at offer: RetentionOffer, by it: Subscription) async throws -> RetentionPreview? {
        try await retention.look(at: offer, for: it.id, of: it.customer, in: shop.scope)
    }

    @discardableResult
    func take(
        _ shown: RetentionPreview, of offer: RetentionOffer, by it: Subscription, reason: Cancellation.Reason? = nil
    ) async throws -> RetentionPreview {
        try await retention.take(
            shown.assignment, of: offer, for: it.id, of: it.customer, in: shop.scope, reason: reason)
    }

    func discounts(of it: Subscription) async throws -> [Discount] {
        try await PromotionCodes(shop.context).applying(to: it)
    }

    /// How often it was told that a subscription changed.
    func events() async throws -> Int64 {
        try await shop.context.database.read { db in
            try db.query("SELECT COUNT(*) AS n FROM events WHERE kind = 'customer.subscription.updated'")[0].int64("n")
        }
    }

    func rows() async throws -> Int { try await shop.allRows()["retention_assignments"]?.count ?? 0 }
}

@Suite struct `Offers to who is about to leave` {
    @Test func `M10 are held back from the share that the merchant sets`() throws {
        let offer = RetentionOffer(.init("VERANO"), holdout: 10)
        #expect((0..<100).filter { offer.cohort(drawing: $0) == .heldOut }.count == 10)
        let all = RetentionOffer(.init("VERANO"), holdout: 0)
        #expect((0..<100).allSatisfy { all.cohort(drawing: $0) == .offered })
    }

    @Test(arguments: Engine.available)
    func `M10 are drawn once for a leaving, and are the same however often somebody looks`(engine: Engine) async throws
    {
        let desk = try await RetentionShop.open(engine)
        let offer = desk.offer(holdout: 50)
        var shown = 0
        for number in 1...20 {
            let it = try await desk.subscriber("Ana\(number)")
            let first = try await desk.look(at: offer, by: it)
            // Another share, later, draws nobody anew.
            for holdout in [50, 0, 90] {
                #expect(try await desk.look(at: desk.offer(holdout: holdout), by: it) == first)
            }
            if first != nil { shown += 1 }
        }
        #expect(try await desk.rows() == 20)
        #expect(0 < shown && shown < 20)
    }

    @Test(arguments: Engine.available)
    func `M10 are taken once, take off what they said, and are told to the merchant and the customer`(
        engine: Engine
    ) async throws {
        let desk = try await RetentionShop.open(engine)
        let it = try await desk.subscriber()
        let offer = desk.offer()
        let shown = try #require(try await desk.look(at: offer, by: it))
        #expect((shown.before, shown.after) == (Money(10_000, .clp), Money(5_000, .clp)))
        #expect(shown.at == it.period.end)
        #expect(try await desk.discounts(of: it).isEmpty)
        // Two windows.
        let before = try await desk.events()
        let presses = await withTaskGroup(of: Bool.self, returning: [Bool].self) { group in
            for _ in 0..<2 {
                group.addTask { (try? await desk.take(shown, of: offer, by: it, reason: .unused)) != nil }
            }
            var pressed: [Bool] = []
            for await press in group { pressed.append(press) }
            return pressed
        }
        #expect(presses.filter { $0 }.count == 1)
        await #expect(throws: RetentionRefusal.alreadyTaken) { try await desk.take(shown, of: offer, by: it) }
        #expect(try await desk.discounts(of: it).map(\.coupon.id) == [desk.coupon.id])
        #expect(try await Coupons(desk.shop.context).find(desk.coupon.id, in: desk.shop.scope).timesRedeemed == 1)
        #expect(try await desk.events() == before + 1)
        let letters = try await desk.shop.context.database.read { db in
            try db.query("SELECT subject_id FROM notifications WHERE kind = 'retention_offer_taken'")
                .map { try $0.text("subject_id") }
        }
        #expect(letters == [it.id.rawValue])
        try await desk.shop.travel(to: "2026-03-16")
        let totals = try await desk.shop.invoices.of(it.customer, in: desk.shop.scope).elements.map(\.total.amount)
        #expect(totals == [10_000, 5_000, 10_000])
        #expect(try await desk.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M10 are for who is shown them: who is held out, another customer and one who left get nothing`(
        engine: Engine
    ) async throws {
        let desk = try await RetentionShop.open(engine)
        let (ana, eva) = (try await desk.subscriber(), try await desk.subscriber("Eva"))
        #expect(try await desk.look(at: desk.offer(holdout: 100), by: ana) == nil)
        let shown = try #require(try await desk.look(at: desk.offer(), by: eva))
        let held = try await desk.shop.context.read { try $0.retentionAssignments.all(about: ana) }
        let preview = RetentionPreview(
            assignment: try #require(held.first).id, coupon: desk.coupon, endsAt: nil, before: shown.before,
            after: shown.after, at: shown.at)
        await #expect(throws: RetentionRefusal.over) { try await desk.take(preview, of: desk.offer(), by: ana) }
        await #expect(throws: RetentionRefusal.over) { try await desk.take(shown, of: desk.offer(), by: ana) }
        _ = try await desk.shop.subscriptions.cancel(eva.id, in: desk.shop.scope, effect: .atPeriodEnd)
        await #expect(throws: RetentionRefusal.notNow) { try await desk.take(shown, of: desk.offer(), by: eva) }
        await #expect(throws: BillingError.self) {
            try await desk.retention.take(
                shown.assignment, of: desk.offer(), for: eva.id, of: ana.customer, in: desk.shop.scope)
        }
        for it in [ana, eva] { #expect(try await desk.discounts(of: it).isEmpty) }
        #expect(try await desk.shop.verify() == [])
    }
}
