import Billing
import Core
import HTTPTypes
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

@testable import Portal

/// Files of all papers that are made in the background: asked for, waited for, downloaded (S73, U14).
@Suite struct `Files that are made in the background` {
    struct Broken: Error {}

    let home = "/p/tienda-sur/invoices"

    func token(_ browser: Browser) async throws -> String {
        try await browser.get("/p/tienda-sur/details")
        return try #require(browser.page.form("/details")?.fields["authenticity_token"])
    }

    func ask(
        _ format: String, year: String = "", following: Bool = true, _ browser: Browser
    ) async throws -> PageAnswer {
        let fields = ["format": format, "period": year, "authenticity_token": try await token(browser)]
        return try await browser.post(home + "/exports", fields, following: following)
    }

    func bytes(
        _ address: String, _ browser: Browser, _ client: any TestClientProtocol
    ) async throws -> [UInt8] {
        let cookies = browser.cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
        return try await client.execute(uri: address, method: .get, headers: [.cookie: cookies]) {
            #expect($0.status == .ok)
            #expect($0.headers[.contentLength] == "\($0.body.readableBytes)")
            return Array(buffer: $0.body)
        }
    }

    @Test(arguments: Engine.available)
    func `say how far they are, and are what is made at once`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        _ = try await CreditNotes(shop.context).create(of: invoice.id, amount: Money(500, .clp), in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let page = try await ask("zip", year: "2026", browser)
            let address = page.address
            #expect(address.hasPrefix(home + "/exports/exp_"))
            #expect(page.says("Estamos preparando tu archivo") && page.says("Facturas de 2026: PDF (ZIP)"))
            #expect(page.says("0 de 2 documentos") && page.says("<progress value=\"0\" max=\"2\""))
            #expect(page.says("Puedes cerrar esta página") && page.header("Refresh")?.hasPrefix("10; url=") == true)
            #expect(try await ask("zip", year: "2026", browser).address == address, "asked for twice")

            try await desk.makeExports { task in
                try await task.tell(done: 1, of: 2)
                throw Broken()
            }
            try await browser.get(address)
            #expect(browser.page.says("1 de 2 documentos"))
            try await browser.get(address + "?still=1")
            #expect(browser.page.header("Refresh") == nil && browser.page.says("1 de 2 documentos"))
            #expect(try await browser.get(address + "/file", following: false).header("Location") == address)

            shop.time.advance(.minutes(10))
            try await desk.makeExports()
            try await browser.get(address)
            #expect(browser.page.says("Tu archivo está listo") && browser.page.header("Refresh") == nil)
            #expect(browser.page.says(address + "/file") && !browser.page.says("<progress"))
            let file = try await bytes(address + "/file", browser, client)
            #expect(try await bytes(home + "/zip?year=2026", browser, client) == file)
            #expect(file.firstRange(of: Array("facturas-2026.csv".utf8)) != nil)
            #expect(file.firstRange(of: Array("CN-".utf8)) != nil, "the credit note is a paper of its own")

            try await browser.get(address + "/file")
            #expect(
                browser.page.header("Content-Disposition") == "attachment; filename=\"facturas-2026.zip\"")
            shop.time.advance(.hours(25))
            let later = try await desk.browser(of: ana, client)
            try await later.get(address).expect(status: 404)
            try await later.get(address + "/file").expect(status: 404)
        }
    }

    @Test(.enabled(if: PDFText.isAvailable), arguments: Engine.available)
    func `hold every paper in one document`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let note = try await CreditNotes(shop.context).create(
            of: invoice.id, amount: Money(500, .clp), memo: "Por la caída del martes", in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let address = try await ask("pdf", browser).address
            try await desk.makeExports()
            let document = try await bytes(address + "/file", browser, client)
            #expect(document.starts(with: Array("%PDF-".utf8)))
            let pages = try PDFText.of(document).split(separator: "\u{0C}").filter { $0.contains("Ana") }
            #expect(pages.count == 2)
            #expect(pages.first?.contains(invoice.number ?? "?") == true)
            #expect(
                pages.last?.contains(note.number) == true && pages.last?.contains("Por la caída del martes") == true)
            let (made, atOnce) = (
                try PDFText.of(document), try PDFText.of(try await bytes(home + "/pdf", browser, client))
            )
            #expect(atOnce == made)
        }
    }
}
