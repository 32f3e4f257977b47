import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `API account` {
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
            let framed = try await api.post("/v1/account", "settings[portal][frame_origins][]=https://shop.example")
            #expect(framed.text("settings.portal.frame_origins.0") == "https://shop.example")
            let untouched = try await api.post("/v1/account", "settings[dunning][fallback]=true")
            #expect(untouched.count(path) == 1)
        }
    }
}
