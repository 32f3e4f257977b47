import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `API billing` {
    @Test(arguments: Engine.available)
    func `keeps methods in order and passes the default on (P11)`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        try await desk.exchange { api in
            let second = try await api.post("/v1/payment_methods/pm_card_mastercard/attach", "customer=\(ana.id)")
            let id = second.text("id") ?? ""
            let changed = try await api.post(
                "/v1/customers/\(ana.id)", "invoice_settings[default_payment_method]=\(id)")
            #expect(changed.text("invoice_settings.default_payment_method") == id)

            let list = try await api.get("/v1/customers/\(ana.id)/payment_methods?type=card")
            #expect(list.texts("data", "id").first == id)
            #expect(list.count("data") == 2)
            let rest = try await api.get("/v1/payment_methods?customer=\(ana.id)&limit=1&starting_after=\(id)")
            #expect(rest.texts("data", "id") == Array(list.texts("data", "id").dropFirst()))

            let named = try await api.post(
                "/v1/payment_methods/\(id)", "billing_details[name]=Ana+Rojas&metadata[a]=1")
            #expect(named.text("billing_details.name") == "Ana Rojas")
            #expect(named.text("metadata.a") == "1")

            #expect(try await api.post("/v1/payment_methods/\(id)/detach").isNull("customer"))
            let after = try await api.get("/v1/customers/\(ana.id)")
            #expect(after.text("invoice_settings.default_payment_method") == list.texts("data", "id").last)
        }
    }

    @Test(arguments: Engine.available)
    func `shows events with the object as it was`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        try await desk.exchange { api in
            let id = try await api.post("/v1/customers", "name=Ana").text("id") ?? ""
            desk.shop.time.advance(.seconds(1))
            _ = try await api.post("/v1/customers/\(id)", "name=Eva")
            desk.shop.time.advance(.seconds(1))
            _ = try await api.delete("/v1/customers/\(id)")

            let events = try await api.get("/v1/events?type=customer.*")
            #expect(events.texts("data", "type") == ["customer.deleted", "customer.updated", "customer.created"])
            #expect(events.text("data.2.data.object.name") == "Ana")
            #expect(events.text("data.1.data.object.name") == "Eva")
            #expect(events.text("data.0.data.object.id") == id)
            let one = try await api.get("/v1/events/\(events.texts("data", "id")[1])")
            #expect(one.text("data.object.object") == "customer")
            #expect(try await api.get("/v1/events?type=radar.early_fraud_warning.created").count("data") == 0)
        }
    }
}
