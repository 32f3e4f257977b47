import Billing
import Core
import HummingbirdTesting
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// The link of a mail about one payment: S13, S39.
@Suite struct `Recovery links` {
    private static let card = ["number": "5555555555554444", "expiry": "12/34", "cvc": "123", "name": "Ana Soto"]

    private func link(_ shop: Shop, _ kind: CustomerNotification.Kind = .paymentFailed) async throws -> String {
        let letter = try #require(try await NoticeDesk(shop: shop).letters(kind).last)
        let address = letter.text.split(whereSeparator: \.isWhitespace).first { $0.contains("/pay/") }
        return String(try #require(address))
    }

    private func token(of link: String) -> String { String(link.split(separator: "/").last ?? "") }

    /// Ana's card was declined.
    private func declined(_ engine: Engine = .sqlite) async throws -> (PortalDesk, Customer) {
        let desk = try await PortalDesk.open(engine)
        let ana = try await desk.shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await desk.shop.subscribe(ana, to: 9_990)
        return (desk, ana)
    }

    @Test(arguments: Engine.available)
    func `S13, S69: the mail leads to a new card, and the payment goes through at once`(engine: Engine) async throws {
        let (desk, ana) = try await declined(engine)
        let shop = desk.shop
        let link = try await link(shop)

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get(link).expect(status: 200)
            #expect(browser.page.says("$9.990") && browser.page.says("Tienda Sur") && browser.page.says("Plan"))
            // Nothing else of the account (decision 8).
            for secret in ["ana@example.com", "Visa", "/methods", "/invoices", "Cerrar sesión"] {
                #expect(!browser.page.says(secret), "\(secret)")
            }
            try await browser.submit("/method")
            #expect(browser.page.address.hasPrefix("/sandbox/"))
            try await browser.submit(browser.page.address, Self.card)
            // Coming back, however often, charges nothing: a job does (S6).
            let back = browser.page.address
            for _ in 1...3 {
                #expect(browser.page.says("Estamos confirmando tu pago"))
                try await browser.get(back)
            }
            #expect(try await shop.calendar(of: ana) == "2026-01-31  9990  open  1")
            try await shop.wake()
            try await browser.get(back)
            #expect(browser.page.says("Recibimos $9.990 el 31 de enero de 2026. Gracias."))
            try await browser.get(back)
            #expect(browser.page.says("Recibimos $9.990"))

            // Paid: the link has served.
            try await browser.get(link).expect(status: 410)
            #expect(browser.page.says("Este enlace venció") && browser.page.says("Entrar al portal"))
            // It signed nobody in.
            try await browser.get("/p/tienda-sur/methods", following: false).expect(status: 303)
        }
        let methods = try await shop.methods.list(of: ana.id, in: shop.scope)
        #expect(methods.map(\.facts.last4) == ["4444", "0341"])
        #expect(try await shop.calendar(of: ana) == "2026-01-31  9990  paid  2")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: ["es", "pt", "en"])
    func `S39: who has no method chooses how to pay`(language: String) async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990)
        let link = try await link(shop, .incompletePayment)

        try await desk.walk { client in
            let browser = Browser(client)
            browser.language = language
            try await browser.get(link)
            let title = ["es": "Completa tu pago", "pt": "Conclua seu pagamento", "en": "Complete your payment"]
            #expect(browser.page.says(title[language] ?? "?"))
            #expect(!browser.page.says("<script"))
            try await browser.submit("/checkout")
            #expect(browser.page.address.hasPrefix("/sandbox/checkout/"))
            try await browser.submit(browser.page.address + "/close")
            // Left: the mail still works.
            try await browser.get(link).expect(status: 200)
            try await browser.submit("/checkout")
            try await browser.submit(browser.page.address, Self.card)
            browser.page.expect(status: 200)
        }
        #expect(try await shop.invoices.open(of: ana.id, in: shop.scope).isEmpty)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `A4: looking at it changes nothing, however often`(engine: Engine) async throws {
        let (desk, _) = try await declined(engine)
        let link = try await link(desk.shop)
        let before = try await desk.shop.everything()

