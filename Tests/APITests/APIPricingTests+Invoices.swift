import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `API pricing` {
    @Test(arguments: Engine.available)
    func `keeps an item for the next invoice`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        try await desk.exchange { api in
            let made = try await api.post(
                "/v1/invoiceitems", "customer=\(ana.id)&amount=1500&currency=clp&description=Casillero&quantity=2")
            let id = made.text("id") ?? ""
            #expect(made.integer("amount") == 3_000)
            #expect(try await api.get("/v1/invoiceitems?customer=\(ana.id)&pending=true").texts("data", "id") == [id])
            #expect(try await api.delete("/v1/invoiceitems/\(id)").boolean("deleted") == true)
            #expect(try await api.get("/v1/invoiceitems/\(id)").status == 404)
        }
    }

    @Test(arguments: Engine.available)
    func `an invoice says the balance before and after it, and when it was given up`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = Money(-3_000, .clp) }
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        try await desk.exchange { api in
            let open = try await api.get("/v1/invoices/\(invoice.id)")
            #expect(open.integer("starting_balance") == -3_000)
            #expect(open.integer("ending_balance") == 0)
            #expect(open.integer("amount_due") == 6_990)

            let given = try await api.post(
                "/v1/invoices/\(invoice.id)/mark_uncollectible", "expand[]=payments")
            let now = Int(shop.time.now.seconds)
            #expect(given.integer("status_transitions.marked_uncollectible_at") == now)
            #expect(given.integer("payments.data.0.status_transitions.canceled_at") == now)
            #expect(given.text("payments.data.0.status") == "canceled")
        }
    }

    @Test(arguments: Engine.available)
    func `a customer has one currency, and who brings another is told so in Stripe's words`(
        engine: Engine
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let price = try await desk.shop.price(10_000)
        try await desk.exchange { api in
            let ana = try await api.post("/v1/customers", "name=Ana&balance=-2000")
            #expect(ana.text("currency") == "clp")
            let id = ana.text("id") ?? ""
            let item = try await api.post(
                "/v1/invoiceitems", "customer=\(id)&amount=850&currency=usd&description=Sticker")
            #expect(item.status == 400)
            #expect(item.text("error.code") == "currency_mismatch")
            #expect(item.text("error.param") == "currency")
            #expect(item.text("error.message")?.hasPrefix("You cannot combine currencies on a single customer") == true)

            let beto = try await api.post("/v1/customers", "name=Beto")
            #expect(beto.text("currency") == nil)
            _ = try await api.post(
                "/v1/invoiceitems",
                "customer=\(beto.text("id") ?? "")&amount=850&currency=usd&description=Sticker")
            let refused = try await api.post(
                "/v1/subscriptions",
                "customer=\(beto.text("id") ?? "")&items[0][price]=\(price.id)&trial_period_days=7")
            #expect(refused.text("error.code") == "currency_mismatch")
            #expect(refused.text("error.param") == "items")
        }
    }
}
