import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `API pricing` {
    @Test(arguments: Engine.available)
    func `taxes and discounts a subscription as its invoice says (M3, M4)`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let price = try await desk.shop.price(9_990)
        try await desk.exchange { api in
            let tax = try await api.post("/v1/tax_rates", "display_name=IVA&percentage=19&inclusive=true&country=CL")
            #expect(tax.integer("percentage") == 19)
            let coupon = try await api.post(
                "/v1/coupons", "id=VERANO&percent_off=12.5&duration=repeating&duration_in_months=3")
            #expect(coupon.text("id") == "VERANO")
            #expect(coupon.body.contains(#""percent_off":12.5"#))
            let code = try await api.post(
                "/v1/promotion_codes", "promotion[type]=coupon&promotion[coupon]=VERANO&code=SOL")
            #expect(code.text("coupon.id") == "VERANO")

            let made = try await api.post(
                "/v1/subscriptions",
                "customer=\(ana.id)&items[0][price]=\(price.id)&default_tax_rates[0]=\(tax.text("id") ?? "")"
                    + "&discounts[0][promotion_code]=\(code.text("id") ?? "")&expand[]=latest_invoice&expand[]=discounts"
            )
            #expect(made.status == 200)
            #expect(made.text("discounts.0.source.coupon") == "VERANO")
            #expect(made.text("discount.coupon.id") == "VERANO")
            #expect(made.text("default_tax_rates.0.display_name") == "IVA")
            // 9,990 less 12.5 % is 8,741 with 19 % in it: 7,345 + 1,396.
            #expect(made.integer("latest_invoice.subtotal") == 9_990)
            #expect(made.integer("latest_invoice.total_discount_amounts.0.amount") == 1_249)
            #expect(made.integer("latest_invoice.total") == 8_741)
            #expect(made.integer("latest_invoice.tax") == 1_396)
            #expect(made.integer("latest_invoice.total_excluding_tax") == 7_345)
            #expect(made.integer("latest_invoice.total_taxes.0.taxable_amount") == 7_345)
            #expect(made.text("latest_invoice.total_taxes.0.tax_behavior") == "inclusive")

            let id = made.text("id") ?? ""
            #expect(try await api.delete("/v1/subscriptions/\(id)/discount").boolean("deleted") == true)
            #expect(try await api.get("/v1/subscriptions/\(id)").count("discounts") == 0)
            #expect(try await api.delete("/v1/subscriptions/\(id)/discount").status == 404)
            #expect(try await api.delete("/v1/coupons/VERANO").boolean("deleted") == true)
            #expect(try await api.get("/v1/coupons/VERANO").status == 404)
        }
    }

    @Test(arguments: Engine.available)
    func `taxes subscriptions that name no rates with the default ones, unless they name none (M3)`(
        engine: Engine
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let beto = try await desk.shop.customer("Beto")
        let price = try await desk.shop.price(9_990)
        try await desk.exchange { api in
            let id =
                try await api.post("/v1/tax_rates", "display_name=IVA&percentage=19&inclusive=true").text("id") ?? ""
            let set = try await api.post("/v1/default_tax_rates", "tax_rates[0]=\(id)")
            #expect(set.text("data.0.id") == id)

            let named = "items[0][price]=\(price.id)&expand[]=latest_invoice"
            let taxed = try await api.post("/v1/subscriptions", "customer=\(ana.id)&\(named)")
            #expect(taxed.text("default_tax_rates.0.id") == id)
            #expect(taxed.integer("latest_invoice.tax") == 1_595)
            let untaxed = try await api.post("/v1/subscriptions", "customer=\(beto.id)&default_tax_rates=&\(named)")
            #expect(untaxed.count("default_tax_rates") == 0)
            #expect(untaxed.integer("latest_invoice.total") == 9_990)

            let unknown = try await api.post("/v1/default_tax_rates", "tax_rates[0]=txr_none")
            #expect(unknown.status == 404)
            #expect(unknown.text("error.param") == "tax_rates")
            #expect(try await api.post("/v1/default_tax_rates", "").text("error.code") == "parameter_missing")
            #expect(try await api.get("/v1/default_tax_rates").text("data.0.id") == id, "a refusal changes nothing")
            #expect(try await api.post("/v1/default_tax_rates", "tax_rates=").count("data") == 0)
        }
    }
}
