import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `A portal that has moved` {
    private func move(_ shop: Shop, to slug: String) async throws {
        var settings = MerchantSettings()
        settings.slug = slug
        _ = try await Merchants(shop.context).apply(settings, to: shop.merchant.id, by: .command)
    }

    @Test(arguments: Engine.available)
    func `is where the same page of its old address leads (S03)`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        try await move(desk.shop, to: "luz")

        try await desk.walk { client in
            let browser = Browser(client)
            for (path, query) in [
                ("", ""), ("/invoices", ""), ("/c/bpc_1/invoices", ""), ("", "?lang=pt&a=%2F"),
            ] {
                let answer = try await browser.get("/p/tienda-sur\(path)\(query)", following: false)
                answer.expect(status: 303)
                #expect(answer.header("Location") == "/p/luz\(path)\(query)")
                #expect(answer.header("Cache-Control") == "no-store")
            }
            try await browser.get("/p/tienda-sur").expect(status: 200)
            #expect(browser.page.address == "/p/luz")
            try await browser.get("/p/tienda-norte", following: false).expect(status: 404)
        }
    }

    @Test func `opens what was sent before, and asks who was in to sign in again`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        let (_, url) = try await PortalSessions(desk.shop.context).create(for: ana.id, in: desk.shop.scope)

        try await desk.walk { client in
            let before = try await desk.browser(of: ana, client)
            try await move(desk.shop, to: "luz")

            // What was open in the browser is sent to the old address: it does not happen, and that is said.
            try await before.submit("/sign-out")
            #expect(before.page.status == 200 && before.page.address == "/p/luz")
            #expect(before.page.says("Tu sesión terminó. Entra de nuevo para continuar."))

            let after = Browser(client)
            try await after.get(url).expect(status: 200)
            #expect(after.cookies["visit_luz"] != nil && after.page.address == "/p/luz")
        }
    }

    @Test func `leads nowhere after 90 days`() async throws {
        let desk = try await PortalDesk.open()
        try await move(desk.shop, to: "luz")
        desk.shop.time.move(to: desk.shop.time.now + .hours(90 * 24))

        try await desk.walk { client in
            try await Browser(client).get("/p/tienda-sur", following: false).expect(status: 404)
            try await Browser(client).get("/p/luz", following: false).expect(status: 200)
        }
    }
}
