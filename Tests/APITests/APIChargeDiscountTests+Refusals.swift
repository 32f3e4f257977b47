import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `API discounts of charges` {
    @Test(arguments: Engine.available)
    func `are refused by name where they cannot be had`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let eva = try await shop.customer("Eva")
        try await desk.exchange { api in
            func code(_ name: String, _ more: String) async throws -> String {
                let made = try await api.post(
                    "/v1/promotion_codes", "promotion[type]=coupon&promotion[coupon]=DIEZ&code=\(name)&\(more)")
                return try #require(made.text("id"), "\(made.body)")
            }
            _ = try await api.post("/v1/coupons", "id=DIEZ&percent_off=10")
            _ = try await api.post("/v1/coupons", "id=USD&amount_off=100&currency=usd")
            let evas = try await code("EVA", "customer=\(eva.id)")
            let large = try await code(
                "GRANDE", "restrictions[minimum_amount]=5000&restrictions[minimum_amount_currency]=clp")
            let first = try await code("NUEVA", "restrictions[first_time_transaction]=true")
            let draft = try #require(try await api.post("/v1/invoices", "customer=\(ana.id)").text("id"))
            let item = "customer=\(ana.id)&invoice=\(draft)&currency=clp&amount=900"
            let credit = "customer=\(ana.id)&invoice=\(draft)&currency=clp&amount=-900"
            for (path, sent, parameter) in [
                ("invoices/\(draft)", "discounts[0][coupon]=NADA", "discounts[0][coupon]"),
                ("invoices/\(draft)", "discounts[0][coupon]=USD", "discounts[0][coupon]"),
                ("invoices/\(draft)", "discounts[0][discount]=di_x", "discounts[0][discount]"),
                ("invoices/\(draft)", "discounts[0][promotion_code]=\(evas)", "discounts[0][promotion_code]"),
                ("invoices/\(draft)", "discounts[0][coupon]=DIEZ&discounts[0][discount]=di_x", "discounts[0]"),
                ("invoiceitems", "\(item)&discounts[0][promotion_code]=\(large)", "discounts[0][promotion_code]"),
                ("invoiceitems", "\(item)&discountable=false&discounts[0][coupon]=DIEZ", "discounts"),
                ("invoiceitems", "\(credit)&discounts[0][coupon]=DIEZ", "discounts"),
                ("invoiceitems", "\(credit)&discountable=true", "discountable"),
            ] {
                let refused = try await api.post("/v1/\(path)", sent)
                #expect((400...404).contains(refused.status), "\(sent) \(refused.body)")
                #expect(refused.text("error.param") == parameter, "\(sent) \(refused.body)")
            }

            // A code with a minimum waits on a draft until its items are worth that.
            _ = try await api.post("/v1/invoices/\(draft)", "discounts[0][promotion_code]=\(large)")
            _ = try await api.post("/v1/invoiceitems", "\(item)&discountable=false")
            #expect(try await api.get("/v1/invoices/\(draft)").integer("total") == 900)
            _ = try await api.post("/v1/invoiceitems", "customer=\(ana.id)&invoice=\(draft)&currency=clp&amount=5000")
            let worth = try await api.get("/v1/invoices/\(draft)")
            #expect(worth.integer("total") == 5_400, "\(worth.body)")
            #expect(worth.boolean("lines.data.0.discountable") == false)
            #expect(worth.count("lines.data.0.discount_amounts") == 0)

            let new = try await api.post("/v1/invoices", "customer=\(eva.id)&discounts[0][promotion_code]=\(first)")
            #expect(new.status == 200, "\(new.body)")
            let late = try await api.post("/v1/invoices", "customer=\(eva.id)&discounts[0][promotion_code]=\(first)")
            #expect(late.text("error.param") == "discounts[0][promotion_code]", "\(late.body)")

            _ = try await api.post("/v1/invoices/\(draft)/finalize")
            let final = try await api.post("/v1/invoices/\(draft)", "discounts[0][coupon]=DIEZ")
            #expect(final.text("error.code") == "invoice_not_editable" && final.text("error.param") == "discounts")
        }
        #expect(try await shop.verify() == [])
    }
}
