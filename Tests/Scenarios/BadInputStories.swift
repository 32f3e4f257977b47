import Billing
import Core
import Storage
import TestSupport
import Testing

/// What cannot be is refused with the dialect's error, and nothing changes: not a row, not a number, not a mail.
@Suite struct `Stories of bad input` {
    @Test(arguments: Engine.available)
    func `M1 amounts that do not fit are refused, whoever sends them`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)
        let product = subscription.items[0].price.product

        try await refused(by: shop, "parameter_invalid_integer") {
            try await shop.catalog.createPrice(
                of: product, in: shop.scope, unitAmount: .max, currency: .clp, every: .monthly)
        }
        for amount in [.max, .min, 100_000_000_000_000] as [Int64] {
            try await refused(by: shop, "amount_too_large") {
                try await InvoiceItems(shop.context).create(
                    for: ana.id, in: shop.scope, amount: amount, currency: .clp, description: "Una fortuna")
            }
            try await refused(by: shop, "amount_too_large") {
                try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = amount }
            }
            try await refused(by: shop, "amount_too_large") {
                try await shop.customers.create(CustomerDetails(name: "Creso"), in: shop.scope, balance: amount)
            }
        }
        try await refused(by: shop, "amount_too_large") {
            try await InvoiceItems(shop.context).create(
                for: ana.id, in: shop.scope, amount: 9_999_999_999_999, currency: .clp, description: "Muchas",
                quantity: 11)
        }
    }

    @Test(arguments: Engine.available)
    func `M1 the largest amounts that are allowed can all be billed together`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)
        let iva = try await shop.taxRate("IVA", "100", isInclusive: false)
        let dear = try await shop.price(99_999_999_999)
        let items = (0..<19).map { _ in
            SubscriptionChange.Item(item: nil, price: dear.id, quantity: 1_000_000)
        }

        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = 99_999_999_999_999 }
        for _ in 0..<250 {
            _ = try await InvoiceItems(shop.context).create(
                for: ana.id, in: shop.scope, amount: 99_999_999_999_999, currency: .clp, description: "Mucho",
                taxRates: [iva.id])
        }
        try await refused(by: shop, "invoice_items_limit_exceeded") {
            try await InvoiceItems(shop.context).create(
                for: ana.id, in: shop.scope, amount: 1, currency: .clp, description: "Una más")
        }
        _ = try await shop.subscriptions.change(
            subscription.id, to: .init(items: items, proration: .none), of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        #expect(try await shop.setAside() == [])
        // 250 items and their tax, 19 items of a million each, the plan, and the debt.
        let expected: Int64 = 500 * 99_999_999_999_999 + 19 * 99_999_999_999_000_000 + 9_990 + 99_999_999_999_999
        #expect(try await shop.lastInvoice(of: ana).amountDue == expected)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `quantities that are negative or endless are refused`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)
        let item = subscription.items[0]

        for quantity in [-1, 1_000_001, .max, .min] as [Int64] {
            let change = SubscriptionChange(items: [.init(item: item.id, quantity: quantity)])
            try await refused(by: shop, "parameter_invalid_integer") {
                try await shop.subscriptions.change(subscription.id, to: change, of: ana.id, in: shop.scope)
            }
            try await refused(by: shop, "parameter_invalid_integer") {
                try await shop.subscriptions.preview(change, of: subscription.id, of: ana.id, in: shop.scope)
            }
            try await refused(by: shop, "parameter_invalid_integer") {
                let order = SubscriptionOrder(items: [.init(price: item.price.id, quantity: quantity)])
                return try await shop.place(order, for: ana)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a currency, a zone or a day that nobody knows is refused`(engine: Engine) async throws {
        let (shop, _, _) = try await subscribed(engine)

        try await refused(by: shop, "invalid_currency") { try Currency("xyz") }
        try await refused(by: shop, "invalid_time_zone") { try Zone("America/Atlantis") }
        try await refused(by: shop, "invalid_date") { try CalendarDate("2026-02-29") }
        try await refused(by: shop, "parameter_invalid_integer") { try Recurrence(every: 37, .month) }
    }

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

    private func subscribed(_ engine: Engine) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        return (shop, ana, try await shop.subscribe(ana, to: 9_990))
    }

    private func refused(
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
