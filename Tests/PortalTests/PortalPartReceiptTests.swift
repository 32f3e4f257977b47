import Billing
import Core
import HummingbirdTesting
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// The receipts of an invoice that was paid in parts, on its page and by the letters.
@Suite struct `Receipts of parts` {
    /// Ana has paid 7,000 by 3,000 and 4,000.
    private func paid(_ engine: Engine = .sqlite) async throws -> (PortalDesk, Customer, Invoice) {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let invoice = try await desk.bill(ana, 7_000, named: "Clases")
        for amount in [Int64(3_000), 4_000] {
            let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
            let method = try #require(debt.methods.first)
            let offer = try #require(try debt.offer(of: Money(amount, .clp), with: method.id))
            _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: offer)
        }
        return (desk, ana, invoice)
    }

    private func letter(_ desk: PortalDesk, _ kind: CustomerNotification.Kind) async throws -> String {
        let letter = try #require(try await NoticeDesk(shop: desk.shop).letters(kind).last)
        return letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test(arguments: Engine.available)
    func `M6 are all on the invoice's page`(engine: Engine) async throws {
        let (desk, ana, invoice) = try await paid(engine)
        let attempts = try await desk.shop.payments.attempts(of: invoice.id, in: desk.shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)")
            #expect(attempts.count == 2)
            for attempt in attempts {
                #expect(browser.page.says("/invoices/\(invoice.id)/receipt/pdf?payment=\(attempt.id)"))
            }
            #expect(browser.page.says("Recibo de $3.000") && browser.page.says("Recibo de $4.000"))
        }
    }

    @Test(arguments: Engine.available)
    func `M6 are where the letters of their payments lead, and no other's are`(engine: Engine) async throws {
        let (desk, _, invoice) = try await paid(engine)
        let shop = desk.shop
        let attempts = try await shop.payments.attempts(of: invoice.id, in: shop.scope)
        let eva = try await shop.customer("Eva")
        let hers = try await shop.subscribe(eva, to: 9_990)
        let theirs = try #require(hers.latestInvoice)
        let other = try #require(try await shop.payments.attempts(of: theirs, in: shop.scope).last)
        let part = try await letter(desk, .partPaid)
        #expect(part.contains("No queda nada por pagar de esta factura.") && part.contains("Ver comprobante"))
        let address = part.split(whereSeparator: \.isWhitespace).first { $0.contains("/paper/") }
        let link = String(try #require(address))

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get(link).expect(status: 200)
            #expect(browser.page.says("Recibo de $3.000") && browser.page.says("Recibo de $4.000"))
            let form = try #require(browser.page.form("/receipt"))
            for attempt in attempts {
                let fields = form.fields.merging(["payment": attempt.id.rawValue]) { $1 }
                let paper = try await browser.post(form.action, fields, following: false)
                #expect(paper.status == 200 && paper.header("Content-Type") == "application/pdf")
            }
            let foreign = form.fields.merging(["payment": other.id.rawValue]) { $1 }
            try await browser.post(form.action, foreign, following: false).expect(status: 404)
        }
    }

    @Test func `M6 are not promised by a letter where papers are not to be had`() async throws {
        let desk = try await PortalDesk.open()
        try await desk.allow { $0.invoicesDownloadable = false }
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.shop.subscribe(ana, to: 9_990)

        let text = try await letter(desk, .paymentSucceeded)
        #expect(text.contains("Ver factura:") && !text.contains("Ver comprobante"))
    }
}
