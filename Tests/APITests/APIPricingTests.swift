import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `API pricing` {
    @Test(arguments: Engine.available)
    func `previews a change of plan, then charges what it said (M5)`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let subscription = try await desk.shop.subscribe(try await desk.shop.customer("Ana"), to: 9_990)
        let dearer = try await desk.shop.price(14_990, named: "Plan Oro")
        try await desk.shop.travel(to: "2026-02-10")
        try await desk.exchange { api in
            func item(_ list: String) -> String {
                "\(list)[0][id]=\(subscription.items[0].id)&\(list)[0][price]=\(dearer.id)"
            }
            let details = item("subscription_details[items]")
            let preview = try await api.post(
                "/v1/invoices/create_preview",
                "subscription=\(subscription.id)&\(details)&subscription_details[proration_behavior]=always_invoice")
            #expect(preview.status == 200)
            #expect(preview.count("lines.data") == 2)

            let changed = try await api.post(
                "/v1/subscriptions/\(subscription.id)",
                item("items") + "&proration_behavior=always_invoice&metadata[plan]=oro&expand[]=latest_invoice")
            #expect(changed.text("items.data.0.price.id") == dearer.id.rawValue)
            #expect(changed.text("metadata.plan") == "oro")
            #expect(changed.integer("latest_invoice.total") == preview.integer("total"))
            #expect(changed.text("latest_invoice.billing_reason") == "subscription_update")

            let wrong = try await api.post("/v1/subscriptions/\(subscription.id)", "items[0][price]=price_none")
            #expect(wrong.status == 404)
            #expect(wrong.text("error.param") == "items[0][price]")
        }
    }

    @Test(arguments: Engine.available)
    func `an order with two parts is carried out whole or not at all`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        let subscription = try await desk.shop.subscribe(ana, to: 9_990)
        try await desk.exchange { api in
            let broken = try await api.post(
                "/v1/products", "id=gym&name=Gym&default_price_data[currency]=clp&default_price_data[unit_amount]=-5")
            #expect(broken.text("error.param") == "unit_amount")
            let made = try await api.post(
                "/v1/products", "id=gym&name=Gym&default_price_data[currency]=clp&default_price_data[unit_amount]=5")
            #expect(made.status == 200, "the id was given back")
            #expect(made.text("default_price") != nil)
            _ = try await api.post("/v1/prices", "product=gym&currency=clp&unit_amount=5&lookup_key=gym")
            let taken = try await api.post(
                "/v1/prices", "product_data[id]=pool&product_data[name]=Pool&currency=clp&unit_amount=5&lookup_key=gym")
            #expect(taken.text("error.code") == "lookup_key_already_exists")
            #expect(try await api.get("/v1/products/pool").status == 404)
            let pool = try await api.post("/v1/products", "id=pool&name=Pool")
            #expect(pool.status == 200, "the id was given back")

            let item = "items[0][id]=\(subscription.items[0].id)"
            let before = try await desk.shop.everything()
            for refusal in ["items[0][id]=si_none", item + "&items[0][price]=price_none"] {
                let reply = try await api.post(
                    "/v1/subscriptions/\(subscription.id)", "description=Oro&metadata[plan]=oro&\(refusal)")
                #expect(reply.status == 404)
            }
            let comment = try await api.post(
                "/v1/subscriptions/\(subscription.id)",
                "\(item)&items[0][quantity]=2&cancel_at_period_end=true&cancellation_details[comment]=4242424242424242")
            #expect(comment.status == 400)
            #expect(try await desk.shop.everything() == before)
        }
    }

    @Test(arguments: Engine.available)
    func `pages through what it cancels on the way`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        for _ in 1...5 { _ = try await desk.shop.subscribe(ana, to: 1_000) }
        try await desk.exchange { api in
            var seen = 0
            var cursor = ""
            while true {
                let page = try await api.get("/v1/subscriptions?status=active&limit=2\(cursor)")
                #expect(page.status == 200)
                let ids = page.texts("data", "id")
                for id in ids { #expect(try await api.delete("/v1/subscriptions/\(id)").status == 200) }
                seen += ids.count
                guard page.boolean("has_more") == true, let last = ids.last else { break }
                cursor = "&starting_after=\(last)"
            }
            #expect(seen == 5)
        }
    }
}
