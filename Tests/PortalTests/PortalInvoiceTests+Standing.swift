import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What paid an invoice, and how it stands once that went back.
extension `An invoice in the portal` {
    @Test(arguments: Engine.available)
    func `that was given back is not called just paid, in lists and on its page`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
        let pages = ["", "/invoices", "/invoices/\(invoice.id)"]

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for (amount, word) in [(0, "Pagada"), (3_000, "Reembolsada en parte"), (6_990, "Reembolsada")] {
                if amount > 0 {
                    let back = Money(Int64(amount), .clp)
                    _ = try await Refunds(shop.context).create(of: payment.id, amount: back, in: shop.scope)
                }
                for page in pages {
                    try await browser.get("/p/tienda-sur" + page)
                    #expect(browser.page.says(word + "</span>"), "\(page)")
                    #expect(word == "Pagada" || !browser.page.says("Pagada</span>"), "\(page)")
                }
            }
            try await browser.get("/p/tienda-sur/pending")
            #expect(browser.page.says("Pagado el 31 de enero de 2026. Se te devolvieron $9.990 de $9.990."))
        }
    }

    @Test(arguments: Engine.available)
    func `the list asks as many statements for many that were given back as for one`(engine: Engine) async throws {
        let one = try await statements(engine, refunded: 1)
        let many = try await statements(engine, refunded: 6)

        #expect(one == many)
    }

    private func statements(_ engine: Engine, refunded count: Int) async throws -> Int {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        for _ in 0..<count {
            _ = try await shop.subscribe(ana, to: 9_990)
            let invoice = try await shop.lastInvoice(of: ana)
            let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
            _ = try await Refunds(shop.context).create(of: payment.id, in: shop.scope)
        }
        let counter = StatementCounter(shop.context.database)
        let counted = PortalDesk(shop: shop.on(counter))
        return try await counted.application().test(.router) { client in
            let browser = try await counted.browser(of: ana, client)
            _ = counter.taken()
            try await browser.get("/p/tienda-sur/invoices")
            #expect(browser.page.body.split(separator: "Reembolsada</span>").count == count + 1)
            return counter.taken().count
        }
    }

    @Test func `that the balance paid whole says so, on its page and its paper`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customers.create(
            CustomerDetails(email: "ana@example.com", name: "Ana"), in: shop.scope, balance: Money(-20_000, .clp))
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        #expect(invoice.status == .paid && invoice.amountDue.isZero)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)")
            #expect(browser.page.says("Tu saldo a favor: $9.990"))
            guard PDFText.isAvailable else { return }
            let paper = try await desk.paper(of: invoice, ana, client).withoutSpaces
            #expect(paper.contains("Tusaldoafavor:$9.990"))
        }
    }
}
