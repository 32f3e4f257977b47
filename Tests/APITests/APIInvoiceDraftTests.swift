import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

/// Invoices that a program draws up: S35–S37.
@Suite struct `API invoice drafts` {
    @Test(arguments: Engine.available)
    func `are drawn up by items and prices, changed, finalized and paid`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        try await desk.exchange { api in
            let price = try await api.post(
                "/v1/prices", "product_data[name]=Toalla&currency=clp&unit_amount=2500")
            let draft = try await api.post(
                "/v1/invoices", "customer=\(ana.id)&description=Matr%C3%ADcula&footer=Gracias&metadata[caja]=2")
            let id = try #require(draft.text("id"), "\(draft.body)")
            #expect(draft.text("status") == "draft" && draft.isNull("number") && draft.isNull("hosted_invoice_url"))
            #expect(draft.text("billing_reason") == "manual" && draft.boolean("auto_advance") == false)

            let towel = try await api.post(
                "/v1/invoiceitems",
                "customer=\(ana.id)&invoice=\(id)&pricing[price]=\(price.text("id") ?? "")&quantity=2")
            #expect(towel.integer("amount") == 5_000 && towel.text("description") == "Toalla", "\(towel.body)")
            _ = try await api.post(
                "/v1/invoiceitems",
                "customer=\(ana.id)&invoice=\(id)&unit_amount_decimal=15000&currency=clp&description=Evaluaci%C3%B3n")
            let item = towel.text("id") ?? ""
            let three = try await api.post("/v1/invoiceitems/\(item)", "quantity=3&metadata[color]=azul")
            #expect(three.integer("amount") == 7_500 && three.text("metadata.color") == "azul")
            let changed = try await api.post("/v1/invoices/\(id)", "description=Ingreso&metadata[caja]=")
            #expect(changed.integer("total") == 22_500 && changed.text("description") == "Ingreso")
            #expect(changed.text("lines.data.0.parent.invoice_item_details.invoice_item") == item)
            #expect(changed.keys("metadata").isEmpty)

            // Stripe asks for no description: whoever reads the invoice is told that it is charged once.
            let bare = try await api.post(
                "/v1/invoiceitems", "customer=\(ana.id)&invoice=\(id)&amount=100&currency=clp")
            #expect(bare.status == 200 && bare.isNull("description"), "\(bare.body)")
            let drawn = try await desk.shop.invoices.find(.init(id), in: desk.shop.scope)
            #expect(drawn.lines.map(\.description) == ["Toalla", "Evaluación", ""])
            #expect(try await api.get("/v1/invoices/\(id)").isNull("lines.data.2.description"))
            #expect(try await api.delete("/v1/invoiceitems/\(bare.text("id") ?? "")").boolean("deleted") == true)

            let paid = try await api.post("/v1/invoices/\(id)/pay", idempotencyKey: "p1")
            #expect(paid.text("status") == "paid" && paid.integer("amount_paid") == 22_500, "\(paid.body)")
            #expect(try await api.post("/v1/invoices/\(id)/pay", idempotencyKey: "p1").body == paid.body)
            let kinds = try await api.get("/v1/events?types[]=invoice.*&types[]=invoiceitem.*&limit=100")
            #expect(
                kinds.texts("data", "type").reversed() == [
                    "invoice.created", "invoiceitem.created", "invoice.updated", "invoiceitem.created",
                    "invoice.updated", "invoice.updated", "invoice.updated", "invoiceitem.created", "invoice.updated",
                    "invoiceitem.deleted", "invoice.updated", "invoice.finalized", "invoice.paid",
                    "invoice.payment_succeeded",
                ])
        }
    }

    @Test(arguments: Engine.available)
    func `are sent with a day, finalized as nothing or credit, and deleted`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana", card: nil)
        try await desk.exchange { api in
            func draft(_ more: String) async throws -> String {
                try #require(try await api.post("/v1/invoices", "customer=\(ana.id)\(more)").text("id"))
            }
            let due = Int(desk.shop.time.now.seconds) + 864_000
            let sent = try await draft("&collection_method=send_invoice&due_date=\(due)")
            _ = try await api.post(
                "/v1/invoiceitems", "customer=\(ana.id)&invoice=\(sent)&amount=900&currency=clp&description=Locker")
            let open = try await api.post("/v1/invoices/\(sent)/send")
            #expect(open.text("status") == "open" && open.integer("due_date") == due, "\(open.body)")
            #expect(open.text("hosted_invoice_url")?.hasSuffix("/invoices/\(sent)") == true)
            #expect(try await api.get("/v1/events?type=invoice.sent").count("data") == 1)

            let nothing = try await draft("")
            #expect(try await api.post("/v1/invoices/\(nothing)/finalize").text("status") == "paid")
            let gone = try await draft("")
            for end in ["void", "mark_uncollectible"] {
                let refused = try await api.post("/v1/invoices/\(gone)/\(end)")
                #expect(refused.text("error.code") == "invoice_not_open")
                #expect(refused.text("error.message")?.hasSuffix("finalize it first, or delete it.") == true)
            }
            #expect(try await api.delete("/v1/invoices/\(gone)").boolean("deleted") == true)
            #expect(try await api.get("/v1/invoices/\(gone)").status == 404)
            #expect(try await api.delete("/v1/invoices/\(sent)").text("error.code") == "invoice_not_editable")
            #expect(try await api.get("/v1/events?type=invoice.deleted").text("data.0.data.object.id") == gone)
            // Without a method a draft that is to be paid stays one.
            let waiting = try await draft("")
            _ = try await api.post(
                "/v1/invoiceitems", "customer=\(ana.id)&invoice=\(waiting)&amount=900&currency=clp&description=Locker")
            #expect(try await api.post("/v1/invoices/\(waiting)/pay").text("error.code") == "no_payment_method")
            #expect(try await api.get("/v1/invoices/\(waiting)").text("status") == "draft")
        }
    }
}