        try await desk.walk { client in
            for _ in 1...3 {
                let scanner = Browser(client)
                try await scanner.get(link).expect(status: 200)
                try await scanner.go(.head, link).expect(status: 200)
                try await scanner.get("/p/tienda-sur/pay-return/method/seti_1").expect(status: 410)
                try await scanner.post(link + "/method", [:], following: false).expect(status: 403)
                try await scanner.post(link + "/checkout", [:], following: false).expect(status: 403)
            }
        }

        #expect(try await desk.shop.everything() == before)
    }

    @Test func `A1: nothing that is stored holds it, only the letter does`() async throws {
        let (desk, _) = try await declined()
        let link = try await link(desk.shop)
        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get(link)
            try await browser.submit("/checkout", following: false).expect(status: 303)
            try await browser.get(link)
            try await browser.submit("/method", following: false).expect(status: 303)
        }
        #expect(token(of: link).count == 43)

        let database = desk.shop.context.database
        let tables = try await database.read { db in
            try db.query("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'mailbox'").map {
                try $0.text("name")
            }
        }
        #expect(tables.contains("purpose_links") && tables.contains("enrolments"))
        for table in tables {
            let rows = try await database.read { try $0.query(SQL(stringLiteral: "SELECT * FROM \(table)")) }
            #expect(!"\(rows.map(\.values))".contains(token(of: link)), "\(table)")
        }
    }

    @Test func `C2: unknown, expired, paid and another merchant's look alike`() async throws {
        let (desk, ana) = try await declined()
        let shop = desk.shop
        let good = try await link(shop)
        _ = try await Merchants(shop.context).create(
            name: "Tienda Sur", slug: "tienda-norte", country: "CL", currency: .clp, zone: shop.merchant.zone,
            email: "norte@example.com")
        let unknown = "/p/tienda-sur/pay/" + String(repeating: "a", count: 43)
        let long = "/p/tienda-sur/pay/" + String(repeating: "a", count: 400)

        try await desk.walk { client in
            func body(_ address: String) async throws -> String {
                let browser = Browser(client)
                let page = try await browser.get(address)
                page.expect(status: 410)
                let token = page.address.split(separator: "/").last ?? ""
                return page.body.replacing(token, with: "…").replacing("tienda-norte", with: "tienda-sur")
            }
            let polite = try await body(unknown)
            #expect(polite.contains("Entrar al portal"))
            #expect(try await body(long) == polite)
            #expect(try await body("/p/tienda-norte/pay/" + token(of: good)) == polite)
            shop.time.advance(.hours(24 * 14))
            #expect(try await body(good) == polite)
            #expect(try await RecoveryLinks(shop.context).prune() == 1)
            let later = try await link(shop)
            let invoice = try #require(try await shop.invoices.open(of: ana.id, in: shop.scope).first)
            let browser = Browser(client)
            try await browser.get(later).expect(status: 200)
            _ = try await shop.invoices.void(invoice.id, in: shop.scope)
            try await browser.submit("/method", following: false).expect(status: 410)
            #expect(try await body(later) == polite)
        }
    }

    @Test func `C3: does what the merchant allows, whatever the page showed`() async throws {
        let (desk, _) = try await declined()
        let link = try await link(desk.shop)

        try await desk.walk { client in
            let browser = Browser(client)
            let page = try await browser.get(link)
            let fields = try #require(page.form("/method")).fields
            try await desk.allow {
                $0.paymentMethodUpdate = false
                $0.pendingPayments = false
            }
            try await browser.post(link + "/method", fields, following: false).expect(status: 403)
            try await browser.post(link + "/checkout", fields, following: false).expect(status: 403)
            try await browser.get(link).expect(status: 200)
            #expect(browser.page.form("/method") == nil && browser.page.form("/checkout") == nil)
        }
    }

    @Test func `S6: its forms are ours, and only of the browser that opened it`() async throws {
        let (desk, _) = try await declined()
        let link = try await link(desk.shop)

        try await desk.walk { client in
            let browser = Browser(client)
            let fields = try #require(try await browser.get(link).form("/method")).fields
            let other = Browser(client)
            try await other.get(link)
            try await other.post(link + "/method", fields, following: false).expect(status: 403)
            try await browser.post(
                link + "/method", fields, following: false, headers: ["Sec-Fetch-Site": "cross-site"]
            ).expect(status: 403)
        }
    }
}
