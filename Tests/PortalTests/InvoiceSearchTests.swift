import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Finding an invoice among many: by year, status and number, with an address of its own (S71).
@Suite struct `Looking for invoices` {
    private let home = "/p/tienda-sur/invoices"

    @Test(arguments: Engine.available)
    func `groups them by the year of the merchant's calendar`(engine: Engine) async throws {
        // Half past eleven on New Year's Eve in Santiago is next year in UTC.
        let desk = try await PortalDesk.open(engine, on: "2025-12-31T23:30:00.000")
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.shop.subscribe(ana, to: 9_990)
        try await desk.shop.travel(to: "2026-02-01")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(home)
            #expect(browser.page.says("<h2>2026</h2>") && browser.page.says("<h2>2025</h2>"))
            #expect(browser.page.says("2 facturas"))
            #expect(browser.page.says("Plan, 31 dic – 30 ene") && browser.page.says("Plan, 31 ene – 27 feb"))

            try await browser.get(home + "?year=2025&status=&number=")
            #expect(browser.page.says("1 de 2 facturas") && browser.page.says("31 dic 2025"))
            #expect(!browser.page.says("31 ene 2026"))
            try await browser.get(home + "?year=2026")
            #expect(browser.page.says("31 ene 2026") && !browser.page.says("31 dic 2025"))
        }
    }

    @Test(arguments: Engine.available)
    func `finds by status and by part of a number, and keeps what was asked`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        for _ in 1...15 { _ = try await shop.subscribe(ana, to: 9_990) }
        let voided = try await shop.lastInvoice(of: ana)
        try await shop.mark(voided, as: .void)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(home + "?status=void")
            #expect(browser.page.says("1 de 15 facturas") && browser.page.says("Anulada"))
            try await browser.get(home + "?status=paid&year=2026")
            #expect(browser.page.says("14 de 15 facturas") && !browser.page.says(voided.number ?? "?"))
            let older = String(try #require(browser.page.body.firstMatch(of: /href="([^"]*after=[^"]*)"/)?.1))
            try await browser.get(older.replacing("&amp;", with: "&"))
            #expect(browser.page.says("14 de 15 facturas") && browser.page.says("Más recientes"))
            #expect(browser.page.body.contains("?year=2026&amp;status=paid&amp;before="))

            try await browser.get(home + "?number=+sur-%200" + (voided.number ?? "").suffix(2) + "%00")
            #expect(browser.page.status == 200)
            try await browser.get(home + "?number=tienda-0000" + (voided.number ?? "").suffix(2))
            #expect(browser.page.says("1 de 15 facturas") && browser.page.says(voided.number ?? "?"))
        }
    }

    @Test(arguments: ["?number=%25", "?number=_", "?number=%22%3E%3Cscript%3E", "?year=2019", "?status=open"])
    func `says what to do where nothing matches, and means what was typed`(query: String) async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.shop.subscribe(ana, to: 9_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(home + query)
            #expect(browser.page.says("Ninguna factura coincide.") && browser.page.says("0 de 1 factura"))
            #expect(browser.page.says("Todas") && !browser.page.says("<script>"))
        }
    }

    @Test(arguments: ["?year=abc", "?year=20261", "?status=draft", "?status=x", "?year=-001"])
    func `shows all where the question means nothing`(query: String) async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.shop.subscribe(ana, to: 9_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(home + query)
            #expect(browser.page.says("1 factura<") && browser.page.says("Pagada"))
        }
    }

    @Test(arguments: ["es": "Cuando te cobremos", "pt": "Quando houver uma", "en": "When something is charged"])
    func `says how the first one comes`(language: String, sentence: String) async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(home + "?lang=" + language)
            #expect(browser.page.says(sentence) && !browser.page.says("ZIP"))
        }
    }
}
