import Billing
import Core
import Foundation
import HummingbirdTesting
import Localization
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `A subscription in the portal` {
    private func byHand(_ shop: Shop, _ customer: Customer, trialDays: Int? = nil) async throws -> Subscription {
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(9_990).id)])
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        order.trial = trialDays.map { .days($0) }
        return try await shop.subscriptions.create(order, for: customer.id, in: shop.scope)
    }

    @Test(arguments: [
        ("es", "Te enviamos la factura; la pagas tú", "Próxima factura"),
        ("pt", "Enviamos a fatura; você a paga", "Próxima fatura"),
        ("en", "We send you the invoice; you pay it", "Next invoice"),
    ])
    func `paid by hand says so, with a card stored and without`(
        language: String, sentence: String, label: String
    ) async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop

        try await desk.walk { client in
            for card in ["pm_card_visa", nil] {
                let ana = try await shop.customer(card == nil ? "Beto" : "Ana", card: card)
                let subscription = try await byHand(shop, ana)
                let browser = try await desk.browser(of: ana, client)
                try await browser.get("/p/tienda-sur?lang=\(language)")
                #expect(browser.page.says(sentence))
                try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)")
                #expect(browser.page.says(sentence) && browser.page.says(label))
                for wrong in ["Se cobrará con", "Será cobrado com", "Will be charged to", "/method\""] {
                    #expect(!browser.page.says(wrong), "\(wrong)")
                }
                try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)/method").expect(status: 404)
            }
        }
    }

    @Test func `cancelling promises to charge what is owed only where something stored is charged`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let sent = try await byHand(shop, ana)
        let beto = try await shop.customer("Beto", card: nil)
        let bare = try await shop.subscribe(beto, to: 9_990, trialDays: 5)
        let eva = try await shop.customer("Eva", card: "pm_card_chargeCustomerFail")
        let refused = try await shop.subscribe(eva, to: 9_990, trialDays: 5)
        try await shop.travel(to: "2026-02-06")

        try await desk.walk { client in
            for (customer, subscription) in [(ana, sent), (beto, bare), (eva, refused)] {
                let browser = try await desk.browser(of: customer, client)
                try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)/cancellation")
                let isCharged = customer == eva
                #expect(browser.page.says("seguiremos intentando cobrarlo.") == isCharged)
                let byHand = "puedes pagarlo cuando quieras en “Pagos”, dentro de tu cuenta."
                #expect(browser.page.says(byHand) == !isCharged)
            }
        }
    }

    @Test func `a trial that ends with an invoice announces an invoice`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await byHand(shop, ana, trialDays: 10)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)")
            #expect(browser.page.says("ese día te enviamos la primera factura"))
        }
        try await shop.travel(to: "2026-02-09")
        let letter = try #require(try await NoticeDesk(shop: shop).letters(.trialWillEnd).first)
        #expect(letter.text.contains("Ese día te enviaremos la factura por $9.990, y la pagas tú."))
    }
}
