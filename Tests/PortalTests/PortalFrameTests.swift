import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `The portal in a frame of another site` {
    static let site = "https://shop.example"
    /// What a browser says of an address that a page of the merchant's shows in a frame.
    static let framed = [
        "Sec-Fetch-Dest": "iframe", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "cross-site", "Referer": site + "/",
    ]
    /// The same of a step within the frame.
    static let within = ["Sec-Fetch-Dest": "iframe", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "same-origin"]

    private func open(
        _ engine: Engine = .sqlite, origins: [String] = [site]
    ) async throws -> (desk: PortalDesk, ana: Customer) {
        let desk = try await PortalDesk.open(engine)
        var settings = MerchantSettings()
        settings.frameOrigins = origins
        _ = try await Merchants(desk.shop.context).apply(settings, to: desk.shop.merchant.id, by: .command)
        return (desk, try await desk.shop.customer("Ana"))
    }

    private func link(to desk: PortalDesk, for customer: Customer) async throws -> String {
        try await PortalSessions(desk.shop.context).create(for: customer.id, in: desk.shop.scope).url
    }

    @Test(arguments: Engine.available)
    func `S11 each merchant's pages name the origins that may frame them, and no other's`(engine: Engine) async throws {
        let (desk, ana) = try await open(engine, origins: ["https://b.example", Self.site])
        _ = try await Merchants(desk.shop.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: desk.shop.merchant.zone,
            email: "otra@example.com")

        try await desk.walk { client in
            let hers = try await desk.browser(of: ana, client)
            for path in ["", "/methods", "/invoices"] {
                let page = try await hers.get("/p/tienda-sur" + path)
                let policy = page.header("Content-Security-Policy") ?? ""
                #expect(policy.contains("; frame-ancestors https://b.example https://shop.example; "), "\(path)")
                #expect(page.header("X-Frame-Options") == nil)
            }
            let other = try await Browser(client).get("/p/otra")
            #expect(other.header("Content-Security-Policy")?.contains("; frame-ancestors 'none'; ") == true)
        }
    }

    @Test func `S11 a session opens in the frame of an allowed page, with a cookie of its own`() async throws {
        let (desk, ana) = try await open()
        let url = try await link(to: desk, for: ana)

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.go(.get, url, nil, false, Self.framed).expect(status: 303)
            #expect(browser.cookies["framed_visit_tienda-sur"] != nil && browser.cookies["visit_tienda-sur"] == nil)
            let home = try await browser.go(.get, "/p/tienda-sur", nil, false, Self.within)
            #expect(home.status == 200 && home.says("Hola, Ana"))
            // In a window of its own nobody is in.
            #expect(try await !browser.get("/p/tienda-sur").says("Hola, Ana"))
        }
    }

    @Test(arguments: ["https://thief.example/", "http://shop.example/", nil])
    func `A12 S11 a frame of a page that is not allowed opens nothing`(page: String?) async throws {
        let (desk, ana) = try await open()
        let url = try await link(to: desk, for: ana)
        var headers = Self.framed
        headers["Referer"] = page

        try await desk.walk { [headers] client in
            let browser = Browser(client)
            let answer = try await browser.go(.get, url, nil, false, headers)
            #expect(answer.status == 200 && browser.cookies["framed_visit_tienda-sur"] == nil)
            #expect(answer.header("Content-Security-Policy")?.contains("frame-ancestors https://shop.example;") == true)
        }
    }

    @Test func `S11 nobody signs in within a frame`() async throws {
        let (desk, _) = try await open()
        try await desk.walk { client in
            for path in ["", "/sign-in", "/sign-in/password", "/cancel"] {
                let page = try await Browser(client).go(.get, "/p/tienda-sur" + path, nil, false, Self.within)
                #expect(page.status == 403 && page.form("/sign-in") == nil, "\(path)")
                #expect(page.says("Abre el portal en su propia ventana") && page.says("target=\"_top\""), "\(path)")
            }
            let pressed = try await Browser(client).go(
                .post, "/p/tienda-sur/sign-in", "email=ana@example.com", false, Self.within)
            #expect(pressed.status == 403 && pressed.says("Abre el portal en su propia ventana"))
        }
    }

    @Test func `S11 what a frame was given is worth nothing once no page may frame the portal`() async throws {
        let (desk, ana) = try await open()
        let url = try await link(to: desk, for: ana)
        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.go(.get, url, nil, false, Self.framed)
            var settings = MerchantSettings()
            settings.frameOrigins = []
            _ = try await Merchants(desk.shop.context).apply(settings, to: desk.shop.merchant.id, by: .command)

            let page = try await browser.go(.get, "/p/tienda-sur/methods", nil, false, Self.within)
            #expect(page.status == 303 && page.header("Location") == "/p/tienda-sur")
        }
    }

    @Test func `S6 S11 a form within a frame needs the token of its session`() async throws {
        let (desk, ana) = try await open()
        let url = try await link(to: desk, for: ana)
        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.go(.get, url, nil, false, Self.framed)
            try await browser.go(.post, "/p/tienda-sur/methods", "a=1", false, Self.within).expect(status: 403)
        }
    }

    @Test func `S11 the way to the processor leaves the frame`() async throws {
        let (desk, ana) = try await open()
        let url = try await link(to: desk, for: ana)
        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.go(.get, url, nil, false, Self.framed)
            let methods = try await browser.go(.get, "/p/tienda-sur/methods", nil, false, Self.within)
            let form = try #require(methods.form("/methods"))
            let body = form.fields.map { "\($0)=\($1)" }.joined(separator: "&")
            let leaving = try await browser.go(.post, form.action, body, false, Self.within)
            #expect(leaving.status == 200 && leaving.says("Continúa en la ventana completa"))
            #expect(leaving.body.contains("target=\"_top\""))
        }
    }
}
