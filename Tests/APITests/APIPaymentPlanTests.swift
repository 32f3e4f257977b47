import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

/// What a program decides of promises to pay, and what it reads of them (M9).
@Suite struct `API payment plans` {
    @Test(arguments: Engine.available)
    func `M9 a configuration allows them within limits, and takes them back`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            let made = try await api.post(
                "/v1/billing_portal/configurations",
                "features[payment_plan][enabled]=true&features[payment_plan][max_days]=20"
                    + "&features[payment_plan][minimum]=1000")
            #expect(made.boolean("features.payment_plan.enabled") == true)
            #expect(made.integer("features.payment_plan.max_days") == 20)
            #expect(made.integer("features.payment_plan.max_instalments") == 3)
            #expect(made.integer("features.payment_plan.minimum") == 1_000)

            let path = "/v1/billing_portal/configurations/\(made.text("id") ?? "")"
            for (name, value) in [
                ("max_days", 61), ("max_instalments", 13), ("interval_days", 0), ("minimum", 0),
                ("times_per_invoice", 11),
            ] {
                let refused = try await api.post(
                    path, "features[payment_plan][enabled]=true&features[payment_plan][\(name)]=\(value)")
                #expect(refused.text("error.param") == "features[payment_plan][\(name)]")
            }
            let off = try await api.post(path, "features[payment_plan][enabled]=false")
            #expect(off.boolean("features.payment_plan.enabled") == false)
        }
    }

    @Test(arguments: Engine.available)
    func `M9 a promise is read, listed by customer and status, and told as an event`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(7_000).id)])
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
        let day = shop.merchant.zone.date(at: shop.time.clock.now()).adding(days: 5)
        let rules = PaymentPlanRules()
        let terms = try await shop.terms(for: ana, in: 2, from: day.description, by: rules)
        // What writes down an event shows it as this API does.
        let plan = try await PaymentPlans(desk.context).agree(to: terms, of: ana.id, in: shop.scope, by: rules)

        try await desk.exchange { api in
            let read = try await api.get("/v1/payment_plans/\(plan.id)")
            #expect(read.text("object") == "payment_plan" && read.text("status") == "active")
            #expect(read.integer("amount") == 7_000 && read.integer("amount_remaining") == 7_000)
            #expect(read.text("customer") == ana.id.rawValue)
            #expect(read.text("instalments.0.due_on") == day.description)
            #expect(read.integer("instalments.1.amount") == 3_500)
            let listed = try await api.get("/v1/payment_plans?customer=\(ana.id)&status=active")
            #expect(listed.text("data.0.id") == plan.id.rawValue)
            let none = try await api.get("/v1/payment_plans?customer=\(ana.id)&status=kept")
            #expect(none.text("data.0.id") == nil)
            let events = try await api.get("/v1/events?type=payment_plan.created")
            #expect(events.text("data.0.data.object.id") == plan.id.rawValue)
        }
    }
}
