import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

/// Coupons and codes on invoices that a program draws up, and on their items: S35–S37.
@Suite struct `API discounts of charges` {
    @Test(arguments: Engine.available)
    func `are taken off items first and then off all, and each is named`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        try await desk.exchange { api in
            _ = try await api.post("/v1/coupons", "id=MITAD&percent_off=50&name=Mitad")
            _ = try await api.post("/v1/coupons", "id=MIL&amount_off=1000&currency=clp&duration=once")
            _ = try await api.post("/v1/coupons", "id=DIEZ&percent_off=10")
            let code = try await api.post(
                "/v1/promotion_codes", "promotion[type]=coupon&promotion[coupon]=DIEZ&code=SOL")
            let draft = try await api.post(
                "/v1/invoices",
                "customer=\(ana.id)&discounts[0][coupon]=MIL&discounts[1][promotion_code]=\(code.text("id") ?? "")")
            let id = try #require(draft.text("id"), "\(draft.body)")
            #expect(draft.count("discounts") == 2 && draft.count("total_discount_amounts") == 0)
            let thing = "customer=\(ana.id)&invoice=\(id)&currency=clp"
            let half = try await api.post(
                "/v1/invoiceitems", "\(thing)&amount=10000&discounts[0][coupon]=MITAD&expand[]=discounts")
            #expect(half.text("discounts.0.coupon.id") == "MITAD", "\(half.body)")
            #expect(half.text("discounts.0.invoice_item") == half.text("id"))
            _ = try await api.post("/v1/invoiceitems", "\(thing)&amount=4000")

            let drawn = try await api.get(
                "/v1/invoices/\(id)?expand[]=discounts&expand[]=total_discount_amounts.discount")
            #expect(drawn.integer("subtotal") == 14_000 && drawn.integer("total") == 7_200, "\(drawn.body)")
            #expect(drawn.text("discounts.0.coupon.id") == "MIL" && drawn.text("discounts.0.invoice") == id)
            #expect(drawn.text("discounts.1.coupon.id") == "DIEZ")
            let taken = (0..<3).map { drawn.integer("total_discount_amounts.\($0).amount") }
            #expect(taken == [5_000, 1_000, 800])
            #expect(drawn.text("total_discount_amounts.0.discount.coupon.name") == "Mitad")
            #expect(drawn.count("lines.data.0.discount_amounts") == 3)
            #expect(drawn.count("lines.data.1.discount_amounts") == 2)

            let paid = try await api.post("/v1/invoices/\(id)/pay")
            #expect(paid.text("status") == "paid" && paid.integer("amount_paid") == 7_200, "\(paid.body)")
            #expect(try await api.get("/v1/coupons/DIEZ").integer("times_redeemed") == 1)
        }
        #expect(try await desk.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `go back with what they were given to, and the last one can be given again`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        try await desk.exchange { api in
            _ = try await api.post("/v1/coupons", "id=UNO&percent_off=10&max_redemptions=1")
            func redeemed() async throws -> Int? { try await api.get("/v1/coupons/UNO").integer("times_redeemed") }
            let uno = "customer=\(ana.id)&discounts[0][coupon]=UNO"
            let draft = try await api.post("/v1/invoices", uno)
            let id = try #require(draft.text("id"), "\(draft.body)")
            let refused = try await api.post("/v1/invoices", uno)
            #expect(refused.text("error.code") == "coupon_expired")
            #expect(refused.text("error.param") == "discounts[0][coupon]")

            let given = draft.text("discounts.0") ?? ""
            let kept = try await api.post("/v1/invoices/\(id)", "discounts[0][discount]=\(given)&footer=Hola")
            #expect(kept.text("discounts.0") == given, "\(kept.body)")
            let again = try await api.post("/v1/invoices/\(id)", "discounts[0][coupon]=UNO")
            #expect(again.count("discounts") == 1 && again.text("discounts.0") != given, "\(again.body)")
            #expect(try await redeemed() == 1)
            #expect(try await api.post("/v1/invoices/\(id)", "discounts=").count("discounts") == 0)
            #expect(try await redeemed() == 0)

            let item = try await api.post("/v1/invoiceitems", "\(uno)&invoice=\(id)&amount=900&currency=clp")
            #expect(try await redeemed() == 1, "\(item.body)")
            _ = try await api.delete("/v1/invoiceitems/\(item.text("id") ?? "")")
            #expect(try await redeemed() == 0)
            _ = try await api.post("/v1/invoiceitems", "\(uno)&invoice=\(id)&amount=900&currency=clp")
            _ = try await api.delete("/v1/invoices/\(id)")
            #expect(try await redeemed() == 0)

            // What waits takes it along to the next invoice of a subscription.
            let waiting = try await api.post("/v1/invoiceitems", "\(uno)&amount=1000&currency=clp")
            #expect(waiting.status == 200, "\(waiting.body)")
            _ = try await desk.shop.subscribe(ana, to: 5_000)
            let last = try await desk.shop.lastInvoice(of: ana)
            #expect(last.total.amount == 5_900 && last.discounts.map(\.amount.amount) == [100])
        }
        #expect(try await desk.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `leave a void invoice as it was when the item that waits again is taken away`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_authenticationRequired")
        let coupons = Coupons(shop.context)
        let half = try await coupons.create(reduction: .percent(try Rate("50")), in: shop.scope)
        let ten = try await coupons.create(reduction: .percent(try Rate("10")), in: shop.scope)
        var extra = InvoiceItemOrder(.amount(Money(1_000, .clp)))
        extra.description = "Toalla"
        extra.discounts = [.coupon(half.id)]
        let item = try await shop.items.create(extra, for: ana.id, in: shop.scope)
        var order = try await shop.order(9_990)
        order.discounts = [.coupon(ten.id)]
        let subscription = try await shop.place(order, for: ana)
        #expect(try await shop.lastInvoice(of: ana).discounts.count == 2)

        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .immediately)
        try await shop.items.delete(item.id, in: shop.scope)

        #expect(try await shop.lastInvoice(of: ana).status == .void)
        for coupon in [half, ten] {
            #expect(try await coupons.find(coupon.id, in: shop.scope).timesRedeemed == 0)
        }
        #expect(try await shop.verify() == [])
    }
}
