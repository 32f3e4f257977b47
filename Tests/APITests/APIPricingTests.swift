import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `API pricing` {
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

    @Test(arguments: Engine.available)
    func `previews a change of plan, then charges what it said (M5)`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let subscription = try await desk.shop.subscribe(try await desk.shop.customer("Ana"), to: 9_990)
        let dearer = try await desk.shop.price(14_990, named: "Plan Oro")
        try await desk.shop.travel(to: "2026-02-10")
        try await desk.exchange { api in
            func item(_ list: String) -> String {
                "\(list)[0][id]=\(subscription.items[0].id)&\(list)[0][price]=\(dearer.id)"
            }
            let details = item("subscription_details[items]")
            let preview = try await api.post(
                "/v1/invoices/create_preview",
                "subscription=\(subscription.id)&\(details)&subscription_details[proration_behavior]=always_invoice")
            #expect(preview.status == 200)
            #expect(preview.count("lines.data") == 2)

            let changed = try await api.post(
                "/v1/subscriptions/\(subscription.id)",
                item("items") + "&proration_behavior=always_invoice&metadata[plan]=oro&expand[]=latest_invoice")
            #expect(changed.text("items.data.0.price.id") == dearer.id.rawValue)
            #expect(changed.text("metadata.plan") == "oro")
            #expect(changed.integer("latest_invoice.total") == preview.integer("total"))
            #expect(changed.text("latest_invoice.billing_reason") == "subscription_update")

            let wrong = try await api.post("/v1/subscriptions/\(subscription.id)", "items[0][price]=price_none")
            #expect(wrong.status == 404)
            #expect(wrong.text("error.param") == "items[0][price]")
        }
    }

    @Test(arguments: Engine.available)
    func `keeps an item for the next invoice`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        try await desk.exchange { api in
            let made = try await api.post(
                "/v1/invoiceitems", "customer=\(ana.id)&amount=1500&currency=clp&description=Casillero&quantity=2")
            let id = made.text("id") ?? ""
            #expect(made.integer("amount") == 3_000)
            #expect(try await api.get("/v1/invoiceitems?customer=\(ana.id)&pending=true").texts("data", "id") == [id])
            #expect(try await api.delete("/v1/invoiceitems/\(id)").boolean("deleted") == true)
            #expect(try await api.get("/v1/invoiceitems/\(id)").status == 404)
        }
    }

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

    @Test(arguments: Engine.available)
    func `an order with two parts is carried out whole or not at all`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        try await desk.exchange { api in
            let broken = try await api.post(
                "/v1/products", "id=gym&name=Gym&default_price_data[currency]=clp&default_price_data[unit_amount]=-5")
            #expect(broken.text("error.param") == "unit_amount")
            let made = try await api.post(
                "/v1/products", "id=gym&name=Gym&default_price_data[currency]=clp&default_price_data[unit_amount]=5")
            #expect(made.status == 200, "the id was given back")
            #expect(made.text("default_price") != nil)
            _ = try await api.post("/v1/prices", "product=gym&currency=clp&unit_amount=5&lookup_key=gym")
            let taken = try await api.post(
                "/v1/prices", "product_data[id]=pool&product_data[name]=Pool&currency=clp&unit_amount=5&lookup_key=gym")
            #expect(taken.text("error.code") == "lookup_key_already_exists")
            #expect(try await api.get("/v1/products/pool").status == 404)
            let pool = try await api.post("/v1/products", "id=pool&name=Pool")
            #expect(pool.status == 200, "the id was given back")

            let item = "items[0][id]=\(subscription.items[0].id)"
            let before = try await desk.shop.everything()
            for refusal in ["items[0][id]=si_none", item + "&items[0][price]=price_none"] {
                let reply = try await api.post(
                    "/v1/subscriptions/\(subscription.id)", "description=Oro&metadata[plan]=oro&\(refusal)")
                #expect(reply.status == 404)
            }
            let comment = try await api.post(
                "/v1/subscriptions/\(subscription.id)",
                "\(item)&items[0][quantity]=2&cancel_at_period_end=true&cancellation_details[comment]=4242424242424242")
            #expect(comment.status == 400)
            #expect(try await desk.shop.everything() == before)
        }
    }

    @Test(arguments: Engine.available)
    func `an invoice says the balance before and after it, and when it was given up`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = -3_000 }
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        try await desk.exchange { api in
            let open = try await api.get("/v1/invoices/\(invoice.id)")
            #expect(open.integer("starting_balance") == -3_000)
            #expect(open.integer("ending_balance") == 0)
            #expect(open.integer("amount_due") == 6_990)

            let given = try await api.post(
                "/v1/invoices/\(invoice.id)/mark_uncollectible", "expand[]=payments")
            let now = Int(shop.time.now.seconds)
            #expect(given.integer("status_transitions.marked_uncollectible_at") == now)
            #expect(given.integer("payments.data.0.status_transitions.canceled_at") == now)
            #expect(given.text("payments.data.0.status") == "canceled")
        }
    }

    @Test(arguments: Engine.available)
    func `a customer has one currency, and who brings another is told so in Stripe's words`(
        engine: Engine
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let price = try await desk.shop.price(10_000)
        try await desk.exchange { api in
            let ana = try await api.post("/v1/customers", "name=Ana&balance=-2000")
            #expect(ana.text("currency") == "clp")
            let id = ana.text("id") ?? ""
            let item = try await api.post(
                "/v1/invoiceitems", "customer=\(id)&amount=850&currency=usd&description=Sticker")
            #expect(item.status == 400)
            #expect(item.text("error.code") == "currency_mismatch")
            #expect(item.text("error.param") == "currency")
            #expect(item.text("error.message")?.hasPrefix("You cannot combine currencies on a single customer") == true)

            let beto = try await api.post("/v1/customers", "name=Beto")
            #expect(beto.text("currency") == nil)
            _ = try await api.post(
                "/v1/invoiceitems",
                "customer=\(beto.text("id") ?? "")&amount=850&currency=usd&description=Sticker")
            let refused = try await api.post(
                "/v1/subscriptions",
                "customer=\(beto.text("id") ?? "")&items[0][price]=\(price.id)&trial_period_days=7")
            #expect(refused.text("error.code") == "currency_mismatch")
            #expect(refused.text("error.param") == "items")
        }
    }

    @Test(arguments: Engine.available)
    func `pages through what it cancels on the way`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        for _ in 1...5 { _ = try await desk.shop.subscribe(ana, to: 1_000) }
        try await desk.exchange { api in
            var seen = 0
            var cursor = ""
            while true {
                let page = try await api.get("/v1/subscriptions?status=active&limit=2\(cursor)")
                #expect(page.status == 200)
                let ids = page.texts("data", "id")
                for id in ids { #expect(try await api.delete("/v1/subscriptions/\(id)").status == 200) }
                seen += ids.count
                guard page.boolean("has_more") == true, let last = ids.last else { break }
                cursor = "&starting_after=\(last)"
            }
            #expect(seen == 5)
        }
    }
}
