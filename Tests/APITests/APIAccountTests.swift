import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `API account` {
    @Test(arguments: Engine.available)
    func `shows how declines are followed, and changes what is sent`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            let usual = try await api.get("/v1/account")
            #expect(usual.count("settings.dunning.retry_days") == 4)
            #expect(usual.text("settings.dunning.paydays.2") == "working_day_5")
            #expect(usual.boolean("settings.dunning.fallback") == false)

            let changed = try await api.post(
                "/v1/account",
                "settings[dunning][retry_days][0]=2&settings[dunning][retry_days][1]=9"
                    + "&settings[dunning][paydays][0]=5&settings[dunning][paydays][1]=working_day_1"
                    + "&settings[dunning][ending]=unpaid&settings[dunning][fallback]=true")
            #expect(changed.status == 200)
            #expect(changed.integer("settings.dunning.retry_days.1") == 9)
            #expect(changed.text("settings.dunning.paydays.1") == "working_day_1")
            #expect(changed.text("settings.dunning.ending") == "unpaid")
            #expect(changed.boolean("settings.dunning.fallback") == true)

            let none = try await api.post("/v1/account", "settings[dunning][retry_days]=")
            #expect(none.count("settings.dunning.retry_days") == 0)
            #expect(none.text("settings.dunning.paydays.0") == "5")
        }
    }

    @Test(arguments: Engine.available)
    func `refuses what cannot be followed, and nothing changes`(engine: Engine) async throws {
        try await APIDesk.open(engine).exchange { api in
            let before = try await api.get("/v1/account").body
            let dunning = "settings[dunning]"
            for (form, parameter) in [
                ("\(dunning)[retry_days][0]=0", "\(dunning)[retry_days]"),
                ("\(dunning)[retry_days][0]=61", "\(dunning)[retry_days]"),
                ("\(dunning)[retry_days][0]=3&\(dunning)[retry_days][1]=3", "\(dunning)[retry_days]"),
                ("\(dunning)[retry_days][0]=9223372036854775807", "\(dunning)[retry_days]"),
                ("\(dunning)[retry_days][0]=soon", "\(dunning)[retry_days][0]"),
                (
                    (0...10).map { "\(dunning)[retry_days][\($0)]=\($0 + 1)" }.joined(separator: "&"),
                    "\(dunning)[retry_days]"
                ),
                ("\(dunning)[paydays][0]=32", "\(dunning)[paydays][0]"),
                ("\(dunning)[paydays][0]=15&\(dunning)[paydays][1]=15", "\(dunning)[paydays]"),
                ("\(dunning)[ending]=forgive", "\(dunning)[ending]"),
                ("\(dunning)[fallback]=maybe", "\(dunning)[fallback]"),
                ("settings[payouts]=now", "settings[payouts]"),
            ] {
                let refused = try await api.post("/v1/account", form)
                #expect(refused.status == 400, "\(form)")
                #expect(refused.text("error.param") == parameter, "\(form)")
            }
            #expect(try await api.get("/v1/account").body == before)
        }
    }

    @Test(arguments: Engine.available)
    func `keeps the origins that return addresses may lead to (W4)`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        try await desk.exchange { api in
            let path = "settings.portal.return_origins"
            #expect(try await api.get("/v1/account").count(path) == 0)
            let kept = try await api.post(
                "/v1/account", "settings[portal][return_origins][]=https://shop.example")
            #expect(kept.text("\(path).0") == "https://shop.example")
            for (form, parameter) in [
                ("/v1/billing_portal/sessions", "return_url"), ("/v1/setup_intents", "return_url"),
            ] {
                let away = try await api.post(form, "customer=\(ana.id)&return_url=https://evil.example/")
                #expect(away.status == 400, "\(form)")
                #expect(away.text("error.code") == "url_not_allowed")
                #expect(away.text("error.param") == parameter)
                let home = try await api.post(form, "customer=\(ana.id)&return_url=https://shop.example/back")
                #expect(home.status == 200, "\(form)")
            }
            let refused = try await api.post("/v1/account", "settings[portal][return_origins][]=shop.example")
            #expect(refused.text("error.param") == "settings[portal][return_origins][0]")
            let untouched = try await api.post("/v1/account", "settings[dunning][fallback]=true")
            #expect(untouched.count(path) == 1)
        }
    }

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
