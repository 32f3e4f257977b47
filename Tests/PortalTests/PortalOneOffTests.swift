import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// A charge that no subscription made, wherever its customer meets it: S35–S37, S71–S76, U6.
@Suite struct `A one-off charge in the portal` {
    @Test(arguments: Engine.available)
    func `is owed, listed, read and downloaded like any invoice, under its own name`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        let draft = try await shop.draft(for: ana, ["Evaluación física": 15_000, "Toalla": 2_500]) {
            $0.collectionMethod = .sendInvoice
            $0.daysUntilDue = 10
            $0.footer = "Gracias por venir.\nTe esperamos."
        }
        let invoice = try await shop.invoices.send(draft.id, in: shop.scope)
        let named = try await shop.draft(for: ana, ["Casillero": 4_000]) { $0.description = "Tienda de la sede\nMarzo" }
        _ = try await shop.invoices.finalize(named.id, in: shop.scope)

        let nameless = try await shop.draft(for: ana, [:])
        var order = InvoiceItemOrder(.amount(Money(900, .clp)))
        order.invoice = nameless.id
        _ = try await shop.items.create(order, for: ana.id, in: shop.scope)
        _ = try await shop.invoices.finalize(nameless.id, in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/invoices/\(nameless.id)")
            #expect(browser.page.says("Cobro único"))
            try await browser.get("/p/tienda-sur")
            #expect(browser.page.says("$22.400"))
            try await browser.get("/p/tienda-sur/pending")
            for words in ["Evaluación física + Toalla", "Tienda de la sede", "Vence el", "$17.500", "$4.000"] {
                #expect(browser.page.says(words), "\(words)")
            }
            try await browser.get("/p/tienda-sur/pending/all")
            #expect(browser.page.says("Evaluación física + Toalla") && browser.page.says("Tienda de la sede"))
            try await browser.get("/p/tienda-sur/invoices")
            #expect(browser.page.says("Evaluación física + Toalla"))
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)")
            for words in ["Evaluación física", "Toalla", "Gracias por venir.", "Te esperamos.", "$17.500"] {
                #expect(browser.page.says(words), "\(words)")
            }
            try await browser.get("/p/tienda-sur/invoices/\(named.id)")
            #expect(browser.page.says("Tienda de la sede") && browser.page.says("Marzo"))
            guard PDFText.isAvailable else { return }
            let paper = try await desk.paper(of: invoice, ana, client)
            #expect(paper.contains("Evaluación física") && paper.contains("Te esperamos."))
        }
    }

    @Test(arguments: Engine.available)
    func `is nobody's business while it is drawn up`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let issued = try #require(try await shop.lastInvoice(of: ana).number)
        let draft = try await shop.draft(for: ana, ["Casillero": 4_000])
        for _ in 1...4 { _ = try await shop.draft(for: ana, ["Casillero": 4_000]) }

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for page in ["", "/pending", "/invoices"] {
                try await browser.get("/p/tienda-sur\(page)")
                #expect(browser.page.status == 200 && !browser.page.says("Casillero"), "\(page)")
            }
            // What is drawn up takes nobody's place on the first page.
            try await browser.get("/p/tienda-sur")
            #expect(browser.page.says(issued))
            for page in ["pending", "invoices"] {
                try await browser.get("/p/tienda-sur/\(page)/\(draft.id)")
                #expect(browser.page.status == 404, "\(page)")
            }
            try await browser.get("/p/tienda-sur/invoices/\(draft.id)/pdf")
            #expect(browser.page.status == 404)
            try await browser.get("/p/tienda-sur")
            let token = try #require(browser.page.form("/sign-out")).fields
            for button in ["", "/charge"] {
                let answer = try await browser.post("/p/tienda-sur/pending/\(draft.id)\(button)", token)
                #expect(answer.status == 404, "\(button)")
            }
        }
    }
}
