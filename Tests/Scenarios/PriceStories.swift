import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `Stories of discounts and taxes` {
    @Test(arguments: Engine.available)
    func `a coupon once, for some months, and forever`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let coupons = Coupons(shop.context)
        let half = Coupon.Reduction.percent(try Rate("50"))
        let durations: [(String, Coupon.Duration, String)] = [
            ("Ana", .once, "5000 10000 10000 10000"), ("Beto", .repeating(months: 2), "5000 5000 10000 10000"),
            ("Carla", .forever, "5000 5000 5000 5000"),
        ]

        for (name, duration, expected) in durations {
            let coupon = try await coupons.create(reduction: half, duration: duration, in: shop.scope)
            let customer = try await shop.customer(name)
            var order = try await shop.order(10_000)
            order.discounts = [.coupon(coupon.id)]
            _ = try await shop.place(order, for: customer)
            _ = expected
        }
        try await shop.travel(to: "2026-04-16")

        let customers = try await shop.customers.list(in: shop.scope).elements
        for (name, _, expected) in durations {
            let customer = try #require(customers.first { $0.details.name == name })
            let invoices = try await shop.invoices.of(customer.id, in: shop.scope).elements.reversed()
            #expect(invoices.map { String($0.total) }.joined(separator: " ") == expected)
        }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a promotion code is for its customer, until it expires, as often as it says`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let coupons = Coupons(shop.context)
        let coupon = try await coupons.create(reduction: .amount(Money(1_000, .clp)), in: shop.scope)
        let ana = try await shop.customer("Ana")
        let beto = try await shop.customer("Beto")
        let code = try await coupons.createCode(
            "ANA", for: coupon.id, customer: ana.id, maxRedemptions: 1, in: shop.scope)
        var order = try await shop.order(10_000)
        order.discounts = [.promotionCode(code.id)]

        let refused = await #expect(throws: BillingError.self) { _ = try await shop.place(order, for: beto) }
        _ = try await shop.place(order, for: ana)
        let spent = await #expect(throws: BillingError.self) { _ = try await shop.place(order, for: ana) }

        #expect(refused?.code == "coupon_expired")
        #expect(spent?.code == "coupon_expired")
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.map(\.total) == [9_000])
        #expect(try await shop.invoices.of(beto.id, in: shop.scope).elements.isEmpty, "a refusal leaves nothing behind")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a coupon of another currency is refused and nothing is left`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let coupon = try await Coupons(shop.context).create(reduction: .amount(Money(100, .usd)), in: shop.scope)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(10_000)
        order.discounts = [.coupon(coupon.id)]

        let error = await #expect(throws: BillingError.self) { _ = try await shop.place(order, for: ana) }

        #expect(error?.code == "currency_mismatch")
        #expect(try await shop.subscriptions.of(ana.id, in: shop.scope).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `bad input changes nothing`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 10_000)
        let item = subscription.items[0].id
        let catalog = shop.catalog
        let product = subscription.items[0].price.product

        await refused("parameter_invalid_integer") {
            try await shop.subscriptions.change(
                subscription.id, to: .init(items: [.init(item: item, quantity: -1)]), in: shop.scope)
        }
        await refused("parameter_invalid_integer") {
            try await catalog.createPrice(
                of: product, in: shop.scope, unitAmount: .max, currency: .clp, every: .monthly)
        }
        await refused("invalid_currency") { try Currency("xyz") }
        await refused("resource_missing") {
            try await shop.subscriptions.change(
                subscription.id, to: .init(items: [.init(item: .init("si_nothing"), quantity: 2)]), in: shop.scope)
        }
        _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .immediately)
        await refused("subscription_not_changeable") {
            try await shop.subscriptions.change(
                subscription.id, to: .init(items: [.init(item: item, quantity: 2)]), in: shop.scope)
        }
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).items == subscription.items)
        #expect(try await shop.verify() == [])
    }

    private func refused(_ code: String, _ body: () async throws -> some Any) async {
        let error = await #expect(throws: BillingError.self) { _ = try await body() }
        #expect(error?.code == code)
    }
}
