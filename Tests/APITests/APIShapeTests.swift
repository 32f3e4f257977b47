import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

/// Members that clients of the dialect read and that must be there, with the type that they have there.
@Suite struct `API shapes` {
    @Test(arguments: Engine.available)
    func `a credit note has its one line, its refunds and all that is required of one`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let subscription = try await desk.shop.subscribe(try await desk.shop.customer("Ana"), to: 10_000)
        try await desk.exchange { api in
            let id = subscription.latestInvoice?.rawValue ?? ""
            let note = try await api.post(
                "/v1/credit_notes", "invoice=\(id)&amount=1000&refund_amount=1000&memo=Semana&expand[]=refunds.refund")
            #expect(note.integer("amount_shipping") == 0 && note.integer("discount_amount") == 0, "\(note.body)")
            #expect(note.count("discount_amounts") == 0 && note.count("pretax_credit_amounts") == 0)
            #expect(note.text("lines.data.0.object") == "credit_note_line_item")
            #expect(note.integer("lines.data.0.amount") == 1_000)
            #expect(note.text("lines.data.0.type") == "custom_line_item")
            #expect(note.count("refunds") == 1 && note.integer("refunds.0.amount_refunded") == 1_000)
            #expect(note.text("refunds.0.refund.object") == "refund")
            #expect(note.integer("effective_at") == note.integer("created"))
            let listed = try await api.get("/v1/credit_notes?invoice=\(id)")
            #expect(listed.text("data.0.refunds.0.refund") == note.text("refunds.0.refund.id"), "\(listed.body)")
        }
    }

    @Test(arguments: Engine.available)
    func `a preview has all that an invoice has, and names what was taken off`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let price = try await desk.shop.price(10_000)
        let year = try await desk.shop.catalog.createPrice(
            of: price.product, in: desk.shop.scope, unitAmount: Money(90_000, .clp), every: Recurrence(every: 1, .year))
        try await desk.exchange { api in
            _ = try await api.post("/v1/coupons", "id=MITAD&percent_off=50&duration=forever")
            let made = try await api.post(
                "/v1/subscriptions",
                "customer=\(ana.id)&items[0][price]=\(price.id)&discounts[0][coupon]=MITAD&expand[]=latest_invoice")
            let item = made.text("items.data.0.id") ?? ""
            let preview = try await api.post(
                "/v1/invoices/create_preview",
                "subscription=\(made.text("id") ?? "")&subscription_details[items][0][id]=\(item)"
                    + "&subscription_details[items][0][price]=\(year.id)")
            let lacking = made.keys("latest_invoice").subtracting(preview.keys())
            #expect(lacking.isEmpty, "\(lacking) \(preview.body)")
            #expect(
                made.keys("latest_invoice.lines.data.0").subtracting(["plan", "subscription_item"])
                    .subtracting(preview.keys("lines.data.0")).subtracting([
                        "invoice_item", "unit_amount_excluding_tax",
                    ])
                    .isEmpty)
            #expect(preview.text("total_discount_amounts.0.discount") == made.text("discounts.0"), "\(preview.body)")
            #expect(preview.text("discounts.0") == made.text("discounts.0"))
        }
    }

    @Test(arguments: Engine.available)
    func `an item has its tax rates whole, and its line says what it came from`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let iva = try await desk.shop.taxRate("IVA", "19", isInclusive: false)
        let price = try await desk.shop.price(10_000)
        try await desk.exchange { api in
            let item = try await api.post(
                "/v1/invoiceitems",
                "customer=\(ana.id)&amount=1000&currency=clp&description=Toalla%0Ay+candado&metadata[sede]=Centro"
                    + "&tax_rates[0]=\(iva.id)")
            #expect(item.text("tax_rates.0.object") == "tax_rate", "\(item.body)")
            #expect(item.text("tax_rates.0.id") == iva.id.rawValue)
            #expect(item.text("description") == "Toalla\ny candado")
            #expect(item.text("quantity_decimal") == "1")
            let draft = try await api.post(
                "/v1/invoices",
                "customer=\(ana.id)&pending_invoice_items_behavior=exclude&default_tax_rates[0]=\(iva.id)")
            #expect(draft.text("default_tax_rates.0.object") == "tax_rate", "\(draft.body)")
            #expect(draft.text("default_tax_rates.0.id") == iva.id.rawValue)
            let made = try await api.post(
                "/v1/subscriptions", "customer=\(ana.id)&items[0][price]=\(price.id)&expand[]=latest_invoice")
            let lines = "latest_invoice.lines.data"
            let position = try #require(
                (0..<2).first { made.text("\(lines).\($0).description") == "Toalla\ny candado" }, "\(made.body)")
            #expect(made.text("\(lines).\(position).metadata.sede") == "Centro")
            let parent = "\(lines).\(position).parent.invoice_item_details"
            #expect(made.text("\(parent).invoice_item") == item.text("id"))
            #expect(made.text("\(parent).subscription") == made.text("id"))
            #expect(made.text("\(lines).\(position).invoice_item") == item.text("id"))
        }
    }

    @Test(arguments: Engine.available)
    func `a first payment that nobody has tried waits to be confirmed`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let (ana, ben) = (try await desk.shop.customer("Ana"), try await desk.shop.customer("Ben", card: nil))
        let price = try await desk.shop.price(10_000)
        try await desk.exchange { api in
            let more =
                "items[0][price]=\(price.id)&payment_behavior=default_incomplete"
                + "&expand[]=latest_invoice.payment_intent"
            let made = try await api.post("/v1/subscriptions", "customer=\(ana.id)&\(more)")
            let intent = "latest_invoice.payment_intent"
            #expect(made.text("\(intent).status") == "requires_confirmation", "\(made.body)")
            #expect(made.text("\(intent).payment_method")?.hasPrefix("pm_") == true)
            let secret = try #require(made.text("\(intent).client_secret"))
            #expect(secret.hasPrefix("\(made.text("\(intent).id") ?? "-")_secret_"))
            #expect(made.text("latest_invoice.confirmation_secret.client_secret") == secret)
            let again = try await api.get("/v1/payment_intents/\(made.text("\(intent).id") ?? "")")
            #expect(again.text("client_secret") == secret)
            let other = try await api.post("/v1/subscriptions", "customer=\(ben.id)&\(more)")
            #expect(other.text("\(intent).status") == "requires_payment_method", "\(other.body)")
            #expect(other.text("\(intent).client_secret") != secret)
        }
    }
}
