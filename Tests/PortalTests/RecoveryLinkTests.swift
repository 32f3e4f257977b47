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
    static let card = ["number": "5555555555554444", "expiry": "12/34", "cvc": "123", "name": "Ana Soto"]

    func link(_ shop: Shop, _ kind: CustomerNotification.Kind = .paymentFailed) async throws -> String {
        let letter = try #require(try await NoticeDesk(shop: shop).letters(kind).last)
        let address = letter.text.split(whereSeparator: \.isWhitespace).first { $0.contains("/pay/") }
        return String(try #require(address))
    }

    func token(of link: String) -> String { String(link.split(separator: "/").last ?? "") }

    /// Ana's card was declined.
    func declined(_ engine: Engine = .sqlite) async throws -> (PortalDesk, Customer) {
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
            #expect(browser.page.says("Tu banco rechazó el pago. Usa otro método de pago o llama a tu banco."))
            // Nothing else of the account (decision 8).
            for secret in ["ana@example.com", "Visa", "0341", "/methods", "/invoices", "Cerrar sesión"] {
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
            #expect(browser.page.says("Este pago ya está hecho") && browser.page.says("Entrar al portal"))
            #expect(browser.page.form("/renewal") == nil)
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
}
