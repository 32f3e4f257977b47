import APITestSupport
import Billing
import Core
import HTTPTypes
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// P5: while a restored database waits for its reconciliation, whoever asks learns why nothing can be paid.
@Suite struct `Waiting for the reconciliation` {
    @Test(arguments: Engine.available)
    func `P5 a program gets 503 with the reason, nothing is made, and the same key works afterwards`(
        engine: Engine
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let price = try await shop.price(9_990)
        let form = "customer=\(ana.id)&items[0][price]=\(price.id)"
        try await Restoration(shop.context).begin()
        let before = try await shop.everything()

        try await desk.exchange { api in
            let refused = try await api.post("/v1/subscriptions", form, idempotencyKey: "once")
            #expect(refused.status == 503)
            #expect(refused.text("error.code") == "restoring")
            #expect(refused.text("error.message")?.contains("what happened since the backup") == true)
            #expect(refused.headers[.retryAfter] != nil)
            #expect(try await shop.everything() == before)

            try await Restoration(shop.context).catchUp()
            let made = try await api.post("/v1/subscriptions", form, idempotencyKey: "once")
            #expect(made.status == 200)
            #expect(made.text("status") == "active")
        }
        #expect(try await shop.verify() == [])
    }

    @Test(
        arguments: zip(
            ["es-CL", "pt-BR", "en"],
            [
                "Estamos revisando los pagos", "Estamos conferindo os pagamentos", "We are checking payments",
            ]))
    func `P5 a person reads in their language that nothing was charged`(language: String, title: String) async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990)
        let open = try await shop.lastInvoice(of: ana)
        let ended = try await shop.subscribe(try await shop.customer("Beto"), to: 5_000)
        _ = try await shop.subscriptions.cancel(ended.id, in: shop.scope, effect: .immediately)
        let beto = try await shop.customers.find(ended.customer, in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            browser.language = language
            try await browser.get("/p/tienda-sur/pending")
            try await Restoration(shop.context).begin()
            try await browser.submit("/pending/\(open.id)")
            #expect(browser.page.status == 503)
            #expect(browser.page.says(title))

            let other = try await desk.browser(of: beto, client)
            other.language = language
            try await other.get("/p/tienda-sur/subscriptions/\(ended.id)/return")
            try await other.submit("/return")
            #expect(other.page.status == 503)
            #expect(other.page.says(title))
        }
        #expect(try await shop.invoices.of(beto.id, in: shop.scope).elements.count == 1)
        #expect(try await shop.payments.attempts(of: open.id, in: shop.scope) == [])
    }
}
