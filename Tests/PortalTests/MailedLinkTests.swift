import Billing
import Core
import HummingbirdTesting
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Links of mails by what they are for: each has its own life, use count and end.
@Suite struct `Mailed links` {
    static let card = ["number": "5555555555554444", "expiry": "12/40", "cvc": "123", "name": "Ana Soto"]

    /// The first address below `part` in the last letter of a kind.
    func link(_ shop: Shop, _ kind: CustomerNotification.Kind, _ part: String) async throws -> String {
        let letter = try #require(try await NoticeDesk(shop: shop).letters(kind).last)
        let address = letter.text.split(whereSeparator: \.isWhitespace).first { $0.contains(part) }
        return String(try #require(address))
    }

    func token(of link: String) -> String { String(link.split(separator: "/").last ?? "") }

    /// Ana's card was refused, and her letter leads to the payment.
    func declined(_ engine: Engine = .sqlite) async throws -> (PortalDesk, Customer, link: String) {
        let desk = try await PortalDesk.open(engine)
        let ana = try await desk.shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await desk.shop.subscribe(ana, to: 9_990)
        return (desk, ana, try await link(desk.shop, .paymentFailed, "/pay/"))
    }

    @Test(arguments: Engine.available)
    func `S13 the mail about a card that expires replaces it, once, and opens nothing else`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine, on: "2034-11-15")
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(to: "2034-12-01")
        let link = try await link(shop, .cardExpiring, "/replace/")

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get(link).expect(status: 200)
            #expect(browser.page.says("Cambia tu método de pago") && browser.page.says("12/2034"))
            for secret in ["ana@example.com", "9.990", "/invoices", "/methods\"", "Cerrar sesión"] {
                #expect(!browser.page.says(secret), "\(secret)")
            }
            for other in ["/pay/", "/paper/"] {
                try await Browser(client).get("/p/tienda-sur" + other + token(of: link)).expect(status: 410)
            }
            // Who did not go out by it is shown nothing.
            try await Browser(client).get("/p/tienda-sur/replace-return/method/seti_1").expect(status: 410)
            try await browser.submit("/method")
            try await browser.submit(browser.page.address, Self.card)
            let back = browser.page.address
            for _ in 1...2 {
                #expect(browser.page.says("Listo, cambiaste tu método de pago"))
                #expect(browser.page.says("Mastercard terminada en 4444"))
                try await browser.get(back)
            }
            try await browser.get(link).expect(status: 410)
            #expect(browser.page.says("Este enlace ya se usó") && browser.page.form("/renewal") != nil)
            try await browser.get("/p/tienda-sur/methods", following: false).expect(status: 303)
        }
        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).first?.facts.last4 == "4444")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S13 the mail of a payment downloads its paper, so many times, and opens nothing else`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let number = try #require(try await shop.lastInvoice(of: ana).number)
        let link = try await link(shop, .paymentSucceeded, "/paper/")

        try await desk.walk { client in
            let before = try await shop.allRows()
            let browser = Browser(client)
            for _ in 1...3 {
                try await browser.get(link).expect(status: 200)
                try await Browser(client).go(.head, link).expect(status: 200)
            }
            #expect(browser.page.says(number) && browser.page.says("$9.990"))
            for secret in ["ana@example.com", "Visa", "/invoices", "/methods", "Cerrar sesión"] {
                #expect(!browser.page.says(secret), "\(secret)")
            }
            for other in ["/pay/", "/replace/"] {
                try await Browser(client).get("/p/tienda-sur" + other + token(of: link)).expect(status: 410)
            }
            try await Browser(client).post(link + "/pdf", [:], following: false).expect(status: 403)
            #expect(try await shop.allRows() == before)

            let fields = try #require(browser.page.form("/pdf")).fields
            for _ in 1...25 {
                let paper = try await browser.post(link + "/pdf", fields, following: false)
                #expect(paper.status == 200 && paper.header("Content-Type") == "application/pdf")
                #expect(paper.header("Cache-Control") == "no-store")
            }
            try await browser.post(link + "/pdf", fields, following: false).expect(status: 410)
            try await browser.get(link).expect(status: 410)
            #expect(browser.page.says("Este enlace ya se usó") && browser.page.form("/renewal") != nil)
        }
    }

    @Test func `C3 a paper and a card are as the merchant allows, whatever the page showed`() async throws {
        let desk = try await PortalDesk.open(on: "2034-11-15")
        let shop = desk.shop
        _ = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        try await shop.travel(to: "2034-12-01")
        let links = [
            (try await link(shop, .cardExpiring, "/replace/"), "/method"),
            (try await link(shop, .paymentSucceeded, "/paper/"), "/pdf"),
        ]

        try await desk.walk { client in
            for (link, way) in links {
                let browser = Browser(client)
                let fields = try #require(try await browser.get(link).form(way)).fields
                try await desk.allow {
                    $0.paymentMethodUpdate = false
                    $0.invoicesDownloadable = false
                }
                let before = try await shop.allRows()
                try await browser.post(link + way, fields, following: false).expect(status: 403)
                try await browser.get(link).expect(status: 200)
                #expect(browser.page.form(way) == nil)
                #expect(try await shop.allRows() == before)
                try await desk.allow {
                    $0.paymentMethodUpdate = true
                    $0.invoicesDownloadable = true
                }
            }
        }
        // And letters written while it is not allowed lead to the portal.
        try await desk.allow {
            $0.paymentMethodUpdate = false
            $0.invoicesDownloadable = false
        }
        #expect(try await link(shop, .cardExpiring, "/methods").hasSuffix("/p/tienda-sur/methods"))
        _ = try await link(shop, .paymentSucceeded, "/p/tienda-sur/invoices/")
    }
}
