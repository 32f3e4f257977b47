import Billing
import Core
import Storage
import TestSupport
import Testing

/// What cannot be is refused with the dialect's error, and nothing changes: not a row, not a number, not a mail.
@Suite struct `Stories of bad input` {
    @Test(arguments: Engine.available)
    func `nothing of a subscription that has ended can be changed`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)
        let (id, scope) = (subscription.id, shop.scope)
        let change = SubscriptionChange(items: [.init(item: subscription.items[0].id, quantity: 2)])
        let good = try await shop.methods.list(of: ana.id, in: scope)[0]
        _ = try await shop.subscriptions.cancel(id, of: ana.id, in: scope, effect: .immediately)
        let all = shop.subscriptions

        try await refused(by: shop, "subscription_not_changeable") {
            try await all.change(id, to: change, of: ana.id, in: scope)
        }
        try await refused(by: shop, "subscription_not_changeable") {
            try await all.changeAtPeriodEnd(id, to: change, of: ana.id, in: scope)
        }
        try await refused(by: shop, "subscription_not_changeable") {
            try await all.preview(change, of: id, of: ana.id, in: scope)
        }
        try await refused(by: shop, "subscription_canceled") {
            try await all.cancel(id, of: ana.id, in: scope, effect: .atPeriodEnd)
        }
        try await refused(by: shop, "subscription_not_canceling") {
            try await all.undoCancellation(id, of: ana.id, in: scope)
        }
        try await refused(by: shop, "subscription_canceled") {
            try await all.useMethod(good.id, for: id, of: ana.id, in: scope)
        }
        try await refused(by: shop, "subscription_canceled") {
            try await all.pause(id, of: ana.id, in: scope, for: .indefinite)
        }
    }

    @Test(arguments: Engine.available)
    func `a quote that was altered, or is another's, is worth nothing`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)
        let beto = try await shop.customer("Beto")
        let price = try await shop.price(14_990)
        let change = SubscriptionChange(items: [.init(item: subscription.items[0].id, price: price.id)])
        let quote = try await shop.subscriptions.preview(change, of: subscription.id, of: ana.id, in: shop.scope).quote
        let (body, seal) = try #require(quote.firstIndex(of: ".").map { (quote[..<$0], quote[$0...]) })

        let otherBody = String(body.dropLast(4)) + "AAAA" + seal
        let otherSeal = String(body) + seal.dropLast(4) + "AAAA"
        for altered in ["", ".", String(body), String(seal), otherBody, otherSeal] {
            try await refused(by: shop, "quote_invalid") {
                try await shop.subscriptions.accept(altered, of: ana.id, in: shop.scope)
            }
        }
        try await refused(by: shop, "resource_missing") {
            try await shop.subscriptions.accept(quote, of: beto.id, in: shop.scope)
        }
    }

    @Test(arguments: Engine.available)
    func `coupons of another currency, used up, expired or unknown are refused`(engine: Engine) async throws {
        let (shop, ana, _) = try await subscribed(engine)
        let coupons = Coupons(shop.context)
        let peso = Coupon.Reduction.amount(Money(1_000, .clp))
        let dollars = try await coupons.create(reduction: .amount(Money(100, .usd)), in: shop.scope)
        let brief = try await coupons.create(reduction: peso, redeemBy: shop.time.now + .hours(1), in: shop.scope)
        let single = try await coupons.create(reduction: peso, maxRedemptions: 1, in: shop.scope)
        var first = try await shop.order(5_000)
        first.discounts = [.coupon(single.id)]
        _ = try await shop.place(first, for: ana)
        shop.time.advance(.hours(2))

        let refusals: [(Coupon.ID, String)] = [
            (dollars.id, "currency_mismatch"), (brief.id, "coupon_expired"), (single.id, "coupon_expired"),
            (.init("NADIE"), "resource_missing"),
        ]
        for (coupon, code) in refusals {
            var order = SubscriptionOrder(items: first.items)
            order.discounts = [.coupon(coupon)]
            let wanted = order
            try await refused(by: shop, code) { try await shop.place(wanted, for: ana) }
        }
    }

    func subscribed(_ engine: Engine) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        return (shop, ana, try await shop.subscribe(ana, to: 9_990))
    }

    func refused(
        by shop: Shop, _ code: String, sourceLocation: SourceLocation = #_sourceLocation,
        _ body: () async throws -> some Any
    ) async throws {
        let before = try await shop.everything()
        let error = await #expect(throws: BillingError.self, sourceLocation: sourceLocation) { _ = try await body() }
        #expect(error?.code == code, sourceLocation: sourceLocation)
        #expect(try await shop.everything() == before, sourceLocation: sourceLocation)
        #expect(try await shop.verify() == [], sourceLocation: sourceLocation)
    }
}
