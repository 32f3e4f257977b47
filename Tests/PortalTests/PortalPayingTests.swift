import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// What is owed, what is on its way and what can be paid with a stored method, as the pages tell it.
@Suite struct `Paying in the portal` {
    private static let card = ["number": "5555555555554444", "expiry": "12/34", "cvc": "123", "name": "Ana Soto"]

    private func sent(_ shop: Shop, to customer: Customer, _ amount: Int64 = 9_990) async throws -> Invoice {
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(amount).id)])
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.subscriptions.create(order, for: customer.id, in: shop.scope)
        return try await shop.lastInvoice(of: customer)
    }

    @Test func `nobody blames a bank that was not asked`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        let invoice = try await sent(shop, to: ana)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/pending/\(invoice.id)")
            try await browser.submit("/pending/\(invoice.id)")
            try await browser.submit(browser.page.address + "/close")
            #expect(browser.page.says("Te falta terminar el pago") && browser.page.says("No se te cobró nada."))
            #expect(!browser.page.says("banco"))
            try await browser.get("/p/tienda-sur/pending")
            #expect(browser.page.says("Pendiente") && !browser.page.says("rechaz"))
        }
    }

    @Test(arguments: [
        ("es", "1 pago en proceso: $9.990. Tu banco tarda hasta 2 días.", "Estás al día"),
        ("pt", "1 pagamento em processamento: CLP\u{A0}9.990. Seu banco leva até 2 dias.", "Está tudo em dia"),
        ("en", "1 payment on its way: CLP\u{A0}9,990. Your bank takes up to 2 days.", "up to date"),
    ])
    func `a debit under way is told as that, on the summary and among the payments`(
        language: String, sentence: String, upToDate: String
    ) async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_bankDebit")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur?lang=\(language)")
            #expect(browser.page.says(sentence))
            #expect(!browser.page.says(upToDate) && !browser.page.says("/charge"))
            try await browser.get("/p/tienda-sur/pending")
            let statuses = ["es": "En proceso", "pt": "Em processamento", "en": "Processing"]
            #expect(browser.page.says(statuses[language] ?? "?"))
            #expect(!browser.page.says(upToDate))
            // Nothing to press leads anywhere, so nothing promises a page (B15).
            for promise in ["Te llevaremos", "Vamos levar", "We will take you"] {
                #expect(!browser.page.says(promise))
            }
            try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)")
            #expect(browser.page.says(sentence))
        }
    }

    @Test func `one rule counts: what is to be paid, and apart from it what is on its way`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_bankDebit")
        _ = try await shop.subscribe(ana, to: 9_990)
        _ = try await sent(shop, to: ana, 5_000)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for address in ["/p/tienda-sur", "/p/tienda-sur/pending"] {
                try await browser.get(address)
                #expect(browser.page.says("1 pago pendiente") && !browser.page.says("2 pagos"), "\(address)")
                #expect(browser.page.says("$5.000") && !browser.page.says("$14.990"), "\(address)")
            }
            #expect(browser.page.says("En proceso"))
        }
    }

    @Test(arguments: Engine.available)
    func `a transfer that is awaited shows where to, takes the word that it is made, and leaves another way`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        try await desk.allow { $0.methodKinds = [.card, .transfer] }
        let ana = try await shop.customer("Ana", card: nil)
        let invoice = try await sent(shop, to: ana)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/pending")
            try await browser.submit("/pending/\(invoice.id)")
            let page = String(browser.page.address.split(separator: "/").last ?? "")
            let reference = try #require(try await shop.pay(at: page, with: "transfer"))
            let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).last)

            // Who only wanted to see the data comes back, and finds them on every page.
            try await browser.get("/p/tienda-sur/pending/\(invoice.id)/return/\(attempt.id)")
            for text in [
                "Esperamos tu transferencia", "Sandbox Bank", "000 987 654 321", String(reference.suffix(8)), "$9.990",
            ] { #expect(browser.page.says(text), "\(text)") }
            #expect(!browser.page.says("confirmando"))
            try await browser.get("/p/tienda-sur")
            #expect(browser.page.says("Esperamos tu transferencia de $9.990."))
            #expect(browser.page.says("/return/\(attempt.id)") && !browser.page.says("Estás al día"))
            try await browser.get("/p/tienda-sur/pending")
            #expect(browser.page.says("Esperando transferencia") && browser.page.says("/return/\(attempt.id)"))
            try await browser.get("/p/tienda-sur/pending/\(invoice.id)")
            #expect(browser.page.address.hasSuffix("/return/\(attempt.id)"))
            try await browser.get(browser.page.address + "?made=1")
            #expect(browser.page.says("Todavía no vemos tu transferencia."))

            try await browser.submit("/pending/\(invoice.id)")
            #expect(browser.page.address.hasPrefix("/sandbox/checkout/"))
            try await browser.submit(browser.page.address, Self.card)
            #expect(browser.page.says("Pago recibido"))
            #expect(try await shop.verify().isEmpty)
        }
        #expect(
            try await shop.processorBooks().split(separator: "\n").sorted() == [
                "2026-01-31  9990  declined", "2026-01-31  9990  succeeded",
            ])
    }

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

    @Test func `an amount that changed is asked about again`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let invoice = try await sent(shop, to: ana, 14_990)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            _ = try await CreditNotes(shop.context).create(of: invoice.id, amount: 5_000, in: shop.scope)
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
