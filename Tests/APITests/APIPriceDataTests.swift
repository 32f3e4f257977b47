import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

/// A price that is made for one charge alone: S28, S35.
@Suite struct `API prices of one charge` {
    @Test(arguments: Engine.available)
    func `are of a product, whose name and picture the charge has`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        try await desk.exchange { api in
            let product = try #require(try await api.post("/v1/products", "name=Taller").text("id"))
            let data = "price_data[currency]=clp&price_data[product]=\(product)"
            let item = try await api.post(
                "/v1/invoiceitems", "customer=\(ana.id)&\(data)&price_data[unit_amount]=2500&quantity=2")
            #expect(item.integer("amount") == 5_000 && item.text("description") == "Taller", "\(item.body)")
            #expect(item.text("pricing.price_details.product") == product)
            let price = try await api.get("/v1/prices/\(item.text("price") ?? "")")
            // Nobody is sold anything else at it.
            #expect(price.boolean("active") == false && price.text("type") == "one_time", "\(price.body)")
            let changed = try await api.post(
                "/v1/invoiceitems/\(item.text("id") ?? "")", "\(data)&price_data[unit_amount_decimal]=3000")
            #expect(changed.integer("amount") == 6_000, "\(changed.body)")
            let dollars = data.replacing("clp", with: "usd") + "&price_data[unit_amount]=1"
            let foreign = try await api.post("/v1/invoiceitems/\(item.text("id") ?? "")", dollars)
            #expect(foreign.text("error.param") == "price_data[currency]", "\(foreign.body)")

            for (sent, parameter) in [
                ("\(data)x&price_data[unit_amount]=1", "price_data[product]"),
                (data, "price_data[unit_amount]"), ("\(data)&price_data[unit_amount]=-1", "price_data[unit_amount]"),
                ("\(data)&price_data[unit_amount]=1&amount=1&currency=clp", "price_data"),
                ("\(data)&price_data[unit_amount]=1&currency=usd", "currency"),
                (
                    "\(data.replacing("clp", with: "usd"))&price_data[unit_amount]=1", "price_data[currency]"
                ),
                ("price_data[currency]=clp&price_data[unit_amount]=1", "price_data[product]"),
                ("\(data)&price_data[unit_amount_decimal]=1.5", "price_data[unit_amount_decimal]"),
            ] {
                let refused = try await api.post("/v1/invoiceitems", "customer=\(ana.id)&\(sent)")
                #expect((400...404).contains(refused.status), "\(sent) \(refused.body)")
                #expect(refused.text("error.param") == parameter, "\(sent) \(refused.body)")
            }
        }
        #expect(try await desk.shop.verify() == [])
    }
}
