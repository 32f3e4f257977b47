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

/// How a subscription is paid for, and its days, each told once.
@Suite struct `A subscription in the portal` {
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

    @Test func `one that waits for its first payment says it, and takes it`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(14_990).id)])
        order.behavior = .defaultIncomplete
        let subscription = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)")
            #expect(browser.page.says("Primer pago") && browser.page.says("$14.990, pendiente"))
            #expect(!browser.page.says("No hay más cobros") && !browser.page.says("Próximo cobro"))
            #expect(browser.page.says("Pagar $14.990 con Visa ••••\u{A0}4242"))
            try await browser.submit("/charge")
            #expect(browser.page.says("Pago recibido"))
        }
        #expect(try await shop.status(of: subscription) == .active)
    }

    @Test func `one that waits for its first payment and for a card says that the card is missing`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(14_990).id)])
        order.behavior = .defaultIncomplete
        let subscription = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)")
            #expect(browser.page.says("Falta un método de pago."))
        }
    }

    @Test func `one that has ended says one day, and no period`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .atPeriodEnd)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)")
            #expect(browser.page.says("Termina el 27 feb") && browser.page.says("27 de febrero de 2026"))
            try await shop.travel(to: "2026-03-05")
            let later = try await desk.browser(of: ana, client)
            try await later.get("/p/tienda-sur/subscriptions/\(subscription.id)")
            #expect(later.page.says("Terminó el 27 de febrero de 2026."))
            for wrong in ["28 de febrero", "Período", "Último día", "Próximo cobro"] {
                #expect(!later.page.says(wrong), "\(wrong)")
            }
        }
        let letter = try #require(try await NoticeDesk(shop: shop).letters(.subscriptionCanceled).last)
        #expect(letter.text.contains("terminó el 27 de febrero de 2026"))
    }

    @Test func `a pause that is to come is on its badge, and the nearest charge comes first`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let paused = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(to: "2026-02-10")
        _ = try await shop.subscribe(ana, to: 5_000)
        _ = try await shop.subscriptions.pause(
            paused.id, of: ana.id, in: shop.scope, for: .lasting(try Recurrence(every: 2, .month)))

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            // Only the other one is told to be active.
            #expect(browser.page.says("Se pausa el 28 feb"))
            #expect(browser.page.body.matches(of: />Activa<\/span>/).count == 1)
            let near = try #require(browser.page.body.range(of: "$5.000 el 10 de marzo de 2026"))
            let far = try #require(browser.page.body.range(of: "$9.990 el 28 de abril de 2026"))
            #expect(near.lowerBound < far.lowerBound)
        }
    }
}
