import Access
import Billing
import Core
import HTTPTypes
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

/// One of the merchant's people sees what a customer sees, and changes none of it (S4).
@Suite struct `Viewing the portal as a customer` {
    /// The browser looks on, at the summary.
    private func enter(as customer: Customer, _ desk: PortalDesk, _ browser: Browser) async throws {
        let (_, url) = try await PortalSessions(desk.shop.context).create(
            for: customer.id, origin: .viewAs, in: desk.shop.scope)
        try await browser.get(url)
    }

    @Test(arguments: Engine.available)
    func `S4 is refused every change but leaving, and told so on every page`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let method = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        let price = subscription.items[0].price

        try await desk.walk { client in
            let browser = Browser(client)
            try await enter(as: ana, desk, browser)
            #expect(browser.page.status == 200 && browser.page.says("Ves el portal como Ana."))
            let token = try #require(browser.page.form("/sign-out")).fields["authenticity_token"] ?? ""
            let before = try await shop.allRows()
            for route in desk.table.routes
            where route.audience == .customer && route.path.hasPrefix("/p/:slug/")
                && !route.path.contains(":configuration") && !route.path.hasSuffix("/sign-out")
            {
                var id = invoice.id.rawValue
                if route.path.contains("/subscriptions/") { id = subscription.id.rawValue }
                if route.path.contains("/methods/") { id = method.id.rawValue }
                let path = route.path.replacing(":slug", with: "tienda-sur").replacing(":id", with: id)
                    .replacing(":method", with: method.id.rawValue).replacing(":price", with: price.id.rawValue)
                    .replacing(":length", with: "1").replacing(":attempt", with: "att_x")
                if route.method == .post {
                    let answer = try await browser.post(
                        path, ["authenticity_token": token, "name": "Otra"], following: false)
                    #expect(answer.status == 403 && answer.says("Ves el portal como Ana."), "POST \(path)")
                } else {
                    let answer = try await browser.get(path, following: false)
                    if answer.status == 200, answer.header("Content-Type")?.hasPrefix("text/html") == true {
                        #expect(answer.says("Ves el portal como Ana."), "GET \(path)")
                    }
                }
            }
            #expect(try await shop.allRows() == before)

            try await browser.get("/p/tienda-sur")
            try await browser.submit("/sign-out")
            #expect(!browser.page.says("Ves el portal como"))
        }
    }

    @Test func `S4 what a processor's answer would change is not asked for by who looks on`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        try await desk.walk { client in
            let browser = Browser(client)
            try await enter(as: ana, desk, browser)
            for path in ["/methods/return/seti_x", "/pending/in_x/return/att_x", "/pending/all/result/in_x"] {
                try await browser.get("/p/tienda-sur" + path).expect(status: 403)
            }
        }
    }

    @Test func `S4 a session that people made for the customer is the customer's own, and no banner stands on it`()
        async throws
    {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        let sessions = PortalSessions(desk.shop.context)
        let (_, url) = try await sessions.create(
            for: ana.id, opening: .share, origin: .console, in: desk.shop.scope)
        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get(url)
            try await browser.submit(String(url.split(separator: "/").last ?? ""))
            #expect(browser.page.address == "/p/tienda-sur" && !browser.page.says("Ves el portal como"))
            try await browser.get("/p/tienda-sur/details")
            try await browser.submit("/details", ["name": "Ana María"])
            #expect(browser.page.says("Guardamos tus datos."))
        }
        #expect(try await desk.shop.customers.find(ana.id, in: desk.shop.scope).details.name == "Ana María")
    }

    @Test(arguments: Engine.available)
    func `S2 who looks on is none of the customer's browsers`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        try await desk.walk { client in try await enter(as: ana, desk, Browser(client)) }
        #expect(try await BrowserSessions(desk.shop.context).list(of: ana.id, in: desk.shop.scope).isEmpty)
    }
}
