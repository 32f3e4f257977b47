import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `API requests are done whole or not at all` {
    @Test(arguments: Engine.available)
    func `refuses a path that leads nowhere before anything is done`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            for path in ["name", "subscription", "subscriptions.data.price", "data.customer", ""] {
                let refused = try await api.post("/v1/customers", "name=Ana&expand[]=\(path)")
                #expect(refused.status == 400, "\(path)")
            }
            let deep = "customer.subscriptions.data.latest_invoice.subscription.customer"
            #expect(try await api.get("/v1/subscriptions?expand[]=data.\(deep)").status == 400)
            #expect(try await api.get("/v1/customers?expand[]=subscriptions").status == 400)
            #expect(try await api.get("/v1/customers?expand[]=data.subscriptions").status == 200)
            #expect(try await api.get("/v1/customers").count("data") == 0)
        }
    }

    @Test(arguments: Engine.available)
    func `leaves no customer behind a refused card`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            for method in ["pm_card_chargeDeclined", "pm_nothing"] {
                #expect(try await api.post("/v1/customers", "name=Ana&payment_method=\(method)").status >= 400)
            }
            let foreign = try await api.post(
                "/v1/customers", "name=Ana&invoice_settings[default_payment_method]=pm_other")
            #expect(foreign.status == 404)
            #expect(try await api.get("/v1/customers").count("data") == 0)

            let made = try await api.post(
                "/v1/customers",
                "name=Ana&payment_method=pm_card_visa&invoice_settings[default_payment_method]=pm_card_visa"
                    + "&expand[]=invoice_settings.default_payment_method")
            #expect(made.text("invoice_settings.default_payment_method.card.last4") == "4242")
        }
    }

    @Test(arguments: Engine.available)
    func `leaves no product behind a refused price, nor metadata behind a refused change`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let subscription = try await desk.shop.subscribe(try await desk.shop.customer("Ana"), to: 9_990)
        try await desk.exchange { api in
            let refused = try await api.post(
                "/v1/products", "name=Plan&default_price_data[currency]=clp&default_price_data[unit_amount]=-1")
            #expect(refused.status == 400)
            #expect(try await api.post("/v1/prices", "product_data[name]=P&currency=clp&unit_amount=-1").status == 400)
            #expect(try await api.get("/v1/products").count("data") == 1)

            let path = "/v1/subscriptions/\(subscription.id)"
            #expect(try await api.post(path, "metadata[a]=1&items[0][price]=price_none").status == 404)
            #expect(try await api.get(path).keys("metadata").isEmpty)
        }
    }
}
