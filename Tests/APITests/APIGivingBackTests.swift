import APITestSupport
import Billing
import Core
import SandboxProcessor
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
            let again = try await api.post("/v1/refunds", "charge=\(charge)")
            #expect(again.status == 400 && again.text("error.code") == "charge_already_refunded", "\(again.body)")
            let less = try await api.post("/v1/refunds", "charge=\(charge)&amount=-5")
            #expect(less.text("error.code") == "parameter_invalid_integer", "\(less.body)")
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
            #expect(invoice.integer("data.0.amount_overpaid") == 0)

            // The processor's list has another charge for it, which nobody here knows of.
            let id = invoice.text("data.0.id") ?? ""
            let method = try await shop.methods.find(.init(good.text("id") ?? ""), in: shop.scope)
            let twice = await shop.sandbox.charge(
                Charge(
                    attempt: .init("att_lost"), account: ProcessorAccount(shop.scope), invoice: .init(id),
                    money: Money(9_990, .clp), method: method.token, description: "again",
                    returnURL: "http://127.0.0.1/"))
            guard case .succeeded = twice else {
                Issue.record("not charged: \(twice)")
                return
            }
            _ = try await Reconciler(shop.context).compare(dryRun: false)
            let overpaid = try await api.get("/v1/invoices/\(id)")
            #expect(overpaid.integer("amount_overpaid") == 9_990)
            #expect(overpaid.integer("amount_paid") == 9_990)
            #expect(overpaid.integer("amount_remaining") == 0)
            #expect(try await api.get("/v1/customers/\(ana.id)").integer("balance") == -9_990)
        }
        #expect(try await shop.verify() == [])
    }
}
