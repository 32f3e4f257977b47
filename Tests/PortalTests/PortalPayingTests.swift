import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What is owed, what is on its way and what can be paid with a stored method, as the pages tell it.
@Suite struct `Paying in the portal` {
    static let card = ["number": "5555555555554444", "expiry": "12/34", "cvc": "123", "name": "Ana Soto"]

    func sent(_ shop: Shop, to customer: Customer, _ amount: Int64 = 9_990) async throws -> Invoice {
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

    @Test func `what was paid is listed in part, and all of it in the history`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.shop.subscribe(ana, to: 9_990, every: .weekly)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let more = "href=\"/p/tienda-sur/payments\""
            try await browser.get("/p/tienda-sur/pending")
            #expect(browser.page.says("Pagos realizados") && browser.page.says(more))
            try await desk.allow { $0.invoiceHistory = false }
            try await browser.get("/p/tienda-sur/pending")
            #expect(!browser.page.says(more))
            try await browser.get("/p/tienda-sur/payments")
            #expect(browser.page.status == 403)
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
            for (address, owed) in [
                ("/p/tienda-sur", "Por pagar $5.000"), ("/p/tienda-sur/pending", "1 pago pendiente"),
            ] {
                try await browser.get(address)
                #expect(browser.page.says(owed) && !browser.page.says("2 pagos"), "\(address)")
                #expect(browser.page.says("$5.000") && !browser.page.says("$14.990"), "\(address)")
            }
            #expect(browser.page.says("En proceso"))
        }
    }
}
