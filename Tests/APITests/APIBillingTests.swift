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
            let failure = "error.payment_intent.last_payment_error"
            #expect(refused.text("\(failure).network_decline_code") == "51")
            #expect(refused.text("\(failure).advice_code") == "try_again_later")
            #expect(refused.text("error.charge")?.hasPrefix("ch_") == true)

            let paid = try await api.post(invoice + "/pay", "paid_out_of_band=true")
            #expect(paid.text("status") == "paid")
            #expect(paid.boolean("paid_out_of_band") == true)
            #expect(try await api.post(invoice + "/void").status == 400)
            #expect(try await api.post(invoice + "/pay").text("error.code") == "invoice_not_open")
        }
    }
}
