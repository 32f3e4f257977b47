import Core
import Storage
import TestSupport
import Testing

@testable import Billing

extension `Offers to who is about to leave` {
    @Test(arguments: Engine.available)
    func `M10 end with a change to another interval: a year costs what was shown, and nothing is off it`(
        engine: Engine
    ) async throws {
        let story = try await TakenOffer.open(engine)

        let (preview, quote) = try await story.preview()
        #expect(preview.endingDiscounts.map(\.coupon.id) == [story.desk.coupon.id])
        // 21 of 31 days of the month come back.
        #expect(preview.total.amount == 93_226 && preview.discount.isZero)
        #expect(preview.explained?.invoice.total == preview.total)
        let (changed, paid) = try await story.accept(quote)

        #expect(paid?.state == .succeeded && changed.recurrence == .yearly)
        let invoice = try await story.shop.lastInvoice(of: story.ana)
        #expect(invoice.total == preview.total && invoice.discounts.isEmpty)
        #expect(try await story.desk.discounts(of: changed).isEmpty)
        // Nor does it come back with the month.
        _ = try await story.shop.subscriptions.change(
            changed.id, to: story.change(to: story.subscription.items[0].price), in: story.shop.scope)
        #expect(try await story.desk.discounts(of: changed).isEmpty)
        #expect(try await story.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M10 are not lost with a change to another interval that is refused`(engine: Engine) async throws {
        let story = try await TakenOffer.open(engine)
        let shop = story.shop
        let good = try await shop.methods.list(of: story.ana.id, in: shop.scope)[0]
        let bad = try await shop.methods.attach(.init("pm_card_chargeCustomerFail"), to: story.ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(bad.id, of: story.ana.id, in: shop.scope, everywhere: true)

        let (kept, refused) = try await story.accept(try await story.preview().quote)
        #expect(refused?.state == .failed)
        #expect(try await story.desk.discounts(of: kept).map(\.coupon.id) == [story.desk.coupon.id])
        _ = try await shop.methods.makeDefault(good.id, of: story.ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-02-16")

        #expect(
            try await shop.calendar(of: story.ana) == """
                2026-01-15  10000  paid  1
                2026-01-25  93226  void  1
                2026-02-15  5000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M10 hold until a change to another interval is made that waits, and go on when it is dropped`(
        engine: Engine
    ) async throws {
        let story = try await TakenOffer.open(engine)
        let (shop, id) = (story.shop, story.subscription.id)
        func nextCharge() async throws -> Int64? {
            try await shop.subscriptions.outlook(of: shop.subscriptions.find(id, in: shop.scope)).charge?.amount
        }

        let (preview, quote) = try await story.preview(.atPeriodEnd)
        #expect(preview.endingDiscounts.count == 1 && preview.next?.amount.amount == 100_000)
        _ = try await story.accept(quote)
        #expect(try await nextCharge() == 100_000)
        #expect(try await story.desk.discounts(of: story.subscription).count == 1)
        try await shop.subscriptions.dropPendingChange(of: id, of: story.ana.id, in: shop.scope)
        #expect(try await nextCharge() == 5_000)

        _ = try await story.accept(try await story.preview(.atPeriodEnd).quote)
        try await shop.travel(to: "2026-02-16")
        #expect(
            try await shop.calendar(of: story.ana) == """
                2026-01-15  10000  paid  1
                2026-02-15  100000  paid  1
                """)
        #expect(try await story.desk.discounts(of: story.subscription).isEmpty)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M10 go along to another plan of the same interval`(engine: Engine) async throws {
        let story = try await TakenOffer.open(engine)
        let plus = try await story.shop.price(20_000, named: "Plan Plus")

        let (preview, quote) = try await story.preview(.atPeriodEnd, to: plus)
        #expect(preview.endingDiscounts.isEmpty && preview.next?.amount.amount == 10_000)
        _ = try await story.accept(quote)
        try await story.shop.travel(to: "2026-02-16")

        #expect(try await story.shop.lastInvoice(of: story.ana).total.amount == 10_000)
        #expect(try await story.desk.discounts(of: story.subscription).count == 1)
        #expect(try await story.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M10 of a year end with a change to a month, and are not made while one waits`(engine: Engine) async throws {
        let desk = try await RetentionShop.open(engine, .forever)
        let shop = desk.shop
        let eva = try await shop.customer("Eva")
        let it = try await shop.subscribe(eva, to: 100_000, every: .yearly)
        let month = try await shop.price(10_000)
        let change = SubscriptionChange(items: [.init(item: it.items[0].id, price: month.id)])
        _ = try await shop.subscriptions.changeAtPeriodEnd(it.id, to: change, of: eva.id, in: shop.scope)
        #expect(try await desk.look(at: desk.offer(), by: it) == nil)
        try await shop.subscriptions.dropPendingChange(of: it.id, of: eva.id, in: shop.scope)

        try await desk.take(try #require(try await desk.look(at: desk.offer(), by: it)), of: desk.offer(), by: it)
        let (preview, quote) = try await shop.subscriptions.preview(change, of: it.id, of: eva.id, in: shop.scope)
        #expect(preview.endingDiscounts.count == 1 && preview.discount.isZero)
        let (changed, _) = try await shop.subscriptions.accept(quote, of: eva.id, in: shop.scope)

        #expect(try await shop.lastInvoice(of: eva).total == preview.total)
        #expect(try await desk.discounts(of: changed).isEmpty)
        #expect(try await shop.verify() == [])
    }
}
