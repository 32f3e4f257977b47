import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `API billing` {
    @Test(arguments: Engine.available)
    func `sells a product, charges it, and shows it three levels deep`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            let customer = try await api.post("/v1/customers", "name=Ana&email=ana@example.com").text("id") ?? ""
            let product = try await api.post(
                "/v1/products",
                "name=Plan+Oro&images[0]=https://example.com/oro.png&default_price_data[currency]=clp"
                    + "&default_price_data[unit_amount]=9990&default_price_data[recurring][interval]=month")
            let price = product.text("default_price") ?? ""
            let method = try await api.post("/v1/payment_methods/pm_card_visa/attach", "customer=\(customer)")
            #expect(method.text("card.last4") == "4242")

            let made = try await api.post(
                "/v1/subscriptions",
                "customer=\(customer)&items[0][price]=\(price)&items[0][quantity]=2&metadata[seat]=4"
                    + "&expand[]=latest_invoice.payment_intent.payment_method&expand[]=items.data.price.product"
                    + "&expand[]=customer.invoice_settings.default_payment_method&expand[]=latest_invoice.payments")

            #expect(made.status == 200)
            #expect(made.text("status") == "active")
            #expect(made.text("items.data.0.price.product.name") == "Plan Oro")
            #expect(made.text("items.data.0.plan.id") == price)
            #expect(made.integer("items.data.0.current_period_end") == made.integer("current_period_end"))
            #expect(made.integer("latest_invoice.amount_paid") == 19_980)
            #expect(made.text("latest_invoice.status") == "paid")
            #expect(made.text("latest_invoice.payment_intent.payment_method.id") == method.text("id"))
            #expect(made.text("latest_invoice.payments.data.0.status") == "paid")
            #expect(made.text("latest_invoice.parent.subscription_details.subscription") == made.text("id"))
            #expect(made.text("customer.invoice_settings.default_payment_method.card.brand") == "visa")

            let invoices = try await api.get("/v1/invoices?customer=\(customer)&expand[]=data.charge")
            #expect(invoices.count("data") == 1)
            #expect(invoices.text("data.0.charge.status") == "succeeded")
            #expect(invoices.text("data.0.lines.data.0.pricing.price_details.price") == price)
            #expect(invoices.isNull("data.0.default_payment_method"))

            let refused = try await api.get("/v1/customers/\(customer)?expand[]=name")
            #expect(refused.status == 400)
            #expect(refused.text("error.param") == "expand")
        }
    }

    @Test(arguments: Engine.available)
    func `cancels with the period, takes it back, and cancels now`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let subscription = try await desk.shop.subscribe(try await desk.shop.customer("Ana"), to: 9_990)
        let path = "/v1/subscriptions/\(subscription.id)"
        try await desk.exchange { api in
            let ending = try await api.post(
                path, "cancel_at_period_end=true&cancellation_details[feedback]=too_expensive&metadata[a]=1")
            #expect(ending.boolean("cancel_at_period_end") == true)
            #expect(ending.text("cancellation_details.feedback") == "too_expensive")
            #expect(ending.integer("cancel_at") == ending.integer("current_period_end"))

            let kept = try await api.post(path, "cancel_at_period_end=false")
            #expect(kept.boolean("cancel_at_period_end") == false)
            #expect(kept.isNull("cancel_at"))
            #expect(kept.text("metadata.a") == "1")

            let ended = try await api.delete(path + "?cancellation_details[comment]=adios")
            #expect(ended.text("status") == "canceled")
            #expect(ended.text("cancellation_details.comment") == "adios")
            #expect(try await api.get("/v1/subscriptions").count("data") == 0)
            #expect(try await api.get("/v1/subscriptions?status=all").count("data") == 1)
            #expect(try await api.delete(path).status == 400)
        }
    }

    @Test(arguments: Engine.available)
    func `answers a decline with 402, its reason and its payment`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana", card: "pm_card_chargeCustomerFailInsufficientFunds")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        let invoice = "/v1/invoices/\(subscription.latestInvoice?.rawValue ?? "")"
        try await desk.exchange { api in
            #expect(try await api.get("/v1/subscriptions/\(subscription.id)").text("status") == "incomplete")
            let refused = try await api.post(invoice + "/pay")
            #expect(refused.status == 402)
            #expect(refused.text("error.type") == "card_error")
            #expect(refused.text("error.code") == "card_declined")
            #expect(refused.text("error.decline_code") == "insufficient_funds")
            #expect(refused.text("error.payment_intent.status") == "requires_payment_method")
            #expect(refused.text("error.charge")?.hasPrefix("ch_") == true)

            let paid = try await api.post(invoice + "/pay", "paid_out_of_band=true")
            #expect(paid.text("status") == "paid")
            #expect(paid.boolean("paid_out_of_band") == true)
            #expect(try await api.post(invoice + "/void").status == 400)
            #expect(try await api.post(invoice + "/pay").text("error.code") == "invoice_not_open")
        }
    }

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

@Suite struct `API portal` {
    @Test(arguments: Engine.available)
    func `configures the portal field by field and opens sessions`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        try await desk.exchange { api in
            let made = try await api.post(
                "/v1/billing_portal/configurations",
                "name=Prueba&business_profile[headline]=Hola&features[invoice_history][enabled]=true"
                    + "&features[customer_update][enabled]=true&features[customer_update][allowed_updates][]=email"
                    + "&features[subscription_cancel][enabled]=true&features[subscription_cancel][mode]=immediately")
            let id = made.text("id") ?? ""
            #expect(made.status == 200)
            #expect(made.boolean("features.subscription_cancel.enabled") == true)
            #expect(made.text("features.subscription_cancel.mode") == "immediately")
            #expect(made.boolean("features.payment_method_update.enabled") == false)
            #expect(made.count("features.customer_update.allowed_updates") == 1)

            let changed = try await api.post(
                "/v1/billing_portal/configurations/\(id)", "features[invoice_history][enabled]=false")
            #expect(changed.boolean("features.invoice_history.enabled") == false)
            #expect(changed.boolean("features.customer_update.enabled") == true)
            #expect(try await api.get("/v1/billing_portal/configurations").count("data") == 2)
            let missing = try await api.post(
                "/v1/billing_portal/configurations", "features[invoice_history][enable]=true")
            #expect(missing.text("error.param") == "features[invoice_history][enable]")

            let session = try await api.post(
                "/v1/billing_portal/sessions",
                "customer=\(ana.id)&configuration=\(id)&return_url=https://example.com/back&locale=es")
            #expect(session.text("object") == "billing_portal.session")
            #expect(session.text("return_url") == "https://example.com/back")
            #expect(session.text("url")?.hasPrefix("http://127.0.0.1:8080/p/tienda-sur/s/") == true)
            let unsafe = try await api.post(
                "/v1/billing_portal/sessions", "customer=\(ana.id)&return_url=javascript:alert(1)")
            #expect(unsafe.text("error.param") == "return_url")
            // The address opens the portal: it is told once, to whoever asked (A12).
            let events = try await api.get("/v1/events?type=billing_portal.session.created")
            #expect(events.count("data") == 1)
            #expect(!events.body.contains("/s/"))
        }
    }
}
