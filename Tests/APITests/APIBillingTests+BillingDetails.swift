import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

/// Whom the invoices of one subscription are made out to, by the API (S44).
@Suite struct `API billing details of a subscription` {
    @Test(arguments: Engine.available)
    func `are set, refused whole, and taken away`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        let path = "/v1/subscriptions/\(subscription.id)"
        try await desk.exchange { api in
            let made = try await api.post(
                path,
                "billing_details[name]=Rojas+SpA&billing_details[address][city]=Osorno"
                    + "&billing_details[tax_id][type]=cl_tin&billing_details[tax_id][value]=76.192.083-9")
            #expect(made.status == 200)
            #expect(made.text("billing_details.name") == "Rojas SpA")
            #expect(made.text("billing_details.address.city") == "Osorno")
            #expect(made.text("billing_details.tax_id.type") == "cl_tin")
            let refused = try await api.post(
                path,
                "description=Otra&billing_details[tax_id][type]=cl_tin&billing_details[tax_id][value]=76.192.083-1")
            #expect(refused.text("error.code") == "tax_id_invalid")
            let kept = try await api.get(path)
            #expect(kept.text("description") == nil && kept.text("billing_details.name") == "Rojas SpA")
            let gone = try await api.post(path, "billing_details=")
            #expect(gone.status == 200 && gone.text("billing_details.name") == nil)
        }
        #expect(try await desk.shop.subscriptions.find(subscription.id, in: desk.shop.scope).billingDetails == nil)
    }

    @Test(arguments: Engine.available)
    func `come with a new one, purchase order and all, and are on its first invoice`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let price = try await desk.shop.price(9_990)
        let order = "customer=\(ana.id)&items[0][price]=\(price.id)&billing_details[name]=Rojas+SpA"
        try await desk.exchange { api in
            let made = try await api.post("/v1/subscriptions", order + "&billing_details[purchase_order]=OC+17")
            #expect(made.status == 200 && made.text("billing_details.name") == "Rojas SpA")
            #expect(made.text("billing_details.purchase_order") == "OC 17")
            let long = String(repeating: "9a", count: 71)
            let refused = try await api.post("/v1/subscriptions", order + "&billing_details[purchase_order]=\(long)")
            #expect(refused.status == 400 && refused.text("error.code") == "string_too_long")
        }
        let billed = try await desk.shop.invoices.of(ana.id, in: desk.shop.scope).elements
        #expect(billed.map(\.billedTo.name) == ["Rojas SpA"])
        #expect(billed.map(\.billedTo.purchaseOrder) == ["OC 17"])
    }
}
