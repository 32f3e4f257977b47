import Billing
import Core
import HTTPTypes
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// All of a year, or of all years, in one file (S73, U14).
@Suite struct `Downloading all invoices` {
    private let home = "/p/tienda-sur/invoices"

    /// Bytes as they come, not as text.
    private func bytes(
        _ address: String, _ browser: Browser, _ client: any TestClientProtocol
    ) async throws -> (headers: HTTPFields, body: [UInt8]) {
        let cookies = browser.cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
        return try await client.execute(uri: home + address, method: .get, headers: [.cookie: cookies]) {
            #expect($0.status == .ok)
            return ($0.headers, Array(buffer: $0.body))
        }
    }

    @Test(arguments: Engine.available)
    func `lists a customer's own, to the cent, and nobody else's`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine, on: "2025-12-31T23:30:00.000")
        let shop = desk.shop
        let (ana, eva) = (try await shop.customer("Ana"), try await shop.customer("Eva"))
        _ = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscribe(eva, to: 7_770)
        let last = try await shop.lastInvoice(of: ana)
        let payment = try #require(try await shop.payments.payment(of: last.id, in: shop.scope))
        try await shop.travel(to: "2026-02-01")
        _ = try await Refunds(shop.context).create(of: payment.id, amount: Money(3_000, .clp), in: shop.scope)
        let note = try await CreditNotes(shop.context).create(of: last.id, amount: Money(500, .clp), in: shop.scope)
        let renewal = try await shop.lastInvoice(of: ana)
        _ = try await shop.subscribe(ana, to: 5_550)
        try await shop.mark(try await shop.lastInvoice(of: ana), as: .draft)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let all = try await browser.get(home + "/csv")
            #expect(all.header("Content-Type") == "text/csv; charset=utf-8")
            #expect(all.header("Content-Disposition") == "attachment; filename=\"facturas.csv\"")
            #expect(all.header("Cache-Control") == "no-store" && all.body.hasPrefix("\u{FEFF}Número,Fecha,"))
            let rows = all.body.split(separator: "\r\n")
            #expect(rows.count == 4)
            #expect(
                rows.dropLast().last.map(String.init)
                    == "\(last.number ?? ""),2025-12-31,,2025-12-31,Reembolsada en parte,Plan,2025-12-31,2026-01-30,"
                    + "CLP,9990,0,9990,0,9990,9990,3000,500,Factura,")
            let number = last.number ?? ""
            #expect(
                rows.last.map(String.init)
                    == "\(note.number),2026-02-01,,,,Nota de crédito de la factura \(number),,,CLP,"
                    + "-500,0,-500,0,-500,0,0,0,Nota de crédito,\(number)")
            #expect(!all.says("7770") && !all.says("5550") && all.says(renewal.number ?? "?"))

            let year = try await browser.get(home + "/csv?year=2025")
            #expect(year.body.split(separator: "\r\n").count == 2 && year.says("2025-12-31"))
            #expect(year.header("Content-Disposition")?.contains("facturas-2025.csv") == true)
            #expect(try await browser.get(home + "/csv?year=1999").body.split(separator: "\r\n").count == 1)
            for tampered in ["/csv?year=2025'--", "/zip?year=x", "/csv?year=99999"] {
                try await browser.get(home + tampered).expect(status: 404)
            }
        }
    }

    @Test func `makes no formula of anybody's words`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let evil = "=HYPERLINK(\"http://x\";\"y\")"
        _ = try await shop.subscriptions.create(
            SubscriptionOrder(items: [.init(price: try await shop.price(9_990, named: evil).id)]), for: ana.id,
            in: shop.scope)

        try await desk.walk { client in
            let list = try await desk.browser(of: ana, client).get(home + "/csv")
            #expect(list.says("\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\""))
            #expect(!list.says(",="))
        }
    }

    @Test(arguments: Engine.available)
    func `packs each paper, as it is downloaded alone`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine, on: "2025-12-31T23:30:00.000")
        let shop = desk.shop
        let (ana, eva) = (try await shop.customer("Ana"), try await shop.customer("Eva"))
        _ = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscribe(eva, to: 7_770)
        let (mine, other) = (try await shop.lastInvoice(of: ana), try await shop.lastInvoice(of: eva))
        try await shop.travel(to: "2026-02-01")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let (headers, zip) = try await bytes("/zip?year=2025", browser, client)
            #expect(headers[.contentType] == "application/zip" && headers[.cacheControl] == "no-store")
            #expect(headers[.contentDisposition] == "attachment; filename=\"facturas-2025.zip\"")
            #expect(headers[.contentLength] == "\(zip.count)")
            #expect(zip.contains("2025-12 \(mine.number ?? "?").pdf") && zip.contains("facturas-2025.csv"))
            #expect(!zip.contains(other.number ?? "?") && !zip.contains("2026-01"))
            let paper = try await bytes("/\(mine.id)/pdf", browser, client).body
            #expect(paper.count > 5_000 && zip.contains(paper))

            let all = try await bytes("/zip", browser, client).body
            #expect(all.contains(paper) && all.contains("2026-01 ") && all.count > zip.count + 5_000)
        }
    }

    @Test func `asks for two permissions: to see them, and to have their papers (S83, S84)`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.shop.subscribe(ana, to: 9_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(home)
            #expect(browser.page.says("/invoices/zip") && browser.page.says("/pdf\""))
            try await desk.allow { $0.invoicesDownloadable = false }
            try await browser.get(home)
            #expect(browser.page.says("/invoices/csv") && !browser.page.says("/invoices/zip"))
            #expect(!browser.page.says("/pdf\"") && !browser.page.says("ZIP"))
            try await browser.get(home + "/zip").expect(status: 403)
            try await browser.get(home + "/csv").expect(status: 200)
            try await desk.allow { $0.invoicesDownloadable = nil }
            try await browser.get(home + "/zip").expect(status: 200)
            try await desk.allow { $0.invoiceHistory = false }
            try await browser.get(home + "/csv").expect(status: 403)
            try await browser.get(home + "/zip").expect(status: 403)
        }
    }
}

extension [UInt8] {
    fileprivate func contains(_ text: String) -> Bool { contains(Array(text.utf8)) }

    fileprivate func contains(_ part: [UInt8]) -> Bool { firstRange(of: part) != nil }
}
