import Billing
import Core
import HTTPTypes
import HummingbirdTesting
import Localization
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// The receipt of a payment, and the public page that says whether one is genuine.
@Suite struct `A receipt in the portal` {
    private func paid(_ engine: Engine = .sqlite) async throws -> (PortalDesk, Customer, Invoice) {
        let desk = try await PortalDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.shop.subscribe(ana, to: 9_990)
        return (desk, ana, try await desk.shop.lastInvoice(of: ana))
    }

    /// The address in its square code.
    private func address(_ shop: Shop, _ invoice: Invoice) async throws -> String {
        let receipts = Receipts(shop.context)
        let receipt = try #require(try await receipts.receipt(of: invoice.id, in: shop.scope))
        return "/p/tienda-sur/receipts/verify/" + (try receipts.signed(receipt))
    }

    private func bytes(
        of invoice: Invoice, _ browser: Browser, _ client: any TestClientProtocol
    ) async throws -> [UInt8] {
        let cookies = browser.cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
        return try await client.execute(
            uri: "/p/tienda-sur/invoices/\(invoice.id)/receipt/pdf", method: .get, headers: [.cookie: cookies]
        ) { response in
            #expect(response.status == .ok && response.headers[.contentType] == "application/pdf")
            return Array(buffer: response.body)
        }
    }

    @Test(.enabled(if: PDFText.isAvailable), arguments: Engine.available)
    func `M6 is a paper, the same each time, that holds the address where it is checked`(engine: Engine) async throws {
        let (desk, ana, invoice) = try await paid(engine)
        let address = try await address(desk.shop, invoice)
        let attempts = try await desk.shop.payments.attempts(of: invoice.id, in: desk.shop.scope)
        let attempt = try #require(attempts.last)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)")
            #expect(browser.page.says("/invoices/\(invoice.id)/receipt/pdf\"") && browser.page.says("Recibo"))
            try await browser.get("/p/tienda-sur/payments/\(attempt.id)")
            #expect(
                browser.page.says("/invoices/\(invoice.id)/receipt/pdf?payment=\(attempt.id)\""), "\(browser.page)")
            let first = try await bytes(of: invoice, browser, client)
            #expect(try await bytes(of: invoice, browser, client) == first)
            let text = try PDFText.of(first).withoutSpaces
            #expect(text.contains("http://127.0.0.1:8080" + address), "\(text)")
            for words in ["Recibodepago", invoice.number ?? "?", "$9.990", "31deenerode2026", "TiendaSur", "Ana"] {
                #expect(text.contains(words), "\(words): \(text)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `M6 is told genuine to anybody, with what went back since, and of its customer nothing`(
        engine: Engine
    ) async throws {
        let (desk, _, invoice) = try await paid(engine)
        let shop = desk.shop
        let address = try await address(shop, invoice)
        let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))

        try await desk.walk { client in
            let stranger = Browser(client)
            let page = try await stranger.get(address)
            page.expect(status: 200)
            for words in ["El recibo es auténtico", "$9.990", invoice.number ?? "?", "31 de enero de 2026", "Pagado"] {
                #expect(page.says(words), "\(words): \(page)")
            }
            #expect(page.says("Es un pago de prueba") && page.says("noindex"))
            #expect(page.header("Cache-Control") == "no-store")
            #expect(!page.says("Ana") && !page.says("ana@example.com") && !page.says("4242"))
            for (language, words) in [("pt", "O recibo é autêntico"), ("en", "The receipt is genuine")] {
                #expect(try await Browser(client).get(address + "?lang=" + language).says(words))
            }
        }
        try await shop.travel(to: "2026-02-02")
        _ = try await Refunds(shop.context).create(of: payment.id, amount: Money(3_000, .clp), in: shop.scope)
        try await desk.walk { client in
            let page = try await Browser(client).get(address)
            #expect(page.says("Auténtico, reembolsado en parte") && page.says("Se devolvieron $3.000 de $9.990."))
        }
        _ = try await Refunds(shop.context).create(of: payment.id, in: shop.scope)
        try await desk.walk { client in
            let page = try await Browser(client).get(address)
            #expect(page.says("Auténtico, pero reembolsado"))
        }
    }

    @Test func `M6 altered, foreign and made up is told so, and shows nothing`() async throws {
        let (desk, _, invoice) = try await paid()
        let address = try await address(desk.shop, invoice)
        _ = try await Merchants(desk.shop.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: desk.shop.merchant.zone,
            email: "otra@example.com")

        try await desk.walk { client in
            for forged in [
                address.replacing(".9990.", with: ".99900."), String(address.dropLast()) + "-", address + "A",
                address.replacing("/tienda-sur/", with: "/otra/"), "/p/tienda-sur/receipts/verify/%3Cb%3E",
            ] {
                let page = try await Browser(client).get(forged)
                page.expect(status: 404)
                #expect(page.says("El recibo no es auténtico"), "\(forged): \(page)")
                #expect(!page.says("$9") && !page.says(invoice.number ?? "?"))
            }
            let key = try await Browser(client).get("/p/tienda-sur/receipts/key")
            #expect(key.body.hasPrefix("-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA"))
            #expect(try await Browser(client).get("/p/otra/receipts/key").body != key.body)
        }
    }

    @Test func `M6 is for its customer, who may have papers, and of what was paid (S84)`() async throws {
        let (desk, ana, invoice) = try await paid()
        let eva = try await desk.shop.customer("Eva", card: "pm_card_chargeCustomerFailInsufficientFunds")
        _ = try await desk.shop.subscribe(eva, to: 7_770)
        let unpaid = try await desk.shop.lastInvoice(of: eva)
        let path = "/p/tienda-sur/invoices/\(invoice.id)"

        try await desk.walk { client in
            let other = try await desk.browser(of: eva, client)
            try await other.get(path + "/receipt/pdf").expect(status: 404)
            try await other.get("/p/tienda-sur/invoices/\(unpaid.id)/receipt/pdf").expect(status: 404)
            try await other.get("/p/tienda-sur/invoices/\(unpaid.id)")
            #expect(!other.page.says("/receipt/pdf"))
            let browser = try await desk.browser(of: ana, client)
            try await desk.allow { $0.invoicesDownloadable = false }
            try await browser.get(path)
            #expect(browser.page.status == 200 && !browser.page.says("/receipt/pdf"))
            try await browser.get(path + "/receipt/pdf").expect(status: 403)
        }
    }
}
