import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing

extension `Files that are made in the background` {
    @Test func `are offered for what is large, and found again on the page of invoices`() async throws {
        let desk = try await PortalDesk.open(on: "2025-01-01")
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 990, every: .daily)
        try await shop.travel(to: "2025-07-18")
        let invoice = try await shop.lastInvoice(of: ana)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(home)
            #expect(browser.page.says("/invoices/zip") && !browser.page.says("Cuando son más de 200 documentos"))
            // Credit notes are papers, too.
            let notes = CreditNotes(shop.context)
            for _ in 1...2 { _ = try await notes.create(of: invoice.id, amount: Money(100, .clp), in: shop.scope) }

            try await browser.get(home)
            #expect(browser.page.says("Cuando son más de 200 documentos") && !browser.page.says("/invoices/zip"))
            #expect(browser.page.says("2025 · 201 documentos") && browser.page.body.utf8.count < 30_000)
            #expect(!browser.page.says("Archivos que pediste"))
            for address in ["/zip", "/pdf?year=2025"] {
                let answer = try await browser.get(home + address, following: false)
                #expect(answer.header("Location") == home + "#downloads", "not made at once by its address")
                #expect(try await browser.get(home).says("Son más de 200 documentos"))
            }

            try await browser.get(home)
            try await browser.submit("/invoices/exports", ["period": "2025"])
            let address = browser.page.address
            #expect(address.hasPrefix(home + "/exports/exp_") && browser.page.says("0 de 201 documentos"))
            try await browser.get(home)
            #expect(browser.page.says("Archivos que pediste") && browser.page.says(address))
        }
    }

    @Test func `a year with a credit note alone is a year`() async throws {
        let desk = try await PortalDesk.open(on: "2025-12-31")
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)

        try await desk.walk { client in
            var browser = try await desk.browser(of: ana, client)
            try await browser.get(home)
            #expect(browser.page.says("/invoices/csv?year=2025") && !browser.page.says("/invoices/csv\""))

            shop.time.advance(.hours(48))
            let note = try await CreditNotes(shop.context).create(
                of: invoice.id, amount: Money(500, .clp), in: shop.scope)
            browser = try await desk.browser(of: ana, client)
            try await browser.get(home)
            for address in ["/csv?year=2026", "/csv?year=2025", "/csv\"", "/zip?year=2026", "/pdf?year=2026"] {
                #expect(browser.page.says("/invoices" + address), "\(address)")
            }
            #expect(try await browser.get(home + "/csv?year=2026").says(note.number))
            #expect(try await !browser.get(home + "/csv?year=2025").says(note.number + ","))
            #expect(try await browser.get(home + "/csv").says(note.number))
        }
    }
}
