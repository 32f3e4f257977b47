import APITestSupport
import Access
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `API account` {
    @Test(arguments: Engine.available)
    func `says in live mode that nothing can be charged, and what needs a processor says so too`(
        engine: Engine
    ) async throws {
        let desk = try await APIDesk.open(engine)
        let (_, live) = try await APIKeys(desk.context).create(for: desk.shop.merchant.id, mode: .live, kind: .secret)
        try await desk.exchange { test in
            #expect(try await test.get("/v1/account").boolean("charges_enabled") == true)
            let api = test.with(key: live.exposed)
            #expect(try await api.get("/v1/account").boolean("charges_enabled") == false)
            let customer = try await api.post("/v1/customers", "name=Ana&email=ana@example.com")
            #expect(customer.boolean("livemode") == true)
            let id = customer.text("id") ?? ""
            let price = try await api.post(
                "/v1/prices", "currency=clp&unit_amount=9990&recurring[interval]=month&product_data[name]=Plan")
            let items = "customer=\(id)&items[0][price]=\(price.text("id") ?? "")"
            let sent = try await api.post(
                "/v1/subscriptions", "\(items)&collection_method=send_invoice&days_until_due=30")
            #expect(sent.text("status") == "active")
            let invoice = sent.text("latest_invoice") ?? ""
            for (path, form) in [
                ("/v1/setup_intents", "customer=\(id)&return_url=https://shop.example/"),
                ("/v1/payment_methods/pm_card_visa/attach", "customer=\(id)"), ("/v1/subscriptions", items),
                ("/v1/invoices/\(invoice)/pay", ""),
            ] {
                let refused = try await api.post(path, form)
                #expect(refused.status == 400, "\(path)")
                #expect(refused.text("error.code") == "processor_not_configured", "\(path) \(refused.body)")
            }
            let paid = try await api.post("/v1/invoices/\(invoice)/pay", "paid_out_of_band=true")
            #expect(paid.text("status") == "paid")
        }
    }

    @Test(arguments: Engine.available)
    func `a key of test mode changes nothing for live customers`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        _ = try await desk.shop.customers.create(
            CustomerDetails(name: "Ana"), in: Scope(merchant: desk.shop.merchant.id, mode: .live))
        try await desk.exchange { api in
            let refused = try await api.post("/v1/account", "settings[dunning][fallback]=true")
            #expect(refused.status == 403)
            #expect(refused.text("error.code") == "live_mode_required")
            #expect(try await api.get("/v1/account").boolean("settings.dunning.fallback") == false)
        }
    }
}
