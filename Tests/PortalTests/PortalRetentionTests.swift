import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Ana pays 9,990 a month since 15 January, and may be about to leave; the merchant offers half of it once.
struct RetentionDesk {
    let desk: PortalDesk
    let ana: Customer
    let subscription: Subscription
    let coupon: Coupon
    var shop: Shop { desk.shop }
    var path: String { "/p/tienda-sur/subscriptions/\(subscription.id)" }

    /// - Parameter holdout: percent who see no offer, 100 for all; nil where the merchant has none.
    static func open(_ engine: Engine = .sqlite, holdout: Int? = 0) async throws -> RetentionDesk {
        let desk = try await PortalDesk.open(engine, on: "2026-01-15")
        let ana = try await desk.shop.customer("Ana")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        let coupon = try await Coupons(desk.shop.context).create(
            name: "Quédate", reduction: .percent(try Rate("50")), in: desk.shop.scope)
        if let holdout {
            // Drawn before she looks: a portal holds nobody out for certain.
            let drawn = RetentionOffer(coupon.id, holdout: holdout)
            _ = try await Retention(desk.shop.context).look(
                at: drawn, for: subscription.id, of: ana.id, in: desk.shop.scope)
            try await desk.allow { $0.retention = RetentionOffer(coupon.id) }
        }
        return RetentionDesk(desk: desk, ana: ana, subscription: subscription, coupon: coupon)
    }

    func walk(_ body: @escaping @Sendable (Browser) async throws -> Void) async throws {
        try await desk.walk { client in try await body(try await desk.browser(of: ana, client)) }
    }

    /// What the button of the offer sends, on the page of leaving.
    func press(_ page: PageAnswer, _ typed: [String: String] = [:]) throws -> [String: String] {
        let form = try #require(page.form("/cancellation"))
        let id = try #require(page.body.firstMatch(of: /name="offer" value="([^"]+)"/)).output.1
        return form.fields.merging(typed) { $1 }.merging(["offer": String(id)]) { $1 }
    }

    func now() async throws -> Subscription { try await shop.subscriptions.find(subscription.id, in: shop.scope) }
    func discounts() async throws -> Int { try await PromotionCodes(shop.context).applying(to: subscription).count }
}

@Suite struct `Leaving in the portal, with something offered` {
    /// From the page of the subscription: the way out, and the button there. Nothing else is asked for.
    @Test(arguments: Engine.available, [nil, 0, 100] as [Int?])
    func `M10 takes two presses and no reason, with an offer and without`(engine: Engine, holdout: Int?) async throws {
        let story = try await RetentionDesk.open(engine, holdout: holdout)
        try await story.walk { browser in
            var presses = 0
            try await browser.get(story.path)
            #expect(browser.page.says("<a href=\"\(story.path)/cancellation\""))
            try await browser.get(story.path + "/cancellation")
            presses += 1
            #expect(browser.page.says("te ofrece") == (holdout == 0))
            #expect(browser.page.says("Puedes pausarla: mientras tanto no se cobra nada."))
            try await browser.submit("/cancellation")
            presses += 1
            #expect(try await story.now().cancellation != nil)
            #expect(presses == 2)
        }
        let result = try await Retention(story.shop.context).results(in: story.shop.scope).first
        #expect(result?.offered.left == holdout.map { $0 == 0 ? 1 : 0 })
        #expect(result?.heldOut.left == holdout.map { $0 == 0 ? 0 : 1 })
        #expect(try await story.discounts() == 0)
    }

    @Test func `M10 the offer says until when its discount lasts, and until when it is taken`() async throws {
        let story = try await RetentionDesk.open(holdout: nil)
        let coupon = try await Coupons(story.shop.context).create(
            name: "Tres meses", reduction: .percent(try Rate("50")), duration: .repeating(months: 3),
            redeemBy: story.shop.merchant.zone.startOfDay(try CalendarDate("2026-01-20")), in: story.shop.scope)
        let drawn = RetentionOffer(coupon.id, holdout: 0)
        _ = try await Retention(story.shop.context).look(
            at: drawn, for: story.subscription.id, of: story.ana.id, in: story.shop.scope)
        try await story.desk.allow { $0.retention = RetentionOffer(coupon.id) }

        try await story.walk { browser in
            try await browser.get(story.path + "/cancellation")
            // The charge of 15 April is the first without it.
            #expect(browser.page.says("menos, en 2 cobros, el último el 15 de marzo de 2026."))
            #expect(browser.page.says("Puedes aceptarla hasta el 20 de enero de 2026, 00:00 (UTC−3)."))
            try await browser.post(story.path + "/retention", try story.press(browser.page))
            #expect(browser.page.says("el último el 15 de marzo de 2026. El próximo cobro es de $4.995"))
        }
        try await story.shop.travel(to: "2026-04-16")
        let totals = try await story.shop.invoices.of(story.ana.id, in: story.shop.scope).elements.map(\.total.amount)
        #expect(totals == [9_990, 4_995, 4_995, 9_990])
    }

    @Test(arguments: Engine.available)
    func `M10 the offer says amounts and dates, is taken by one press with the reason, and is told once`(
        engine: Engine
    ) async throws {
        let story = try await RetentionDesk.open(engine)
        try await story.walk { browser in
            try await browser.get(story.path + "/cancellation")
            let page = browser.page
            #expect(page.says("Tienda Sur te ofrece 50") && page.says("menos, una sola vez."))
            #expect(page.says("El próximo cobro es de $4.995, el 15 de febrero de 2026."))
            #expect(page.says("Sin la oferta") && page.says("$9.990") && page.says("Después se cobra lo de siempre."))
            // It belongs to no box, and nothing is chosen.
            #expect(!page.body.contains(" checked"))
            // Reloading shows the same.
            let fields = try story.press(page, ["reason": "too_expensive", "comment": "Me mudo"])
            try await browser.get(story.path + "/cancellation")
            #expect(try story.press(browser.page)["offer"] == fields["offer"])
            try await browser.post(story.path + "/retention", fields)
            #expect(browser.page.says("Listo. Tu suscripción sigue con el descuento: 50"))
            #expect(browser.page.says("menos, una sola vez. El próximo cobro es de $4.995, el 15 de febrero de 2026."))
            #expect(browser.page.says("$4.995 el 15 de febrero de 2026"))
            #expect(browser.page.says("Quédate"))
            try await browser.post(story.path + "/retention", fields)
            #expect(browser.page.says("Ya aceptaste esa oferta"))
            try await browser.get(story.path + "/cancellation")
            #expect(!browser.page.says("te ofrece"))
        }
        #expect(try await story.now().cancellation == nil)
        #expect(try await story.discounts() == 1)
        let result = try #require(try await Retention(story.shop.context).results(in: story.shop.scope).first)
        #expect(result.offered.taken == 1 && result.reasons.map(\.reason) == [.tooExpensive])
        try await story.shop.travel(to: "2026-03-16")
        let totals = try await story.shop.invoices.of(story.ana.id, in: story.shop.scope).elements.map(\.total.amount)
        #expect(totals == [9_990, 4_995, 9_990])
        #expect(try await story.shop.verify() == [])
    }
}
