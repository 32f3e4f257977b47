import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `API plan changes` {
    @Test(arguments: Engine.available)
    func `a configuration says what may be changed into what, and refuses what is not sold`(engine: Engine) async throws
    {
        let desk = try await APIDesk.open(engine)
        let price = try await desk.shop.price(9_990)
        let once = try await desk.shop.catalog.createPrice(
            of: price.product, in: desk.shop.scope, unitAmount: Money(500, .clp), every: nil)
        let name = "features[subscription_update]"
        try await desk.exchange { api in
            func form(_ product: String, _ price: String, _ more: String = "") -> String {
                "\(name)[enabled]=true&\(name)[default_allowed_updates][0]=price&\(name)[default_allowed_updates][1]=quantity"
                    + "&\(name)[products][0][product]=\(product)&\(name)[products][0][prices][0]=\(price)" + more
            }
            let made = try await api.post(
                "/v1/billing_portal/configurations",
                form(
                    price.product.rawValue, price.id.rawValue,
                    "&\(name)[products][0][adjustable_quantity][enabled]=true"
                        + "&\(name)[products][0][adjustable_quantity][maximum]=6&\(name)[proration_behavior]=always_invoice"
                        + "&\(name)[schedule_at_period_end][conditions][0][type]=decreasing_item_amount"))
            let block = "features.subscription_update"
            #expect(made.boolean("\(block).enabled") == true)
            #expect(made.text("\(block).products.0.prices.0") == price.id.rawValue)
            #expect(made.integer("\(block).products.0.adjustable_quantity.maximum") == 6)
            #expect(made.text("\(block).proration_behavior") == "always_invoice")
            #expect(made.boolean("\(block).only_upgrades") == false)
            #expect(made.isNull("\(block).products.0.targets"))
            #expect(made.text("\(block).schedule_at_period_end.conditions.0.type") == "decreasing_item_amount")

            let path = "/v1/billing_portal/configurations/\(made.text("id") ?? "")"
            let (product, id) = (price.product.rawValue, price.id.rawValue)
            for (sent, parameter) in [
                (form("prod_none", id), "[products][0][product]"),
                (form(product, "price_none"), "[products][0][prices][0]"),
                (form(product, once.id.rawValue), "[products][0][prices][0]"),
                (
                    form(
                        product, id,
                        "&\(name)[products][0][adjustable_quantity][enabled]=true"
                            + "&\(name)[products][0][adjustable_quantity][minimum]=0"),
                    "[products][0][adjustable_quantity][minimum]"
                ),
                (form(product, id, "&\(name)[products][0][targets][0]=prod_none"), "[products][0][targets]"),
                ("\(name)[enabled]=true&\(name)[products]=", "[products]"),
            ] {
                let refused = try await api.post(path, sent)
                #expect(refused.text("error.param") == name + parameter, "\(sent) \(refused.body)")
            }
            #expect(try await api.get(path).text("\(block).products.0.prices.0") == id)
            let upwards = try await api.post(
                path, form(product, id, "&\(name)[products][0][targets][0]=\(product)&\(name)[only_upgrades]=true"))
            #expect(upwards.boolean("\(block).only_upgrades") == true)
            #expect(upwards.text("\(block).products.0.targets.0") == product)
            let off = try await api.post(
                path, "\(name)[enabled]=false&features[invoice_history][enabled]=true")
            #expect(off.boolean("\(block).enabled") == false)
            #expect(off.boolean("features.invoice_history.enabled") == true, "what comes with it is heard too")
        }
    }
}
