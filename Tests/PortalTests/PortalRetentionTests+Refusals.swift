import Access
import Billing
import Core
import HTTPTypes
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Leaving in the portal, with something offered` {
    private func assignments(_ story: RetentionDesk) async throws -> Int {
        try await story.shop.allRows()["retention_assignments"]?.count ?? 0
    }

    @Test func `M10 what cannot be taken changes nothing, and says so`() async throws {
        let story = try await RetentionDesk.open()
        let path = story.path + "/retention"
        try await story.walk { browser in
            try await browser.get(story.path + "/cancellation")
            let fields = try story.press(browser.page)
            // A comment that may not be kept: the page comes back with it, and with the offer.
            for typed in [["comment": "4242 4242 4242 4242"], ["reason": "boredom"]] {
                let answer = try await browser.post(path, fields.merging(typed) { $1 }, following: false)
                answer.expect(status: 422)
                #expect(answer.says("te ofrece") && answer.says(typed["comment"] ?? "¿Por qué"))
            }
            // Made up, empty, and of nobody.
            for id in ["ret_x", "", story.coupon.id.rawValue] {
                try await browser.post(path, fields.merging(["offer": id]) { $1 })
                #expect(browser.page.says("Esa oferta ya no está disponible. No cambiamos nada."))
            }
            // Deleted between the page and the press.
            try await Coupons(story.shop.context).delete(story.coupon.id, in: story.shop.scope)
            try await browser.post(path, fields)
            #expect(browser.page.says("Esa oferta ya no está disponible."))
            #expect(try await story.discounts() == 0)
        }
    }

    @Test func `M10 in another window it was cancelled, and stays so`() async throws {
        let story = try await RetentionDesk.open()
        try await story.walk { browser in
            try await browser.get(story.path + "/cancellation")
            let fields = try story.press(browser.page)
            try await browser.submit("/cancellation")
            try await browser.post(story.path + "/retention", fields)
            #expect(browser.page.says("No aplicamos la oferta: esta suscripción ya está cancelada."))
            #expect(try await story.now().cancellation != nil)
            #expect(try await story.discounts() == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `C2 nobody takes what another was offered`(engine: Engine) async throws {
        let story = try await RetentionDesk.open(engine)
        let eva = try await story.shop.customer("Eva")
        let hers = try await story.shop.subscribe(eva, to: 9_990)
        try await story.desk.walk { client in
            let ana = try await story.desk.browser(of: story.ana, client)
            try await ana.get(story.path + "/cancellation")
            let offer = try story.press(ana.page)["offer"] ?? ""
            let browser = try await story.desk.browser(of: eva, client)
            let own = "/p/tienda-sur/subscriptions/\(hers.id)"
            try await browser.get(own + "/cancellation")
            let fields = try #require(browser.page.form("/cancellation")).fields.merging(["offer": offer]) { $1 }
            let answer = try await browser.post(story.path + "/retention", fields, following: false)
            answer.expect(status: 404)
            try await browser.post(own + "/retention", fields)
            #expect(browser.page.says("Esa oferta ya no está disponible."))
        }
        #expect(try await story.discounts() == 0)
        #expect(try await PromotionCodes(story.shop.context).applying(to: hers).isEmpty)
    }

    @Test func `M10 the merchant's people look, and are in no group`() async throws {
        let story = try await RetentionDesk.open(holdout: nil)
        let coupon = story.coupon.id
        try await story.desk.allow { $0.retention = RetentionOffer(coupon, holdout: 0) }
        let (_, url) = try await PortalSessions(story.shop.context).create(
            for: story.ana.id, origin: .console, in: story.shop.scope)
        try await story.desk.walk { client in
            let browser = Browser(client)
            try await browser.get(url)
            try await browser.get(story.path + "/cancellation")
            #expect(browser.page.says("¿Cancelar") && !browser.page.says("te ofrece"))
            #expect(try await assignments(story) == 0)
            let fields = try #require(browser.page.form("/cancellation")).fields
            let answer = try await browser.post(story.path + "/retention", fields, following: false)
            answer.expect(status: 403)
            // A program that only asks what there is draws nothing either.
            let ana = try await story.desk.browser(of: story.ana, client)
            _ = try await ana.go(.head, story.path + "/cancellation")
            #expect(try await assignments(story) == 0)
            try await ana.get(story.path + "/cancellation")
            #expect(ana.page.says("te ofrece"))
            #expect(try await assignments(story) == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `M10 a program sends somebody there, with an offer of its own`(engine: Engine) async throws {
        let story = try await RetentionDesk.open(engine, holdout: nil)
        let (_, url) = try await PortalSessions(story.shop.context).create(
            for: story.ana.id, flow: .init(leaving: story.subscription.id, offering: story.coupon.id),
            in: story.shop.scope)
        try await story.desk.walk { client in
            let browser = Browser(client)
            try await browser.get(url)
            #expect(browser.page.address == story.path + "/cancellation")
            #expect(browser.page.says("te ofrece"))
            try await browser.post(story.path + "/retention", try story.press(browser.page))
            #expect(browser.page.says("Listo. Tu suscripción sigue"))
            // Who came by themselves is offered nothing.
            let ana = try await story.desk.browser(of: story.ana, client)
            try await ana.get(story.path + "/cancellation")
            #expect(!ana.page.says("te ofrece"))
        }
        #expect(try await story.discounts() == 1)
    }

    @Test func `M10 a pause is offered only where it may be had`() async throws {
        let story = try await RetentionDesk.open(holdout: nil)
        try await story.desk.allow { $0.subscriptionPause = nil }
        try await story.walk { browser in
            try await browser.get(story.path + "/cancellation")
            #expect(!browser.page.says("Si prefieres no cancelar"))
        }
        try await story.desk.allow { $0.subscriptionPause = PauseChoices() }
        try await story.walk { browser in
            try await browser.get(story.path + "/cancellation")
            #expect(browser.page.says("Si prefieres no cancelar"))
            #expect(browser.page.says("<a href=\"\(story.path)/pause\""))
        }
    }
}
