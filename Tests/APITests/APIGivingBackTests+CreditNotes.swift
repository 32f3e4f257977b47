import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `API refunds and credit notes` {
    @Test(arguments: Engine.available)
    func `credits an open invoice: it asks for less, then for nothing, and its payment intent is closed`(
        engine: Engine
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let subscription = try await desk.shop.subscribe(try await desk.shop.customer("Ana", card: nil), to: 9_990)
        try await desk.exchange { api in
            let path = "/v1/invoices/\(subscription.latestInvoice?.rawValue ?? "")"
            let id = subscription.latestInvoice?.rawValue ?? ""
            let part = try await api.post("/v1/credit_notes", "invoice=\(id)&amount=990")
            #expect(part.text("type") == "pre_payment")
            let less = try await api.get(path + "?expand[]=payment_intent")
            #expect(less.integer("amount_due") == 9_000)
            #expect(less.integer("amount_remaining") == 9_000)
            #expect(less.integer("pre_payment_credit_notes_amount") == 990)
            #expect(less.integer("payment_intent.amount") == 9_000)

            _ = try await api.post("/v1/credit_notes", "invoice=\(id)&amount=9000")
            let none = try await api.get(path + "?expand[]=payment_intent")
            #expect(none.text("status") == "paid")
            #expect(none.integer("amount_due") == 0)
            #expect(none.integer("amount_paid") == 0)
            #expect(none.integer("pre_payment_credit_notes_amount") == 9_990)
            #expect(none.integer("post_payment_credit_notes_amount") == 0)
            #expect(none.text("payment_intent.status") == "canceled")
            #expect(none.integer("payment_intent.amount_received") == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `credits a paid invoice with its taxes, and leaves what it asked for as it was`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let iva = try await desk.shop.taxRate("IVA", "19", isInclusive: false)
        var order = try await desk.shop.order(10_000)
        order.taxRates = [iva.id]
        let subscription = try await desk.shop.place(order, for: try await desk.shop.customer("Ana"))
        try await desk.exchange { api in
            let id = subscription.latestInvoice?.rawValue ?? ""
            let note = try await api.post("/v1/credit_notes", "invoice=\(id)&amount=1190&refund_amount=1190")
            #expect(note.text("type") == "post_payment")
            #expect(note.integer("total") == 1_190)
            #expect(note.integer("subtotal") == 1_000)
            #expect(note.integer("total_excluding_tax") == 1_000)
            #expect(note.integer("total_taxes.0.amount") == 190)
            #expect(note.integer("total_taxes.0.taxable_amount") == 1_000)
            #expect(note.text("tax_amounts.0.tax_rate") == iva.id.rawValue)

            let invoice = try await api.get("/v1/invoices/\(id)?expand[]=charge")
            #expect(invoice.integer("amount_due") == 11_900)
            #expect(invoice.integer("amount_paid") == 11_900)
            #expect(invoice.integer("amount_overpaid") == 0)
            #expect(invoice.integer("post_payment_credit_notes_amount") == 1_190)
            #expect(invoice.integer("pre_payment_credit_notes_amount") == 0)
            #expect(invoice.integer("charge.amount_refunded") == 1_190)
        }
    }
}
