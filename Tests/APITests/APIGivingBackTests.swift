import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `API refunds and credit notes` {
    @Test(arguments: Engine.available)
    func `refunds the charge that is named, and says so on the charge`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let subscription = try await desk.shop.subscribe(try await desk.shop.customer("Ana"), to: 9_990)
        let other = try await desk.shop.subscribe(try await desk.shop.customer("Beto"), to: 5_000)
        try await desk.exchange { api in
            let invoice = try await api.get("/v1/invoices/\(subscription.latestInvoice?.rawValue ?? "")")
            let foreign = try await api.get("/v1/invoices/\(other.latestInvoice?.rawValue ?? "")")
            let charge = invoice.text("charge") ?? ""

            let refund = try await api.post("/v1/refunds", "charge=\(charge)&amount=4000")
            #expect(refund.text("charge") == charge)
            #expect(try await api.get("/v1/charges/\(charge)").integer("amount_refunded") == 4_000)
            #expect(try await api.get("/v1/charges/\(charge)").boolean("refunded") == false)
            #expect(
                try await api.get("/v1/refunds?charge=\(charge)").texts("data", "id") == [refund.text("id") ?? ""])
            #expect(
                try await api.get("/v1/refunds?charge=\(foreign.text("charge") ?? "")").count("data") == 0)

            let mixed = try await api.post(
                "/v1/refunds", "charge=\(charge)&payment_intent=\(foreign.text("payment_intent") ?? "")")
            #expect(mixed.status == 400)
            #expect(mixed.text("error.param") == "charge")
            let unknown = try await api.post("/v1/refunds", "charge=ch_nothing")
            #expect(unknown.status == 404)
            #expect(unknown.text("error.param") == "charge")

            let rest = try await api.post("/v1/refunds", "payment_intent=\(invoice.text("payment_intent") ?? "")")
            #expect(rest.integer("amount") == 5_990)
            #expect(try await api.get("/v1/charges/\(charge)").boolean("refunded") == true)
            let more = try await api.post(
                "/v1/credit_notes", "invoice=\(invoice.text("id") ?? "")&amount=1")
            #expect(more.text("error.code") == "amount_too_large")
        }
    }

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

    @Test(arguments: Engine.available)
    func `charges the method that a past due subscription is given at once, and says what was overpaid (S69, P7)`(
        engine: Engine
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 1)
        try await shop.travel(to: "2026-02-01", at: "20:00")
        try await desk.exchange { api in
            let path = "/v1/subscriptions/\(subscription.id)"
            #expect(try await api.get(path).text("status") == "past_due")
            let good = try await api.post("/v1/payment_methods/pm_card_visa/attach", "customer=\(ana.id)")

            let given = try await api.post(path, "default_payment_method=\(good.text("id") ?? "")")
            #expect(given.text("status") == "active")
            let invoice = try await api.get("/v1/invoices?customer=\(ana.id)&expand[]=data.charge")
            #expect(invoice.text("data.0.charge.payment_method") == good.text("id"))
            #expect(invoice.integer("data.0.attempt_count") == 2)
        }
    }
}
