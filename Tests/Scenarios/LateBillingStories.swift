import Billing
import Core
import Storage
import TestSupport
import Testing

/// T4: what is billed late is billed as of its boundary, whatever happened since.
@Suite struct `Stories of what is billed late` {
    @Test(arguments: Engine.available)
    func `T4 a discount that ended after the boundary applies, one that ended before does not`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await discounted(shop, .repeating(months: 2))

        try shop.sleep(until: "2026-04-20")
        try await shop.wake()

        // Until 15 March: February's boundary is inside, March's is not.
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  5000  paid  1
                2026-02-15  5000  paid  1
                2026-03-15  10000  paid  1
                2026-04-15  10000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T4 a discount that was taken away under the outage held until then`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await discounted(shop, .forever)
        let subscription = try await shop.subscriptions.of(ana.id, in: shop.scope)[0]

        try shop.sleep(until: "2026-03-01")
        try await Coupons(shop.context).removeDiscount(from: subscription.id, in: shop.scope)
        try shop.sleep(until: "2026-03-20")
        try await shop.wake()

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  5000  paid  1
                2026-02-15  5000  paid  1
                2026-03-15  10000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a coupon for one invoice is on the first of those that a trial's end leaves to be billed at once`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await discounted(shop, .once, trialDays: 7)

        try shop.sleep(until: "2026-03-25")
        try await shop.wake()

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-22  5000  paid  1
                2026-02-22  10000  paid  1
                2026-03-22  10000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T4 other default taxes of the merchant tax nothing that began before, however late it is billed`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let rates = TaxRates(shop.context)
        try await rates.setDefaults([try await shop.taxRate("IVA", "19", isInclusive: false).id], in: shop.scope)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 10_000)

        try shop.sleep(until: "2026-02-20")
        try await rates.setDefaults([try await shop.taxRate("IVA", "25", isInclusive: false).id], in: shop.scope)
        try shop.sleep(until: "2026-03-20")
        try await shop.wake()

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  11900  paid  1
                2026-02-15  11900  paid  1
                2026-03-15  11900  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U1 what is billed late is charged to the method that is the default by then, at a price no longer sold`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 10_000)

        try shop.sleep(until: "2026-02-20")
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(other.id, of: ana.id, in: shop.scope, everywhere: true)
        _ = try await shop.catalog.updatePrice(subscription.items[0].price.id, in: shop.scope) { $0.isActive = false }
        try shop.sleep(until: "2026-03-20")
        try await shop.wake()

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-15  10000  succeeded  4242
                2026-03-20  10000  succeeded  4444
                2026-03-20  10000  succeeded  4444
                """)
        #expect(try await shop.verify() == [])
    }

    /// Ana, with half of 10,000 off.
    private func discounted(_ shop: Shop, _ duration: Coupon.Duration, trialDays: Int? = nil) async throws -> Customer {
        let coupon = try await Coupons(shop.context).create(
            reduction: .percent(try Rate("50")), duration: duration, in: shop.scope)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(10_000)
        order.discounts = [.coupon(coupon.id)]
        order.trial = trialDays.map { .days($0) }
        _ = try await shop.place(order, for: ana)
        return ana
    }
}
