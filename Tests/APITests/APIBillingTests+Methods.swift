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
    func `pages through methods to the end while each is detached, and behind one of another type`(
        engine: Engine
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana", card: nil)
        try await desk.exchange { api in
            var added: [String] = []
            for _ in 0..<7 {
                let method = try await api.post("/v1/payment_methods/pm_card_visa/attach", "customer=\(ana.id)")
                added.append(method.text("id") ?? "")
            }
            for path in ["/v1/payment_methods?customer=\(ana.id)&", "/v1/customers/\(ana.id)/payment_methods?"] {
                let custom = try await api.get("\(path)type=custom&starting_after=\(added[0])")
                #expect(custom.status == 200 && custom.count("data") == 0)
                #expect(try await api.get("\(path)ending_before=\(added[2])").texts("data", "id") == Array(added[..<2]))
                #expect(try await api.get("\(path)starting_after=pm_nobody").status == 404)
            }

            var (seen, cursor): ([String], String) = ([], "")
            while true {
                let page = try await api.get("/v1/payment_methods?customer=\(ana.id)&limit=2\(cursor)")
                seen += page.texts("data", "id")
                for id in page.texts("data", "id") { _ = try await api.post("/v1/payment_methods/\(id)/detach") }
                guard page.boolean("has_more") == true, let last = page.texts("data", "id").last else { break }
                cursor = "&starting_after=\(last)"
            }
            #expect(seen == added)
            let before = try await api.get("/v1/payment_methods?customer=\(ana.id)&ending_before=\(added[6])")
            #expect(before.status == 200 && before.count("data") == 0)
        }
        // Another customer's gone method is no place in this list.
        let eva = try await desk.shop.customer("Eva")
        try await desk.exchange { api in
            let gone = try await desk.shop.methods.list(of: eva.id, in: desk.shop.scope)[0].id
            _ = try await api.post("/v1/payment_methods/\(gone)/detach")
            #expect(try await api.get("/v1/payment_methods?customer=\(ana.id)&starting_after=\(gone)").status == 404)
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
