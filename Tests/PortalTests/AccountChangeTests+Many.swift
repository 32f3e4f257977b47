import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Changing accounts` {
    @Test(arguments: Engine.available)
    func `A8 the menu shows a few of many, and any of them is reached`(engine: Engine) async throws {
        let (desk, ana, _) = try await open(engine)
        let shop = desk.shop
        var last = ana
        for number in 1...52 {
            shop.time.advance(.seconds(1))
            last = try await shop.customers.create(
                CustomerDetails(email: "ana@example.com", name: "Obra \(number)"), in: shop.scope)
        }
        let wanted = last.id.rawValue

        try await desk.walk { client in
            let browser = Browser(client)
            try await enter(browser, desk, as: ana)
            #expect(browser.page.says("Luz SpA") && browser.page.says("Obra 7") && !browser.page.says("Obra 8"))
            let form = try #require(browser.page.form("/account"))
            try await browser.post(form.action, form.fields.merging(["customer": wanted]) { $1 })
            #expect(browser.page.says("Hola, Obra"))
        }
    }

    @Test(arguments: Engine.available)
    func `S1 a session that has ended is not gone on from`(engine: Engine) async throws {
        let (desk, ana, luz) = try await open(engine)
        let shop = desk.shop
        let sessions = BrowserSessions(shop.context)
        try await desk.walk { client in
            let browser = Browser(client)
            try await enter(browser, desk, as: ana)
            let token = Secret(browser.cookies["visit_tienda-sur"] ?? "")
            let session = try #require(try await sessions.find(token, at: shop.merchant.id))
            _ = try await sessions.change(session, to: luz.id)
            await #expect(throws: BillingError.self) { _ = try await sessions.change(session, to: luz.id) }
            #expect(try await sessions.list(of: luz.id, in: shop.scope).count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `S92 the page that let the browser in still rules, and an own configuration is nobody else's`(
        engine: Engine
    ) async throws {
        let (desk, ana, luz) = try await open(engine)
        let shop = desk.shop
        let configurations = PortalConfigurations(shop.context)
        let page = try await configurations.create(in: shop.scope) { $0.loginPageIsEnabled = true }
        let own = try await configurations.create(in: shop.scope) { $0.loginPageIsEnabled = true }
        let standard = try await configurations.default(in: shop.scope)
        let sessions = BrowserSessions(shop.context)
        @Sendable func ruling(_ browser: Browser) async throws -> PortalConfiguration.ID? {
            let token = Secret(browser.cookies["visit_tienda-sur"] ?? "")
            return try await sessions.find(token, at: shop.merchant.id)?.configuration
        }

        try await desk.walk { client in
            let browser = Browser(client)
            try await enter(browser, desk, as: ana, at: "/p/tienda-sur/c/\(page.id)")
            #expect(try await ruling(browser) == page.id)
            try await browser.submit("/account")
            #expect(browser.page.says("Hola, Luz"))
            #expect(try await ruling(browser) == page.id)
        }
        _ = try await shop.customers.update(luz.id, in: shop.scope) { $0.configuration = own.id }
        shop.time.advance(.minutes(20))

        try await desk.walk { client in
            let browser = Browser(client)
            try await enter(browser, desk, as: luz)
            #expect(try await ruling(browser) == own.id)
            try await browser.submit("/account")
            #expect(browser.page.says("Hola, Ana"))
            #expect(try await ruling(browser) == standard.id)
        }
    }
}
