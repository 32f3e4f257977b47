import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

/// What programs send and read by Stripe's habits.
@Suite struct `API dialect` {
    @Test(arguments: Engine.available)
    func `amounts are in the dialect's units, and the books in those of ISO 4217`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let (ana, product) = (try await desk.shop.customer("Ana"), try await desk.shop.price(1_000).product)
        let scope = desk.shop.scope
        try await desk.exchange { api in
            for (code, sent, kept) in [
                ("isk", 123_400, 1_234), ("ugx", 500, 5), ("mga", 5_000, 500_000), ("clp", 7, 7),
            ] {
                let price = try await api.post("/v1/prices", "product=\(product)&unit_amount=\(sent)&currency=\(code)")
                #expect(price.integer("unit_amount") == sent, "\(price.body)")
                #expect(price.text("unit_amount_decimal") == "\(sent)")
                let stored = try await desk.shop.catalog.price(.init(price.text("id") ?? ""), in: scope)
                #expect(stored.unitAmount.amount == Int64(kept))
            }
            let refused = try await api.post("/v1/prices", "product=\(product)&unit_amount=123456&currency=isk")
            #expect(refused.text("error.code") == "parameter_invalid_integer", "\(refused.body)")
            #expect(refused.text("error.param") == "unit_amount")

            let month = try await api.post(
                "/v1/prices", "product=\(product)&unit_amount=123400&currency=isk&recurring[interval]=month")
            let made = try await api.post(
                "/v1/subscriptions",
                "customer=\(ana.id)&items[0][price]=\(month.text("id") ?? "")&expand[]=latest_invoice.payment_intent")
            #expect(made.integer("latest_invoice.total") == 123_400, "\(made.body)")
            #expect(made.integer("latest_invoice.payment_intent.amount_received") == 123_400)
            let back = try await api.post(
                "/v1/refunds", "payment_intent=\(made.text("latest_invoice.payment_intent.id") ?? "")&amount=3400")
            #expect(back.integer("amount") == 3_400, "\(back.body)")
        }
        #expect(try await desk.shop.lastInvoice(of: ana).total.amount == 1_234)
        #expect(try await desk.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `what one field can only be in one way is as the version says`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let price = try await desk.shop.price(10_000)
        try await desk.exchange { api in
            _ = try await api.post("/v1/coupons", "id=MITAD&percent_off=50&duration=forever")
            let made = try await api.post(
                "/v1/subscriptions",
                "customer=\(ana.id)&items[0][price]=\(price.id)&discounts[0][coupon]=MITAD&expand[]=latest_invoice")
            let invoice = "/v1/invoices/\(made.text("latest_invoice.id") ?? "")"
            let intent = "/v1/payment_intents/\(made.text("latest_invoice.payment_intent") ?? "")"
            let charge = "/v1/charges/\(made.text("latest_invoice.charge") ?? "")"
            @Sendable func ask(_ path: String, _ version: String) async throws -> Reply {
                try await api.ask(.get, path, nil, ["Stripe-Version": version])
            }
            for version in ["2020-08-27", "2022-11-15", "2024-06-20", "2025-02-24.acacia"] {
                let old = try await ask(invoice, version)
                #expect(old.text("lines.data.0.price.id") == price.id.rawValue, "\(version) \(old.body)")
                #expect(old.text("lines.data.0.plan.id") == price.id.rawValue)
                #expect(old.text("discount.coupon.id") == "MITAD")
            }
            let new = try await ask(invoice, "2025-03-31.basil")
            #expect(new.text("lines.data.0.price") == price.id.rawValue && new.isNull("discount"), "\(new.body)")

            #expect(try await ask(charge, "2020-08-27").count("refunds.data") == 0)
            #expect(try await ask(intent, "2020-08-27").text("charges.data.0.object") == "charge")
            #expect(try await ask(charge, "2022-11-15").keys().contains("refunds") == false)
            #expect(try await ask(intent, "2022-11-15").keys().contains("charges") == false)
            _ = try await api.post("/v1/refunds", "charge=\(made.text("latest_invoice.charge") ?? "")&amount=100")
            let asked = try await ask(charge + "?expand[]=refunds", "2024-06-20")
            #expect(asked.integer("refunds.data.0.amount") == 100, "\(asked.body)")
        }
    }

    @Test(arguments: Engine.available)
    func `a test token can be read without becoming anything`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        try await desk.exchange { api in
            let before = try await desk.shop.everything()
            let method = try await api.get("/v1/payment_methods/pm_card_visa")
            #expect(method.text("card.last4") == "4242" && method.isNull("customer"), "\(method.body)")
            #expect(try await api.get("/v1/payment_methods/pm_card_none").status == 404)
            #expect(try await desk.shop.everything() == before)
        }
    }

    @Test(arguments: Engine.available)
    func `the body of a DELETE is read, and what it cannot do is refused`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let subscription = try await desk.shop.subscribe(try await desk.shop.customer("Ana"), to: 9_990)
        try await desk.exchange { api in
            let path = "/v1/subscriptions/\(subscription.id)"
            let refused = try await api.ask(.delete, path, "invoice_now=false")
            #expect(refused.text("error.code") == "parameter_unsupported", "\(refused.body)")
            #expect(refused.text("error.param") == "invoice_now")
            let ended = try await api.ask(
                .delete, path, "cancellation_details[comment]=adios&cancellation_details[feedback]=unused")
            #expect(ended.text("status") == "canceled", "\(ended.body)")
            #expect(ended.text("cancellation_details.comment") == "adios")
            #expect(ended.text("cancellation_details.feedback") == "unused")
        }
    }

    @Test(arguments: Engine.available)
    func `what has no effect is refused, lines break, and a collection is no object`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let price = try await desk.shop.price(9_990)
        try await desk.exchange { api in
            let field = "payment_settings[save_default_payment_method]"
            let refused = try await api.post(
                "/v1/subscriptions", "customer=\(ana.id)&items[0][price]=\(price.id)&\(field)=on_subscription")
            #expect(refused.text("error.param") == field, "\(refused.body)")
            #expect(try await api.get("/v1/subscriptions").count("data") == 0)

            let written = try await api.post("/v1/customers/\(ana.id)", "description=Una%0Ados")
            #expect(written.text("description") == "Una\ndos", "\(written.body)")

            for path in ["customers/search?query=a", "invoices/upcoming", "invoices/upcoming/lines", "prices/search"] {
                let unknown = try await api.get("/v1/\(path)")
                #expect(unknown.status == 404, "\(path) \(unknown.body)")
                #expect(unknown.text("error.message")?.hasPrefix("Unrecognized request URL") == true, "\(unknown.body)")
            }
        }
    }
}
