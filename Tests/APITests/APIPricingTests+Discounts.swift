import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `API pricing` {
    @Test(arguments: Engine.available)
    func `names each of several discounts, on the invoice and on its lines`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let price = try await desk.shop.price(10_000)
        try await desk.exchange { api in
            _ = try await api.post("/v1/coupons", "id=MITAD&percent_off=50&duration=forever&name=Mitad")
            _ = try await api.post("/v1/coupons", "id=MIL&amount_off=1000&currency=clp&duration=once")
            let made = try await api.post(
                "/v1/subscriptions",
                "customer=\(ana.id)&items[0][price]=\(price.id)&discounts[0][coupon]=MITAD&discounts[1][coupon]=MIL"
                    + "&expand[]=latest_invoice.discounts&expand[]=latest_invoice.total_discount_amounts.discount")
            #expect(made.status == 200)
            #expect(made.count("latest_invoice.discounts") == 2)
            #expect(made.text("latest_invoice.discounts.0.coupon.id") == "MITAD")
            #expect(made.text("latest_invoice.discounts.1.coupon.id") == "MIL")
            #expect(made.integer("latest_invoice.total_discount_amounts.0.amount") == 5_000)
            #expect(made.integer("latest_invoice.total_discount_amounts.1.amount") == 1_000)
            #expect(made.text("latest_invoice.total_discount_amounts.1.discount.coupon.id") == "MIL")
            #expect(made.count("latest_invoice.lines.data.0.discount_amounts") == 2)
            #expect(made.integer("latest_invoice.lines.data.0.discount_amounts.0.amount") == 5_000)
            // The one that was for this invoice has left the subscription.
            #expect(made.count("discounts") == 1)
            #expect(made.text("discount.coupon.id") == "MITAD")
        }
    }

    @Test(arguments: Engine.available)
    func `a discount that is over by the customer's own clock has left the subscription`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let clock = try await desk.shop.clock(at: "2028-01-31", "10:00")
        let ana = try await desk.shop.customer("Ana", on: clock)
        let price = try await desk.shop.price(10_000)
        try await desk.exchange { api in
            _ = try await api.post("/v1/coupons", "id=MIL&amount_off=1000&currency=clp&duration=once")
            let body = "items[0][price]=\(price.id)&discounts[0][coupon]=MIL"
            let made = try await api.post("/v1/subscriptions", "customer=\(ana.id)&\(body)")
            #expect(made.status == 200)
            #expect(made.count("discounts") == 0)
            let trial = try await api.post("/v1/subscriptions", "customer=\(ana.id)&\(body)&trial_period_days=7")
            #expect(trial.count("discounts") == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `a promotion code is active as long as its coupon can be had`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let price = try await desk.shop.price(10_000)
        try await desk.exchange { api in
            _ = try await api.post("/v1/coupons", "id=UNO&percent_off=10&max_redemptions=1")
            let code = try await api.post(
                "/v1/promotion_codes", "promotion[type]=coupon&promotion[coupon]=UNO&code=SOL")
            let other = try await api.post(
                "/v1/promotion_codes", "promotion[type]=coupon&promotion[coupon]=UNO&code=MAR")
            #expect(code.boolean("active") == true)
            let id = code.text("id") ?? ""
            let made = try await api.post(
                "/v1/subscriptions",
                "customer=\(ana.id)&items[0][price]=\(price.id)&discounts[0][promotion_code]=\(id)")
            #expect(made.status == 200)

            for code in [id, other.text("id") ?? ""] {
                let used = try await api.get("/v1/promotion_codes/\(code)")
                #expect(used.boolean("active") == false)
                #expect(used.boolean("coupon.valid") == false)
            }
            let refused = try await api.post(
                "/v1/subscriptions",
                "customer=\(ana.id)&items[0][price]=\(price.id)&discounts[0][promotion_code]=\(other.text("id") ?? "")")
            #expect(refused.text("error.code") == "coupon_expired")
        }
    }
}
