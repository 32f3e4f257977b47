import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `API pricing` {
    @Test(arguments: Engine.available)
    func `a promotion code says whom it is for, and is not given to others`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let price = try await desk.shop.price(10_000)
        try await desk.exchange { api in
            _ = try await api.post("/v1/coupons", "id=MITAD&percent_off=50&duration=forever")
            let made = try await api.post(
                "/v1/promotion_codes",
                "coupon=MITAD&code=CARO&restrictions[first_time_transaction]=true&restrictions[minimum_amount]=10001"
                    + "&restrictions[minimum_amount_currency]=clp&restrictions[products][0]=\(price.product)")
            #expect(made.status == 200)
            #expect(made.boolean("restrictions.first_time_transaction") == true)
            #expect(made.integer("restrictions.minimum_amount") == 10_001)
            #expect(made.text("restrictions.minimum_amount_currency") == "clp")
            #expect(made.text("restrictions.products.0") == price.product.rawValue)
            let body =
                "customer=\(ana.id)&items[0][price]=\(price.id)&discounts[0][promotion_code]=\(made.text("id") ?? "")"
            let refused = try await api.post("/v1/subscriptions", body)
            #expect(refused.status == 400)
            #expect(refused.text("error.param") == "discounts[0][promotion_code]")
            let enough = try await api.post("/v1/subscriptions", body + "&items[0][quantity]=2")
            #expect(enough.status == 200)
            let again = try await api.post("/v1/subscriptions", body + "&items[0][quantity]=2")
            #expect(again.status == 400)
            for (sent, parameter) in [
                ("restrictions[minimum_amount]=5", "restrictions[minimum_amount_currency]"),
                (
                    "restrictions[minimum_amount]=0&restrictions[minimum_amount_currency]=clp",
                    "restrictions[minimum_amount]"
                ),
                ("restrictions[products][0]=prod_none", "restrictions[products][0]"),
            ] {
                let refused = try await api.post("/v1/promotion_codes", "coupon=MITAD&\(sent)")
                #expect(refused.text("error.param") == parameter, "\(sent) \(refused.body)")
            }
        }
    }

    @Test func `a configuration may take codes alone, of any product`() async throws {
        let desk = try await APIDesk.open(.sqlite)
        try await desk.exchange { api in
            let name = "features[subscription_update]"
            let made = try await api.post(
                "/v1/billing_portal/configurations",
                "\(name)[enabled]=true&\(name)[default_allowed_updates][0]=promotion_code")
            #expect(made.status == 200)
            #expect(made.text("features.subscription_update.default_allowed_updates.0") == "promotion_code")
            let refused = try await api.post(
                "/v1/billing_portal/configurations",
                "\(name)[enabled]=true&\(name)[default_allowed_updates][0]=promotion_code"
                    + "&\(name)[default_allowed_updates][1]=price")
            #expect(refused.text("error.param") == "\(name)[products]")
        }
    }
}
