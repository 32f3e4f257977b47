import Access
import Billing
import Core
import HummingbirdTesting
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// A second address for copies of invoices, in the portal and by its own links.
@Suite struct `Portal, copies of invoices` {
    private let page = PortalDesk.home + "/data/copies"

    private func link(_ desk: PortalDesk, _ kind: CustomerNotification.Kind, _ part: String) async throws -> String {
        let letter = try #require(try await NoticeDesk(shop: desk.shop).letters(kind).last)
        let found = letter.text.split(whereSeparator: \.isWhitespace).last { $0.contains(part) }
        return String(try #require(found))
    }

    @Test(arguments: Engine.available)
    func `is asked for, agreed to, shown with its state, and ended by its own link`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(page)
            try await browser.submit("/data/copies", ["email": "conta@estudio.example"])
            #expect(browser.page.says("Enviamos el enlace.") && browser.page.says("En espera:"))

            let accountant = Browser(client)
            let proof = try await link(desk, .confirmCopy, "/copies/")
            for _ in 1...2 { try await accountant.get(proof).expect(status: 200) }
            #expect(!accountant.page.says("ana@example.com"))
            try await browser.get(page)
            #expect(browser.page.says("En espera:") && !browser.page.says("Activo:"))
            try await accountant.get(proof)
            let form = try #require(accountant.page.form(String(proof.split(separator: "/").last ?? "")))
            // The second press reads what the first one did.
            for _ in 1...2 {
                try await accountant.post(form.action, form.fields).expect(status: 200)
                #expect(accountant.page.says("enviaremos una copia a conta@estudio.example"))
            }
            try await browser.get(page)
            #expect(browser.page.says("Activo:") && !browser.page.says("En espera:"))

            let subscription = try await shop.subscribe(ana, to: 9_990)
            _ = try await NoticeDesk(shop: shop).letters(.paymentSucceeded)
            let paper = try await link(desk, .invoiceCopy, "/paper/")
            try await accountant.get(paper).expect(status: 200)
            // The copy speaks of the invoice: what paid it is between the customer and the merchant.
            let invoice = try #require(subscription.latestInvoice)
            let attempt = try #require(try await shop.payments.attempts(of: invoice, in: shop.scope).last)
            let download = try #require(accountant.page.form("/pdf"))
            #expect(accountant.page.form("/receipt") == nil)
            try await accountant.post(
                String(download.action.dropLast(4)) + "/receipt",
                download.fields.merging(["payment": attempt.id.rawValue]) { $1 }, following: false
            ).expect(status: 404)
            try await accountant.get("/p/tienda-sur/invoices", following: false).expect(status: 303)
            let stop = try await link(desk, .invoiceCopy, "/stop")
            try await accountant.get(stop)
            #expect(accountant.page.says("¿Dejar de recibir copias?"))
            #expect(try await InvoiceCopies(shop.context).standing(of: ana.id, in: shop.scope).active != nil)
            try await accountant.submit("/stop")
            #expect(accountant.page.says("No enviaremos más copias a conta@estudio.example"))
            #expect(try await InvoiceCopies(shop.context).standing(of: ana.id, in: shop.scope).active == nil)
        }
    }

    @Test func `says what is wrong with an address, and keeps what was typed`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for (typed, says) in [
                ("esto no es", "Escribe un correo válido"), ("ana@example.com", "Ese correo ya recibe tus facturas."),
            ] {
                try await browser.get(page)
                try await browser.submit("/data/copies", ["email": typed])
                browser.page.expect(status: 422)
                #expect(browser.page.says(says) && browser.page.says("value=\"\(typed)\""))
                #expect(browser.page.says("<title>Error: Copias de tus facturas"))
            }
            for path in ["/copies/nada", "/copies/nada/stop"] {
                try await browser.get(PortalDesk.home + path).expect(status: 410)
            }
        }
    }

    @Test func `is not offered where papers are not downloaded, and can be ended there`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(page)
            let form = try #require(browser.page.form("/data/copies"))
            try await browser.submit("/data/copies", ["email": "conta@estudio.example"])
            try await desk.allow { $0.invoiceHistory = false }
            try await browser.post(form.action, form.fields, following: false).expect(status: 403)
            try await browser.get(page)
            #expect(browser.page.form("/data/copies") == nil && browser.page.says("no se envían copias"))
            try await browser.submit("/data/copies/removal")
            #expect(browser.page.says("Ya no enviamos copias de tus facturas."))
        }
    }
}
