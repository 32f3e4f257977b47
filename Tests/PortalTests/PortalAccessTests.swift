import Billing
import Core
import HTTPTypes
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing
import Web

/// The rules that hold for every address of the portal, tried on every address of its own table (C4).
@Suite struct `Portal access` {
    private func addresses(_ desk: PortalDesk, ids: [String: String]) -> [(Route, String)] {
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

    @Test(arguments: Engine.available)
    func `answers foreign, unknown and malformed ids alike (C2)`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let eva = try await shop.customer("Eva")
        let subscription = try await shop.subscribe(eva, to: 9_990)
        let invoice = try #require(try await shop.invoices.of(eva.id, in: shop.scope).elements.first)
        let method = try #require(try await shop.methods.list(of: eva.id, in: shop.scope).first)
        let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).first)
        let (_, session) = try await PortalSessions(shop.context).create(for: eva.id, in: shop.scope)
        let (browserSession, _) = try await PortalSessions(shop.context).open(
            Secret(String(session.split(separator: "/").last ?? "")), of: shop.merchant.id)
        let foreign = [
            "subscription": subscription.id.rawValue, "payment_method": method.id.rawValue,
            "invoice": invoice.id.rawValue, "payment": invoice.id.rawValue, "visit": browserSession.id.rawValue,
        ]

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            let token = browser.page.form("/details")?.fields["authenticity_token"] ?? ""
            for route in desk.table.routes where route.audience == .customer && route.path.contains(":id") {
                guard !route.path.contains(":configuration") else { continue }
                var bodies: Set<String> = []
                let object = route.path.hasPrefix("/p/:slug/subscriptions") ? "subscription" : route.objectClass
                for id in [foreign[object] ?? "", "sub_000000000000000000000000", "%20'--"] {
                    let path = route.path.replacing(":slug", with: "tienda-sur").replacing(":id", with: id)
                        .replacing(":method", with: method.id.rawValue)
                        .replacing(":attempt", with: attempt.id.rawValue)
                    let form = "authenticity_token=\(token)"
                    let answer = try await browser.go(route.method, path, route.method == .post ? form : nil)
                    #expect(answer.status == 404, "\(route.method) \(path)")
                    bodies.insert(
                        answer.body.replacing(path, with: "…").replacing(path.replacing("'", with: "&#39;"), with: "…"))
                }
                #expect(bodies.count == 1, "\(route.method) \(route.path)")
            }
        }
    }

    @Test func `refuses every form without its token, or from another site (S6)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            let fields = browser.page.form("/details")?.fields ?? [:]
            for (route, path) in addresses(desk, ids: ["id": "x", "method": "x", "token": "x"])
            where route.method == .post {
                try await browser.post(path, [:], following: false).expect(status: 403)
                let forged = try await browser.post(
                    path, fields, following: false, headers: ["Sec-Fetch-Site": "cross-site"])
                forged.expect(status: 403)
                #expect(forged.says("Este formulario ya no es válido"))
            }
        }
    }

    @Test func `refuses what the configuration does not allow, whatever the page showed (C3, S86)`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let invoice = try #require(try await shop.invoices.of(ana.id, in: shop.scope).elements.first)
        let method = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/details")
            let fields = browser.page.form("/details")?.fields ?? [:]
            try await desk.allow {
                $0.customerUpdate = false
                $0.invoiceHistory = false
                $0.paymentMethodUpdate = false
                $0.subscriptionCancel = false
                $0.pendingPayments = false
            }
            let home = "/p/tienda-sur"
            for page in [
                "/details", "/invoices", "/invoices/\(invoice.id)", "/invoices/\(invoice.id)/pdf", "/pending",
                "/subscriptions/\(subscription.id)/cancellation", "/subscriptions/\(subscription.id)/method",
                "/methods/\(method.id)/deletion",
            ] { try await browser.get(home + page).expect(status: 403) }
            for action in [
                "/details", "/pending/\(invoice.id)", "/methods", "/methods/\(method.id)/default",
                "/methods/\(method.id)/deletion", "/subscriptions/\(subscription.id)/cancellation",
                "/subscriptions/\(subscription.id)/continuation",
                "/subscriptions/\(subscription.id)/method/\(method.id)", "/subscriptions/\(subscription.id)/enrolment",
            ] { try await browser.post(home + action, fields, following: false).expect(status: 403) }

            try await browser.get(home)
            #expect(!browser.page.says("Datos de facturación") && !browser.page.says("Facturas"))
            try await browser.get(home + "/subscriptions/\(subscription.id)")
            #expect(browser.page.says("Para cancelar, escribe a Tienda Sur."))
            #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).renews)
        }
    }

    @Test func `protects every page, and keeps none (W2, W3)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for path in ["", "/pending", "/subscriptions", "/methods", "/invoices", "/details", "/nothing"] {
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
