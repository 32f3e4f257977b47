import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Ana pays 9,990 a month since 15 January; it is the 25th, and codes are taken.
struct PromotionDesk {
    let desk: PortalDesk
    let ana: Customer
    let subscription: Subscription
    var shop: Shop { desk.shop }
    var coupons: Coupons { Coupons(shop.context) }
    var path: String { "/p/tienda-sur/subscriptions/\(subscription.id)" }

    static func open(_ engine: Engine = .sqlite) async throws -> PromotionDesk {
        let desk = try await PortalDesk.open(engine, on: "2026-01-15")
        let ana = try await desk.shop.customer("Ana")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        try await desk.shop.travel(to: "2026-01-25")
        try await desk.allow { $0.subscriptionUpdate = PlanChoices([.promotionCode]) }
        return PromotionDesk(desk: desk, ana: ana, subscription: subscription)
    }

    /// Half of it, by a code.
    @discardableResult
    func code(
        _ text: String, _ duration: Coupon.Duration = .once, coupons most: Int? = nil, expiresAt: Instant? = nil,
        for customer: Customer? = nil, limits: PromotionCode.Limits = .init(), off: Coupon.Reduction? = nil
    ) async throws -> PromotionCode {
        let coupon = try await coupons.create(
            reduction: try off ?? .percent(try Rate("50")), duration: duration, in: shop.scope)
        return try await coupons.createCode(
            text, for: coupon.id, customer: customer?.id, expiresAt: expiresAt, maxRedemptions: most, limits: limits,
            in: shop.scope)
    }

    func walk(_ body: @escaping @Sendable (Browser) async throws -> Void) async throws {
        try await desk.walk { client in try await body(try await desk.browser(of: ana, client)) }
    }

    func discounts() async throws -> [Discount] { try await PromotionCodes(shop.context).applying(to: subscription) }
    func invoices() async throws -> [Int64] {
        try await shop.invoices.of(ana.id, in: shop.scope).elements.map(\.total.amount)
    }
}

@Suite struct `Using a promotion code in the portal` {
    @Test(arguments: Engine.available)
    func `says what the next charge is without it and with it, charges that, and is used once`(engine: Engine)
        async throws
    {
        let story = try await PromotionDesk.open(engine)
        try await story.code("VERANO")
        try await story.walk { browser in
            try await browser.get(story.path)
            #expect(browser.page.says("Usar un código") && !browser.page.says("Cambiar de plan"))
            try await browser.get(story.path + "/promotion")
            // In any case, and with space around it.
            try await browser.submit("/promotion", ["code": " verano "])
            #expect(browser.page.says("¿Usar el código VERANO?"))
            #expect(browser.page.says("menos, una sola vez."))
            #expect(browser.page.says("Sin el código") && browser.page.says("$9.990"))
            #expect(browser.page.says("Con el código") && browser.page.says("$4.995"))
            #expect(browser.page.says("El próximo cobro es de $4.995, el 15 de febrero de 2026."))
            // Looking changes nothing.
            #expect(try await story.discounts().isEmpty)
            let form = try #require(browser.page.form("/promotion/use"))
            try await browser.submit("/promotion/use")
            #expect(browser.page.says("Listo: tu próximo cobro ya tiene el descuento."))
            #expect(browser.page.says("Descuento") && browser.page.says("menos, una sola vez"))
            #expect(browser.page.says("$4.995") && !browser.page.says("Usar un código"))
            try await browser.post(form.action, form.fields)
            #expect(browser.page.says("Ya usaste ese código en esta suscripción."))
        }
        #expect(try await story.discounts().count == 1)
        try await story.shop.travel(to: "2026-03-16")
        #expect(try await story.invoices() == [9_990, 4_995, 9_990])
        #expect(try await story.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `two presses side by side give it once, and it is told to the merchant`(engine: Engine) async throws {
        let story = try await PromotionDesk.open(engine)
        let code = try await story.code("VERANO", .forever)
        let before = try await story.events()
        try await story.desk.walk { client in
            var browsers: [Browser] = []
            for _ in 0..<2 {
                let browser = try await story.desk.browser(of: story.ana, client)
                try await browser.get(story.path + "/promotion?code=\(code.id)")
                browsers.append(browser)
            }
            try await withThrowingTaskGroup(of: Void.self) { [browsers] group in
                for browser in browsers { group.addTask { _ = try await browser.submit("/promotion/use") } }
                try await group.waitForAll()
            }
        }
        #expect(try await story.discounts().count == 1)
        #expect(try await story.coupons.code(code.id, in: story.shop.scope).timesRedeemed == 1)
        #expect(try await story.events() == before + 1)
        #expect(try await story.shop.verify() == [])
    }

    @Test func `an existing discount is shown with its end`() async throws {
        let story = try await PromotionDesk.open()
        try await story.code("TRES", .repeating(months: 3))
        try await story.walk { browser in
            try await browser.get(story.path + "/promotion")
            try await browser.submit("/promotion", ["code": "TRES"])
            #expect(browser.page.says("menos, en 3 cobros, el último el 15 de abril de 2026."))
            try await browser.submit("/promotion/use")
            try await browser.get(story.path)
            #expect(browser.page.says("menos, en 3 cobros, el último el 15 de abril de 2026"))
            // One code at a time.
            try await browser.get(story.path + "/promotion")
            #expect(browser.page.says("Esta suscripción ya tiene el descuento de un código."))
        }
        try await story.shop.travel(to: "2026-05-16")
        #expect(try await story.invoices() == [9_990, 4_995, 4_995, 4_995, 9_990])
        #expect(try await story.shop.verify() == [])
    }
}

extension PromotionDesk {
    /// How often it was told that the subscription changed.
    func events() async throws -> Int64 {
        try await shop.context.database.read { db in
            try db.query("SELECT COUNT(*) AS n FROM events WHERE kind = 'customer.subscription.updated'")[0].int64("n")
        }
    }
}
