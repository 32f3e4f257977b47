import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

extension `API account` {
    @Test(arguments: Engine.available)
    func `sets what the account says of itself, under Stripe's names where it has them`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        try await desk.exchange { api in
            let before = try await api.get("/v1/account")
            #expect(before.text("settings.invoices.number_prefix") == "TIENDA")
            #expect(before.boolean("settings.portal.enabled") == true)
            #expect(before.text("settings.portal.url")?.hasSuffix("/p/tienda-sur") == true)

            let form =
                "business_profile[name]=Luz del Sur&business_profile[support_email]=hola@luz.example"
                + "&business_profile[support_phone]=%2B56 2 2345 6789&business_profile[url]=https://luz.example"
                + "&email=ana@luz.example&default_currency=clp&settings[branding][primary_color]=%230F766E"
                + "&settings[dashboard][timezone]=America/Bogota&settings[invoices][tax_id]=76.555.016-6"
                + "&settings[invoices][address]=Av. Matta 1&settings[invoices][number_prefix]=luz"
                + "&settings[mail][sender_name]=Luz&settings[mail][reply_to]=cobros@luz.example&settings[portal][headline]=Tu cuenta"
                + "&settings[portal][locale]=pt&settings[portal][slug]=luz-del-sur"
                + "&settings[portal][privacy_policy_url]=https://luz.example/p"
                + "&settings[portal][terms_of_service_url]=https://luz.example/t"
            let changed = try await api.post("/v1/account", form.replacing(" ", with: "+"))
            #expect(changed.status == 200, "\(changed.body)")
            for (path, value) in [
                ("business_profile.name", "Luz del Sur"), ("business_profile.support_email", "hola@luz.example"),
                ("business_profile.support_phone", "+56 2 2345 6789"), ("business_profile.url", "https://luz.example"),
                ("email", "ana@luz.example"), ("default_currency", "clp"),
                ("settings.branding.primary_color", "#0f766e"), ("settings.dashboard.display_name", "Luz del Sur"),
                ("settings.dashboard.timezone", "America/Bogota"), ("settings.invoices.tax_id", "76.555.016-6"),
                ("settings.invoices.address", "Av. Matta 1"), ("settings.invoices.number_prefix", "LUZ"),
                ("settings.mail.sender_name", "Luz"), ("settings.mail.reply_to", "cobros@luz.example"),
                ("settings.portal.headline", "Tu cuenta"),
                ("settings.portal.locale", "pt"), ("settings.portal.slug", "luz-del-sur"),
                ("settings.portal.privacy_policy_url", "https://luz.example/p"),
                ("settings.portal.terms_of_service_url", "https://luz.example/t"),
            ] { #expect(changed.text(path) == value, "\(path)") }
            #expect(try await api.get("/v1/account").body == changed.body)

            let emptied = try await api.post("/v1/account", "business_profile[url]=&settings[mail][sender_name]=")
            #expect(emptied.text("business_profile.url") == nil && emptied.text("settings.mail.sender_name") == nil)
            #expect(emptied.text("business_profile.name") == "Luz del Sur")
            let off = try await api.post("/v1/account", "settings[portal][enabled]=false")
            #expect(off.boolean("settings.portal.enabled") == false)
        }

        let entries = try await AuditTrail(desk.context).list(of: desk.shop.merchant.id)
        #expect(
            entries.map(\.action) == [
                "portal.switched_off", "settings.changed", "settings.changed", "settings.slug_changed",
            ])
        #expect(entries.allSatisfy { $0.actor.kind == .program && $0.actor.id?.hasPrefix("key_") == true })
        #expect(try await desk.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `refuses what an account cannot be by its name, and nothing changes`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        _ = try await Merchants(desk.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: desk.shop.merchant.zone,
            email: "otra@example.com")
        try await desk.exchange { api in
            let before = try await api.get("/v1/account").body
            for (form, parameter, code) in [
                ("default_currency=usd", "default_currency", "parameter_invalid"),
                ("country=US", "country", "parameter_unknown"),
                ("email=", "email", "email_invalid"),
                ("business_profile[name]=", "business_profile[name]", "parameter_missing"),
                ("settings[branding][primary_color]=red", "settings[branding][primary_color]", "invalid_color"),
                ("settings[dashboard][timezone]=EST", "settings[dashboard][timezone]", "invalid_time_zone"),
                ("settings[portal][slug]=otra", "settings[portal][slug]", "slug_taken"),
                ("settings[portal][slug]=", "settings[portal][slug]", "parameter_invalid"),
                ("settings[portal][locale]=fr", "settings[portal][locale]", "parameter_invalid_choice"),
                (
                    "business_profile[name]=Luz&settings[dashboard][display_name]=Sur",
                    "settings[dashboard][display_name]", "parameter_invalid"
                ),
            ] {
                let refused = try await api.post("/v1/account", "business_profile[support_phone]=123&\(form)")
                #expect(refused.status == 400, "\(form) \(refused.body)")
                #expect(refused.text("error.param") == parameter, "\(form)")
                #expect(refused.text("error.code") == code, "\(form)")
            }
            #expect(try await api.get("/v1/account").body == before)
        }
        #expect(try await AuditTrail(desk.context).list(of: desk.shop.merchant.id).isEmpty)
    }
}
