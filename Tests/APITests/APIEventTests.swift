import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `Events by API` {
    @Test(arguments: Engine.available)
    func `an update says what was before, and nothing that stayed`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        try await desk.exchange { api in
            let id =
                try await api.post("/v1/customers", "name=Ana&phone=300&metadata[a]=1&metadata[b]=2").text("id") ?? ""
            // At one instant: their order is the order in which they were made.
            _ = try await api.post("/v1/customers/\(id)", "name=Eva&metadata[a]=3&metadata[c]=4")
            _ = try await api.post("/v1/customers/\(id)", "name=Ida")

            let events = try await api.get("/v1/events?type=customer.*")
            #expect(events.texts("data", "type") == ["customer.updated", "customer.updated", "customer.created"])
            #expect(events.keys("data.0.data.previous_attributes") == ["name"])
            #expect(events.text("data.0.data.previous_attributes.name") == "Eva")
            #expect(events.keys("data.1.data.previous_attributes") == ["metadata", "name"])
            #expect(events.text("data.1.data.previous_attributes.name") == "Ana")
            #expect(events.keys("data.1.data.previous_attributes.metadata") == ["a", "c"])
            #expect(events.text("data.1.data.previous_attributes.metadata.a") == "1")
            #expect(events.isNull("data.1.data.previous_attributes.metadata.c"))
            #expect(events.keys("data.2.data") == ["object"])

            let one = try await api.get("/v1/events/\(events.texts("data", "id")[1])")
            #expect(one.text("data.previous_attributes.name") == "Ana")
        }
    }

    @Test(arguments: Engine.available)
    func `a list that changed is told whole, and nobody else's events are looked at`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let price = try await desk.shop.price(9_990)
        let (ana, eva) = (try await desk.shop.customer("Ana"), try await desk.shop.customer("Eva"))
        try await desk.exchange { api in
            var made: [Reply] = []
            for customer in [ana, eva] {
                made.append(
                    try await api.post("/v1/subscriptions", "customer=\(customer.id)&items[0][price]=\(price.id)"))
            }
            for (quantity, subscription) in zip([3, 5], made) {
                _ = try await api.post(
                    "/v1/subscriptions/\(subscription.text("id") ?? "")",
                    "items[0][id]=\(subscription.text("items.data.0.id") ?? "")&items[0][quantity]=\(quantity)"
                        + "&proration_behavior=none")
            }
            let events = try await api.get("/v1/events?type=customer.subscription.updated&limit=2")
            for (place, quantity) in [5, 3].enumerated() {
                #expect(events.integer("data.\(place).data.object.items.data.0.quantity") == quantity)
                #expect(events.integer("data.\(place).data.previous_attributes.items.data.0.quantity") == 1)
                #expect(events.keys("data.\(place).data.previous_attributes.items").isSubset(of: ["data"]))
                #expect(!events.keys("data.\(place).data.previous_attributes").contains("id"))
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a rate that is no whole number is told like any other`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let price = try await desk.shop.price(9_990)
        let ana = try await desk.shop.customer("Ana")
        try await desk.exchange { api in
            let rate = try await api.post("/v1/tax_rates", "display_name=QST&percentage=9.975&inclusive=false")
            let made = try await api.post(
                "/v1/subscriptions",
                "customer=\(ana.id)&items[0][price]=\(price.id)&default_tax_rates[0]=\(rate.text("id") ?? "")")
            _ = try await api.post("/v1/subscriptions/\(made.text("id") ?? "")", "metadata[a]=1")

            let events = try await api.get("/v1/events?type=customer.subscription.updated&limit=1")
            #expect(events.keys("data.0.data.previous_attributes") == ["metadata"])
            #expect(events.isNull("data.0.data.previous_attributes.metadata.a"))
            #expect(events.body.contains(#""percentage":9.975"#), "\(events.body)")
        }
    }
}
