import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// One person, several accounts: a switcher behind the initials (A8).
@Suite struct `Changing accounts` {
    /// Two accounts of one address, and one of another.
    func open(_ engine: Engine = .sqlite) async throws -> (PortalDesk, ana: Customer, luz: Customer) {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        let luz = try await shop.customers.create(
            CustomerDetails(email: "ANA@example.com", name: "Luz SpA"), in: shop.scope)
        _ = try await shop.customer("Berta", card: nil)
        return (desk, ana, luz)
    }

    func enter(
        _ browser: Browser, _ desk: PortalDesk, as customer: Customer, at page: String = "/p/tienda-sur"
    ) async throws {
        try await browser.get(page)
        try await browser.submit("/sign-in", ["email": "ana@example.com"])
        try await browser.submit("/sign-in/code", ["code": try await desk.lastMail().code])
        try await browser.submit("/sign-in/accounts", ["customer": customer.id.rawValue])
    }

    @Test(arguments: Engine.available)
    func `A8 the menu changes to another account of the address, in one press`(engine: Engine) async throws {
        let (desk, ana, _) = try await open(engine)
        try await desk.walk { client in
            let browser = Browser(client)
            try await enter(browser, desk, as: ana)
            #expect(browser.page.says("Hola, Ana") && browser.page.says("Cambiar de cuenta"))
            let old = "visit_tienda-sur=\(browser.cookies["visit_tienda-sur"] ?? "")"

            try await browser.submit("/account")
            #expect(browser.page.address == "/p/tienda-sur" && browser.page.says("Hola, Luz"))
            // The session before is over, and the way back is there.
            try await Browser(client).go(.get, "/p/tienda-sur/details", nil, false, ["Cookie": old])
                .expect(status: 303)
            try await browser.submit("/account")
            #expect(browser.page.says("Hola, Ana"))
        }
    }

    @Test func `C2, A12 nobody else's is reached, nor by a session of the merchant's program`() async throws {
        let (desk, ana, luz) = try await open()
        let shop = desk.shop
        let found = try await shop.customers.list(in: shop.scope, email: "berta@example.com").elements.first
        let berta = try #require(found)
        try await desk.walk { client in
            let browser = Browser(client)
            try await enter(browser, desk, as: ana)
            let form = try #require(browser.page.form("/account"))
            for id in [berta.id.rawValue, ana.id.rawValue, "cus_x", ""] {
                let fields = form.fields.merging(["customer": id]) { $1 }
                try await browser.post(form.action, fields, following: false).expect(status: 404)
            }
            try await browser.get("/p/tienda-sur")
            #expect(browser.page.says("Hola, Ana"))

            let sent = try await desk.browser(of: ana, client)
            #expect(!sent.page.says("Cambiar de cuenta"))
            try await sent.get("/p/tienda-sur/details")
            var fields = try #require(sent.page.form("/details")).fields
            fields["customer"] = luz.id.rawValue
            try await sent.post("/p/tienda-sur/account", fields, following: false).expect(status: 404)
        }
    }

    @Test func `A11 what was proved does not become younger by it`() async throws {
        let (desk, ana, luz) = try await open()
        let shop = desk.shop
        let limits = BrowserSessionLimits()
        let sessions = BrowserSessions(shop.context, limits: limits)
        try await desk.walk { client in
            let browser = Browser(client)
            try await enter(browser, desk, as: ana)
            shop.time.advance(.minutes(6))
            try await browser.submit("/account")
            let token = Secret(browser.cookies["visit_tienda-sur"] ?? "")
            let session = try #require(try await sessions.find(token, at: shop.merchant.id))
            #expect(session.customer == luz.id && !session.provesMailbox(at: shop.time.now))
            // Seen just now, it goes on for as long as it would have.
            shop.time.advance(.minutes(29))
            #expect(try await sessions.find(token, at: shop.merchant.id) != nil)
        }
    }
}
