import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

/// What a program decides of amounts that customers pay towards what they owe, and what it reads of them (U6).
@Suite struct `API partial payments` {
    @Test(arguments: Engine.available)
    func `U6 a configuration allows amounts from a least one, and takes it back`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            let made = try await api.post(
                "/v1/billing_portal/configurations",
                "features[partial_payment][enabled]=true&features[partial_payment][minimum]=1000")
            #expect(made.boolean("features.partial_payment.enabled") == true)
            #expect(made.integer("features.partial_payment.minimum") == 1_000)

            let path = "/v1/billing_portal/configurations/\(made.text("id") ?? "")"
            let refused = try await api.post(
                path, "features[partial_payment][enabled]=true&features[partial_payment][minimum]=0")
            #expect(refused.text("error.param") == "features[partial_payment][minimum]")
            let any = try await api.post(path, "features[partial_payment][enabled]=true")
            #expect(any.isNull("features.partial_payment.minimum"))
            let off = try await api.post(path, "features[partial_payment][enabled]=false")
            #expect(off.boolean("features.partial_payment.enabled") == false)
            let other = try await api.post(
                "/v1/billing_portal/configurations", "features[invoice_history][enabled]=true")
            #expect(other.boolean("features.partial_payment.enabled") == false)
        }
    }

    @Test(arguments: Engine.available)
    func `U6 an invoice that was paid in part is open, and its payment says what has come`(engine: Engine) async throws
    {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(7_000).id)])
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        let method = try #require(debt.methods.first)
        let offer = try #require(try debt.offer(of: Money(3_000, .clp), with: method.id))
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: offer)
        let payment = try #require(try await shop.payments.payment(of: debt.items[0].invoice.id, in: shop.scope))

        try await desk.exchange { api in
            let invoice = try await api.get("/v1/invoices/\(debt.items[0].invoice.id)")
            #expect(invoice.text("status") == "open")
            #expect(invoice.integer("amount_paid") == 3_000 && invoice.integer("amount_remaining") == 4_000)
            let intent = try await api.get("/v1/payment_intents/\(payment.id)")
            #expect(intent.text("status") == "requires_payment_method")
            #expect(intent.integer("amount") == 7_000 && intent.integer("amount_received") == 3_000)
        }
    }
}
