import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

/// What a program offers to who is about to leave, and what it reads of that.
@Suite struct `API retention` {
    private static let configurations = "/v1/billing_portal/configurations"
    private static let block = "features[subscription_cancel][retention]"

    @Test(arguments: Engine.available)
    func `M10 a configuration offers a coupon of its own mode, with a hold-out, and takes it back`(
        engine: Engine
    ) async throws {
        try await APIDesk.open(engine).exchange { api in
            _ = try await api.post("/v1/coupons", "id=QUEDATE&percent_off=50&duration=once")
            let base = "features[subscription_cancel][enabled]=true&\(Self.block)[enabled]=true"
            let full = "\(base)&\(Self.block)[type]=coupon_offer&\(Self.block)[coupon_offer][coupon]=QUEDATE"
            let made = try await api.post(Self.configurations, full + "&\(Self.block)[holdout_percent]=20")
            #expect(made.status == 200, "\(made.body)")
            let shown = "features.subscription_cancel.retention"
            #expect(made.text("\(shown).coupon_offer.coupon") == "QUEDATE")
            #expect(made.integer("\(shown).holdout_percent") == 20)
            #expect(made.integer("\(shown).again_after_days") == 365)

            let path = "\(Self.configurations)/\(made.text("id") ?? "")"
            for (sent, param) in [
                ("\(Self.block)[holdout_percent]=91", "holdout_percent"),
                ("\(Self.block)[again_after_days]=0", "again_after_days"),
                ("\(Self.block)[coupon_offer][coupon]=NADA", "coupon_offer][coupon"),
            ] {
                let refused = try await api.post(path, "\(base)&\(sent)")
                #expect(refused.status >= 400, "\(refused.body)")
                #expect(refused.text("error.param") == "\(Self.block)[\(param)]", "\(refused.body)")
            }
            let bare = try await api.post(Self.configurations, base)
            #expect(bare.text("error.param") == "\(Self.block)[coupon_offer][coupon]")
            #expect(try await api.get(path).integer("\(shown).holdout_percent") == 20)
            let off = try await api.post(
                path, "features[subscription_cancel][enabled]=true&\(Self.block)[enabled]=false")
            #expect(off.boolean("\(shown).enabled") == false && off.isNull("\(shown).coupon_offer"))
        }
    }

    @Test(arguments: Engine.available)
    func `M10 a session leads to leaving one subscription, with what is offered there`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let (ana, eva) = (try await shop.customer("Ana"), try await shop.customer("Eva"))
        let (own, hers) = (try await shop.subscribe(ana, to: 9_990), try await shop.subscribe(eva, to: 9_990))
        try await desk.exchange { api in
            _ = try await api.post("/v1/coupons", "id=QUEDATE&percent_off=50&duration=once")
            func flow(_ subscription: Subscription, _ coupon: String) -> String {
                "customer=\(ana.id)&flow_data[type]=subscription_cancel"
                    + "&flow_data[subscription_cancel][subscription]=\(subscription.id)"
                    + "&flow_data[subscription_cancel][retention][type]=coupon_offer"
                    + "&flow_data[subscription_cancel][retention][coupon_offer][coupon]=\(coupon)"
            }
            let sessions = "/v1/billing_portal/sessions"
            let made = try await api.post(sessions, flow(own, "QUEDATE"))
            #expect(made.text("flow.type") == "subscription_cancel", "\(made.body)")
            #expect(made.text("flow.subscription_cancel.subscription") == own.id.rawValue)
            #expect(made.text("flow.subscription_cancel.retention.coupon_offer.coupon") == "QUEDATE")
            let plain = try await api.post(sessions, "customer=\(ana.id)")
            #expect(plain.isNull("flow"))

            let foreign = try await api.post(sessions, flow(hers, "QUEDATE"))
            #expect(foreign.text("error.param") == "flow_data[subscription_cancel][subscription]")
            let gone = try await api.post(sessions, flow(own, "NADA"))
            #expect(gone.text("error.param") == "flow_data[subscription_cancel][retention][coupon_offer][coupon]")
            let missing = try await api.post(sessions, "customer=\(ana.id)&flow_data[type]=subscription_cancel")
            #expect(missing.text("error.param") == "flow_data[subscription_cancel][subscription]")
            _ = try await shop.subscriptions.cancel(own.id, in: shop.scope, effect: .atPeriodEnd)
            let late = try await api.post(sessions, flow(own, "QUEDATE"))
            #expect(late.text("error.param") == "flow_data[subscription_cancel][subscription]")
        }
    }

    @Test(arguments: Engine.available)
    func `M10 reads both groups, each with what they did`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let coupon = try await Coupons(shop.context).create(reduction: .percent(try Rate("50")), in: shop.scope)
        let retention = Retention(shop.context)
        for (name, holdout) in [("Ana", 0), ("Eva", 100)] {
            let it = try await shop.subscribe(try await shop.customer(name), to: 9_990)
            _ = try await retention.look(
                at: RetentionOffer(coupon.id, holdout: holdout), for: it.id, of: it.customer, in: shop.scope)
            _ = try await shop.subscriptions.cancel(
                it.id, of: it.customer, in: shop.scope, effect: .atPeriodEnd, reason: .unused)
        }
        try await desk.exchange { api in
            let found = try await api.get("/v1/billing_portal/retention")
            #expect(found.text("object") == "billing_portal.retention" && found.count("offers") == 1)
            #expect(found.text("offers.0.coupon") == coupon.id.rawValue)
            #expect(found.integer("offers.0.offered.shown") == 1 && found.integer("offers.0.held_out.shown") == 0)
            #expect(found.integer("offers.0.offered.left") == 1 && found.integer("offers.0.held_out.left") == 1)
            #expect(found.isNull("offers.0.difference_after_30_days"))
            #expect(found.text("offers.0.reasons.0.reason") == "unused")
            #expect(found.integer("offers.0.reasons.0.left") == 2)
        }
    }
}
