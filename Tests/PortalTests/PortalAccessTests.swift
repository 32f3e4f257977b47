import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

/// The rules that hold for every address of the portal, tried on every address of its own table (C4).
@Suite struct `Portal access` {
    func addresses(_ desk: PortalDesk, ids: [String: String]) -> [(Route, String)] {
        desk.table.routes.filter { $0.path.hasPrefix("/p/:slug") && !$0.path.contains(":configuration") }.map { route in
            var path = route.path.replacing(":slug", with: "tienda-sur")
            for (name, value) in ids { path = path.replacing(":" + name, with: value) }
            return (route, path)
        }
    }

    @Test func `asks everybody to sign in before any page of a customer (C1)`() async throws {
        let desk = try await PortalDesk.open()

        try await desk.walk { client in
            for (route, path) in addresses(desk, ids: ["id": "x", "method": "x", "attempt": "x"])
            where route.audience == .customer {
                let browser = Browser(client)
                let answer = try await browser.go(route.method, path, route.method == .post ? "a=1" : nil)
                #expect(answer.status == 303 && answer.header("Location") == "/p/tienda-sur", "\(route.method) \(path)")
            }
        }
    }

    @Test func `protects every page, and keeps none (W2, W3)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for path in [
                "", "/pending", "/subscriptions", "/methods", "/invoices", "/details", "/details/email", "/data",
                "/data/deletion", "/data/letters", "/nothing",
            ] {
                let page = try await browser.get("/p/tienda-sur" + path)
                guard page.status == 200 else { continue }
                let policy = page.header("Content-Security-Policy") ?? ""
                #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
                #expect(page.header("Cache-Control") == "no-store")
                #expect(page.header("Referrer-Policy") == "no-referrer")
                #expect(!page.body.contains(" style=") && !page.body.contains("<script"))
            }
        }
    }

    @Test func `shows one merchant's browser session nothing at another (S1)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await Merchants(shop.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: shop.merchant.zone,
            email: "otra@example.com")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let browserSession = browser.cookies["visit_tienda-sur"] ?? ""
            let answer = try await Browser(client).go(
                .get, "/p/otra/details", nil, false, ["Cookie": "visit_otra=\(browserSession)"])
            #expect(answer.status == 303)
        }
    }
}
