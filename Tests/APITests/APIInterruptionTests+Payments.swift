import API
import APITestSupport
import Billing
import Core
import Scheduling
import Storage
import TestSupport
import Testing

extension `API interruption` {
    @Test(arguments: Engine.available)
    func `resuming is answered with what its last effect left`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ground = try await ground(desk.shop)
        let id = ground.subscription.id
        _ = try await desk.shop.subscriptions.pause(id, in: desk.shop.scope, for: .indefinite)
        try await desk.shop.travel(to: "2026-03-05")
        let first = try await ServerLife.begin(desk.context)
        try await interrupt(desk, after: 2, "/v1/subscriptions/\(id)/resume", "", life: first)
        try await first.end()

        try await desk.exchange { api in
            let heard = try await api.post("/v1/subscriptions/\(id)/resume", idempotencyKey: "k1")
            #expect(heard.status == 200 && heard.text("status") == "active", "\(heard.body)")
            #expect(heard.header("Idempotent-Replayed") == "true")
        }
    }

    @Test(arguments: Engine.available)
    func `does not answer for a first payment that must be made before it is heard of`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ground = try await ground(desk.shop)
        let form = ground.filled("customer=ANA&items[0][price]=PRICE&payment_behavior=error_if_incomplete")
        let first = try await ServerLife.begin(desk.context)
        try await interrupt(desk, after: 1, "/v1/subscriptions", form, life: first)
        try await first.end()

        try await desk.exchange { api in
            let late = try await api.post("/v1/subscriptions", form, idempotencyKey: "k1")
            #expect(late.text("error.code") == "idempotency_outcome_unknown")
        }
    }

    @Test(arguments: Engine.available)
    func `answers a payment whose answer was lost with the invoice that it paid, and charges once (P9)`(
        engine: Engine
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        let good = try await desk.shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: desk.shop.scope)
        let invoice = try #require(subscription.latestInvoice)
        let path = "/v1/invoices/\(invoice)/pay"
        let form = "payment_method=\(good.id)"
        let first = try await ServerLife.begin(desk.context)
        try await interrupt(desk, after: 2, path, form, life: first)
        try await first.end()

        try await desk.exchange { api in
            let heard = try await api.post(path, form, idempotencyKey: "k1")
            #expect(heard.status == 200 && heard.text("status") == "paid", "\(heard.body)")
            #expect(heard.header("Idempotent-Replayed") == "true")
        }
        let attempts = try await desk.shop.payments.attempts(of: invoice, in: desk.shop.scope)
        #expect(attempts.map(\.state) == [.failed, .succeeded])
        #expect(try await desk.shop.verify() == [])
    }
}
