import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What a paid invoice is called once a credit note took it back, and of what money it is said that it went back.
extension `An invoice in the portal` {
    @Test(arguments: Engine.available)
    func `that a credit note took back whole is not called paid`(engine: Engine) async throws {
        let whole = Money(9_990, .clp)
        let cases: [(CreditNotes.Settlement, word: String, sentence: String)] = [
            (.init(credit: whole), "Acreditada", "$9.990 quedaron como saldo a tu favor."),
            (.init(outOfBand: whole), "Reembolsada", "Se te devolvieron $9.990 de $9.990."),
        ]
        for (settlement, word, sentence) in cases {
            let desk = try await PortalDesk.open(engine)
            let shop = desk.shop
            let ana = try await shop.customer("Ana")
            _ = try await shop.subscribe(ana, to: 9_990)
            let invoice = try await shop.lastInvoice(of: ana)
            _ = try await CreditNotes(shop.context).create(
                of: invoice.id, amount: whole, settlement: settlement, in: shop.scope)

            try await desk.walk { client in
                let browser = try await desk.browser(of: ana, client)
                for page in ["", "/invoices", "/invoices/\(invoice.id)"] {
                    try await browser.get("/p/tienda-sur" + page)
                    #expect(browser.page.says(word + "</span>") && !browser.page.says("Pagada</span>"), "\(page)")
                }
                try await browser.get("/p/tienda-sur/pending")
                #expect(browser.page.says("Pagado el 31 de enero de 2026. " + sentence))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `of which a part is kept as credit says so`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        _ = try await CreditNotes(shop.context).create(of: invoice.id, amount: Money(3_000, .clp), in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for page in ["", "/invoices", "/invoices/\(invoice.id)"] {
                try await browser.get("/p/tienda-sur" + page)
                #expect(browser.page.says("Acreditada en parte</span>"), "\(page)")
                #expect(!browser.page.says("Pagada</span>"), "\(page)")
            }
        }
    }

    @Test(arguments: Engine.available)
    func `that the balance paid in part says what went back of the money`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customers.create(
            CustomerDetails(email: "ana@example.com", name: "Ana"), in: shop.scope, balance: Money(-3_000, .clp))
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await shop.subscribe(ana, to: 10_000)
        let invoice = try await shop.lastInvoice(of: ana)
        #expect(invoice.amountPaid == Money(7_000, .clp) && invoice.balanceApplied == Money(3_000, .clp))
        let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
        _ = try await Refunds(shop.context).create(of: payment.id, in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/pending")
            #expect(browser.page.says("Se te devolvieron $7.000 de $7.000."))
        }
    }
}
