import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `API portal` {
    @Test(arguments: Engine.available)
    func `configures the portal field by field and opens sessions`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        try await desk.exchange { api in
            let made = try await api.post(
                "/v1/billing_portal/configurations",
                "name=Prueba&business_profile[headline]=Hola&features[invoice_history][enabled]=true"
                    + "&features[customer_update][enabled]=true&features[customer_update][allowed_updates][]=email"
                    + "&features[subscription_cancel][enabled]=true&features[subscription_cancel][mode]=immediately")
            let id = made.text("id") ?? ""
            #expect(made.status == 200)
            #expect(made.boolean("features.subscription_cancel.enabled") == true)
            #expect(made.text("features.subscription_cancel.mode") == "immediately")
            #expect(made.boolean("features.payment_method_update.enabled") == false)
            #expect(made.count("features.customer_update.allowed_updates") == 1)

            let changed = try await api.post(
                "/v1/billing_portal/configurations/\(id)", "features[invoice_history][enabled]=false")
            #expect(changed.boolean("features.invoice_history.enabled") == false)
            #expect(changed.boolean("features.invoice_history.downloadable") == true)
            let readOnly = try await api.post(
                "/v1/billing_portal/configurations/\(id)",
                "features[invoice_history][enabled]=true&features[invoice_history][downloadable]=false")
            #expect(readOnly.boolean("features.invoice_history.enabled") == true)
            #expect(readOnly.boolean("features.invoice_history.downloadable") == false)
            #expect(changed.boolean("features.customer_update.enabled") == true)
            #expect(try await api.get("/v1/billing_portal/configurations").count("data") == 2)
            let missing = try await api.post(
                "/v1/billing_portal/configurations", "features[invoice_history][enable]=true")
            #expect(missing.text("error.param") == "features[invoice_history][enable]")

            let session = try await api.post(
                "/v1/billing_portal/sessions",
                "customer=\(ana.id)&configuration=\(id)&return_url=https://example.com/back&locale=es")
            #expect(session.text("object") == "billing_portal.session")
            #expect(session.text("return_url") == "https://example.com/back")
            #expect(session.text("url")?.hasPrefix("http://127.0.0.1:8080/p/tienda-sur/s/") == true)
            let unsafe = try await api.post(
                "/v1/billing_portal/sessions", "customer=\(ana.id)&return_url=javascript:alert(1)")
            #expect(unsafe.text("error.param") == "return_url")
            // The address opens the portal: it is told once, to whoever asked (A12).
            let events = try await api.get("/v1/events?type=billing_portal.session.created")
            #expect(events.count("data") == 1)
            #expect(!events.body.contains("/s/"))
        }
    }
}
