import APITestSupport
import Access
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `API cancellation requests` {
    @Test(arguments: Engine.available)
    func `are listed, told of and closed by the merchant, and by no other`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let requests = CancellationRequests(desk.context)
        let asked = try await requests.ask(
            CancellationDraft(.withdraw, name: "Ana", email: "ana@example.com", what: "El plan"),
            under: .europeanUnion, in: shop.scope, locale: "es", portal: "/p/tienda-sur", client: "192.0.2.1")
        let letters = try await requests.waitingLetters(of: asked.id, in: shop.scope)
        let link = Secret(String(try #require(letters.receipt).link.split(separator: "/").last ?? ""))

        try await desk.exchange { api in
            let received = try await api.get("/v1/cancellation_requests/\(asked.id)")
            #expect(received.text("status") == "received" && received.text("number") == "TIENDA-B-000001")
            #expect(received.count("subscriptions_left") == 0)
            let early = try await api.post("/v1/cancellation_requests/\(asked.id)/close", "")
            #expect(early.text("error.code") == "cancellation_request_not_proved")

            _ = try await requests.confirm(link, meaning: .all, at: shop.merchant.id)
            let waiting = try await api.get("/v1/cancellation_requests?status=waiting_for_merchant&customer=\(ana.id)")
            #expect(waiting.count("data") == 1 && waiting.text("data.0.id") == asked.id.rawValue)
            #expect(waiting.integer("data.0.amount_due_back") == 9_990)
            #expect(try await api.get("/v1/cancellation_requests?status=done").count("data") == 0)

            let invoice = try #require(subscription.latestInvoice)
            let payment = try #require(try await shop.payments.payment(of: invoice, in: shop.scope))
            for (amount, left) in [(4_000, 5_990), (5_990, 0)] {
                _ = try await Refunds(desk.context).create(
                    of: payment.id, amount: Money(Int64(amount), .clp), in: shop.scope)
                let one = try await api.get("/v1/cancellation_requests/\(asked.id)")
                #expect(one.integer("amount_due_back") == left && one.text("currency") == "clp")
                #expect(one.integer("amount_due_back_from_changes") == 0 && one.text("unbilled_currency") == nil)
                let listed = try await api.get("/v1/cancellation_requests?customer=\(ana.id)")
                #expect(listed.integer("data.0.amount_due_back") == left)
            }

            let closed = try await api.post(
                "/v1/cancellation_requests/\(asked.id)/close", "expand[]=customer&reason=Devuelto")
            #expect(closed.text("closing_reason") == "Devuelto")
            #expect(closed.text("status") == "done" && closed.text("customer.id") == ana.id.rawValue)
            let events = try await api.get("/v1/events?type=cancellation_request.*")
            #expect(events.count("data") == 3)
            #expect(events.text("data.0.data.object.status") == "done")
            #expect(try await api.get("/v1/cancellation_requests/crq_0").status == 404)
        }
    }

    @Test(arguments: Engine.available)
    func `say in which currency what is not billed would have been`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 20)
        _ = try await InvoiceItems(desk.context).create(
            for: ana.id, in: shop.scope, amount: Money(3_000, .clp), description: "Mochila",
            subscription: subscription.id)
        let requests = CancellationRequests(desk.context)
        let asked = try await requests.ask(
            CancellationDraft(.withdraw, name: "Ana", email: "ana@example.com", what: "El plan"),
            under: .europeanUnion, in: shop.scope, locale: "es", portal: "/p/tienda-sur", client: "192.0.2.1")
        let letters = try await requests.waitingLetters(of: asked.id, in: shop.scope)
        let link = Secret(String(try #require(letters.receipt).link.split(separator: "/").last ?? ""))
        _ = try await requests.confirm(link, meaning: .all, at: shop.merchant.id)

        try await desk.exchange { api in
            let request = try await api.get("/v1/cancellation_requests/\(asked.id)")
            #expect(request.integer("amount_unbilled") == 3_000 && request.text("unbilled_currency") == "clp")
            #expect(request.integer("amount_due_back") == nil && request.text("currency") == nil)
        }
    }

    @Test func `are offered as the configuration says, or the country`() async throws {
        let desk = try await APIDesk.open(.sqlite)
        try await desk.exchange { api in
            let made = try await api.post(
                "/v1/billing_portal/configurations", "features[public_cancellation][preset]=eu")
            #expect(made.text("features.public_cancellation.preset") == "eu")
            let id = made.text("id") ?? ""
            let off = try await api.post(
                "/v1/billing_portal/configurations/\(id)", "features[public_cancellation][preset]=off")
            #expect(off.text("features.public_cancellation.preset") == "off")
            let wrong = try await api.post(
                "/v1/billing_portal/configurations/\(id)", "features[public_cancellation][preset]=mars")
            #expect(wrong.text("error.param") == "features[public_cancellation][preset]")
        }
    }
}
