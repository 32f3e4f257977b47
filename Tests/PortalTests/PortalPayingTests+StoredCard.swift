import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Paying in the portal` {
    @Test(arguments: Engine.available)
    func `the stored card pays by one press, and pressing it again charges nothing`(engine: Engine) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_mastercard")
        let invoice = try await sent(shop, to: ana, 14_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            #expect(browser.page.says("Pagar $14.990 con Mastercard ••••\u{A0}4444"))
            #expect(browser.page.says("Usar otro medio"))
            let form = try #require(browser.page.form("/charge"))
            try await browser.get("/p/tienda-sur/invoices/\(invoice.id)")
            #expect(browser.page.says("Pagar $14.990 con Mastercard"))
            try await browser.get("/p/tienda-sur/pending")
            try await browser.submit("/charge")
            #expect(browser.page.says("Recibimos $14.990 el 31 de enero de 2026. Gracias."))

            try await browser.post(form.action, form.fields)
            #expect(browser.page.says("Este pago ya está hecho."))
        }
        #expect(try await shop.processorBooks() == "2026-01-31  14990  succeeded")
        #expect(try await shop.verify() == [])
    }

    @Test func `a button that is pressed again while its charge is on its way leads to what became of it`() async throws
    {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_bankDebit")
        _ = try await sent(shop, to: ana)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let form = try #require(browser.page.form("/charge"))
            try await browser.submit("/charge")
            let result = browser.page.address
            try await browser.post(form.action, form.fields)
            #expect(browser.page.address == result)
            #expect(!browser.page.says("Lo que debes cambió") && !browser.page.says("No se te cobró nada"))
        }
        #expect(try await shop.processorBooks().split(separator: "\n").count == 1)
    }

    @Test func `an amount that changed is asked about again`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let invoice = try await sent(shop, to: ana, 14_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            _ = try await CreditNotes(shop.context).create(of: invoice.id, amount: Money(5_000, .clp), in: shop.scope)
            try await browser.submit("/charge")
            #expect(browser.page.address == "/p/tienda-sur/pending/\(invoice.id)")
            #expect(browser.page.says("Lo que debes cambió") && browser.page.says("Pagar $9.990 con Visa"))
            #expect(try await shop.processorBooks() == "")
            try await browser.submit("/charge")
            #expect(browser.page.says("Recibimos $9.990"))
        }
        #expect(try await shop.verify() == [])
    }

    @Test func `what was refused offers another card, and its button pressed twice tries once`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let invoice = try await sent(shop, to: ana)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let form = try #require(browser.page.form("/charge"))
            try await browser.submit("/charge")
            #expect(browser.page.says("Tu banco rechazó el pago."))
            try await browser.post(form.action, form.fields)
            #expect(browser.page.address == "/p/tienda-sur/pending/\(invoice.id)")
            #expect(browser.page.says("Cambiar tarjeta") && browser.page.says("Pagar de otra forma"))
        }
        #expect(try await shop.processorBooks() == "2026-01-31  9990  declined")
    }

    @Test func `a bank that asks is answered, or left for another way`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_authenticationRequired")
        let invoice = try await sent(shop, to: ana)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.submit("/charge")
            #expect(browser.page.address.hasPrefix("/sandbox/3ds/"))
            try await browser.get("/p/tienda-sur/pending")
            #expect(browser.page.says("Confirmar el pago") && browser.page.says("Falta confirmar"))
            try await browser.submit("/pending/\(invoice.id)")
            #expect(browser.page.address.hasPrefix("/sandbox/3ds/"))
        }
    }

    @Test func `C2 nobody pays with another's card, or another's invoice`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let beto = try await shop.customer("Beto")
        let invoice = try await sent(shop, to: ana)
        _ = try await sent(shop, to: beto)
        let theirs = try #require(try await shop.methods.list(of: beto.id, in: shop.scope).first)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            var form = try #require(browser.page.form("/charge"))
            form.fields["method"] = theirs.id.rawValue
            try await browser.post(form.action, form.fields).expect(status: 404)
            let stranger = try await desk.browser(of: beto, client)
            let own = try #require(stranger.page.form("/charge")).fields
            try await stranger.post("/p/tienda-sur/pending/\(invoice.id)/charge", own).expect(status: 404)
            try await stranger.get("/p/tienda-sur/pending/\(invoice.id)").expect(status: 404)
            try await desk.allow { $0.methodKinds = [.transfer] }
            try await browser.get("/p/tienda-sur")
            #expect(!browser.page.says("con Visa ••••") && browser.page.says("Pagar $9.990"))
        }
        #expect(try await shop.processorBooks() == "")
    }
}
