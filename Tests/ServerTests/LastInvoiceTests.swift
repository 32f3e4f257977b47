import APITestSupport
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// The end of a subscription settles what waits, and says so before.
@Suite struct `Leaving with something to settle` {
    @Test(
        arguments: zip(
            ["es-CL", "pt-BR", "en"],
            [
                "Solo falta un cobro: $104.516, por lo que aún no estaba facturado.",
                "Só falta uma cobrança: ", "Only one charge is left: ",
            ]))
    func `S52 the warning says what will be charged, and the answer what was`(
        language: String, sentence: String
    ) async throws {
        let desk = try await PortalDesk.open(.sqlite, on: "2026-01-15")
        let shop = desk.shop
        try await desk.allow { $0.cancelEffect = .immediately }
        let (ana, subscription) = try await shop.changed(from: 12_000, to: 120_000)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            browser.language = language
            try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)/cancellation")
            #expect(browser.page.says(sentence))
            #expect(browser.page.says("104"))
            try await browser.submit("/cancellation")
            #expect(browser.page.says("104"))
        }
        #expect(try await shop.calendar(of: ana).hasSuffix("2026-01-16  104516  paid  1"))
        #expect(try await shop.verify() == [])
    }

    @Test func `S52 what stays in the customer's favour is said, too`() async throws {
        let desk = try await PortalDesk.open(.sqlite, on: "2026-01-15")
        let shop = desk.shop
        let (ana, subscription) = try await shop.changed(from: 120_000, to: 12_000)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get("/p/tienda-sur/subscriptions/\(subscription.id)/cancellation")
            #expect(browser.page.says("Te quedan $104.516 a favor."))
        }
    }

    @Test(arguments: Engine.available)
    func `a program that cancels gets the last invoice with the subscription`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let subscription = try await shop.subscribe(try await shop.customer("Ana"), to: 12_000)
        let other = try await shop.price(120_000)
        try await desk.exchange { api in
            let path = "/v1/subscriptions/\(subscription.id)"
            _ = try await api.post(path, "items[0][id]=\(subscription.items[0].id)&items[0][price]=\(other.id)")
            let prorated = try await api.delete(path + "?prorate=true")
            #expect(prorated.text("error.param") == "prorate")
            let ended = try await api.delete(path + "?invoice_now=true&expand[]=latest_invoice")
            #expect(ended.text("status") == "canceled")
            #expect(ended.integer("latest_invoice.amount_paid") == 108_000)
            #expect(ended.text("latest_invoice.billing_reason") == "subscription_update")
        }
        #expect(try await shop.verify() == [])
    }
}

extension Shop {
    /// Ana took another plan on the day after she subscribed; the difference waits for the next invoice.
    fileprivate func changed(from old: Int64, to new: Int64) async throws -> (Customer, Subscription) {
        let ana = try await customer("Ana")
        let subscription = try await subscribe(ana, to: old)
        let other = try await price(new)
        try await travel(to: "2026-01-16", at: "12:00")
        let (changed, _) = try await subscriptions.change(
            subscription.id, to: .init(items: [.init(item: subscription.items[0].id, price: other.id)]), in: scope)
        return (ana, changed)
    }
}
