import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `Settings of a merchant` {
    static let ana = AuditActor.person("usr_1", name: "Ana")

    static func apply(
        to shop: Shop, _ change: (inout MerchantSettings) -> Void
    ) async throws -> Merchant {
        var settings = MerchantSettings()
        change(&settings)
        return try await Merchants(shop.context).apply(settings, to: shop.merchant.id, by: ana)
    }

    @Test(arguments: Engine.available)
    func `change together, in one commit, and the audit trail says from what to what`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let neighbour = try await Merchants(shop.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: shop.merchant.zone,
            email: "otra@example.com")

        let changed = try await Self.apply(to: shop) {
            $0.name = "  Luz del Sur "
            $0.email = "ana@luz.example"
            $0.locale = "pt"
            $0.color = "#0F766E"
            $0.supportEmail = "hola@luz.example"
            $0.supportPhone = "+56 2 2345 6789"
            $0.website = "https://luz.example"
            $0.taxID = "76.555.016-6"
            $0.address = "Av. Matta 1\nSantiago"
            $0.senderName = "Luz"
            $0.headline = "Tu cuenta"
            $0.privacyPolicyURL = "https://luz.example/privacidad"
            $0.termsOfServiceURL = "https://luz.example/terminos"
            $0.returnOrigins = ["https://luz.example"]
            $0.frameOrigins = ["https://luz.example"]
            $0.dunningChange = { $0.retryDays = [2, 4] }
        }

        #expect(try await Merchants(shop.context).find(shop.merchant.id) == changed)
        #expect(changed.name == "Luz del Sur" && changed.email == "ana@luz.example" && changed.locale == "pt")
        #expect(changed.brand.color == "#0f766e" && changed.brand.website == "https://luz.example")
        #expect(changed.brand.supportEmail == "hola@luz.example" && changed.brand.supportPhone == "+56 2 2345 6789")
        #expect(changed.brand.taxID == "76.555.016-6" && changed.brand.address == "Av. Matta 1\nSantiago")
        #expect(changed.senderName == "Luz" && changed.dunning.retryDays == [2, 4])
        for mode in Mode.allCases {
            let scope = Scope(merchant: shop.merchant.id, mode: mode)
            let portal = try await shop.context.read { try $0.configurations.findDefault(in: scope) }
            #expect(portal.headline == "Tu cuenta")
            #expect(portal.privacyPolicyURL == "https://luz.example/privacidad")
            #expect(portal.termsOfServiceURL == "https://luz.example/terminos")
        }
        #expect(try await ReturnOrigins(shop.context).list(of: shop.merchant.id) == ["https://luz.example"])

        let entries = try await AuditTrail(shop.context).list(of: shop.merchant.id)
        #expect(entries.map(\.action) == ["settings.changed"] && entries.first?.actor == Self.ana)
        let details = try #require(entries.first?.details)
        #expect(details["business_profile[name]"] == "Luz del Sur")
        #expect(details["business_profile[name].before"] == "Tienda Sur")
        #expect(details["settings[portal][headline]"] == "Tu cuenta")
        #expect(details["settings[portal][return_origins]"] == "https://luz.example")
        #expect(details["settings[portal][slug]"] == nil)
        #expect(try await Merchants(shop.context).find(neighbour.id) == neighbour)
        #expect(try await AuditTrail(shop.context).list(of: neighbour.id).isEmpty)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `are emptied by nothing within, kept where nothing is said, and silent when nothing changes`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        _ = try await Self.apply(to: shop) {
            $0.website = "https://luz.example"
            $0.taxID = "76.555.016-6"
            $0.senderName = "Luz"
        }

        let emptied = try await Self.apply(to: shop) {
            $0.website = .some(nil)
            $0.senderName = ""
        }
        let again = try await Self.apply(to: shop) {
            $0.website = ""
            $0.name = emptied.name
            $0.portalIsEnabled = true
        }

        #expect(emptied.brand.website == nil && emptied.brand.taxID == "76.555.016-6")
        #expect(emptied.brand.senderName == nil && emptied.senderName == "Tienda Sur")
        #expect(again == emptied)
        #expect(try await AuditTrail(shop.context).list(of: shop.merchant.id).map(\.number) == [2, 1])
    }

    @Test(
        arguments: Engine.available,
        [
            Wrong(.name, "parameter_missing") { $0.name = " " },
            Wrong(.name, "string_too_long") { $0.name = String(repeating: "a", count: 101) },
            Wrong(.slug, "parameter_invalid") { $0.slug = "Luz del Sur" },
            Wrong(.email, "email_invalid") { $0.email = "ana" },
            Wrong(.locale, "parameter_invalid_choice") { $0.locale = "fr" },
            Wrong(.color, "invalid_color") { $0.color = "red; background: url(x)" },
            Wrong(.supportEmail, "email_invalid") { $0.supportEmail = "a@b, c@d" },
            Wrong(.supportPhone, "parameter_invalid") { $0.supportPhone = "llámanos" },
            Wrong(.website, "url_invalid") { $0.website = "javascript:alert(1)" },
            Wrong(.taxID, "string_too_long") { $0.taxID = String(repeating: "7", count: 41) },
            Wrong(.address, "direction_marks") { $0.address = "Calle \u{202E}1" },
            Wrong(.senderName, "control_characters") { $0.senderName = "Luz\r\nBcc: x@example.com" },
            Wrong(.replyTo, "email_invalid") { $0.replyTo = "a@b, c@d" },
            Wrong(.numberPrefix, "parameter_invalid") { $0.numberPrefix = "LUZ-1" },
            Wrong(.headline, "string_too_long") { $0.headline = String(repeating: "a", count: 61) },
            Wrong(.privacyPolicyURL, "url_invalid") { $0.privacyPolicyURL = "http://luz.example" },
            Wrong(.termsOfServiceURL, "url_invalid") { $0.termsOfServiceURL = "luz.example" },
        ])
    func `are refused by their name, and then none of them is saved`(
        engine: Engine, wrong: Wrong
    ) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let before = try await shop.allRows()

        let error = await #expect(throws: BillingError.self) {
            _ = try await Self.apply(to: shop) {
                $0.email = "ana@luz.example"
                $0.returnOrigins = ["https://luz.example"]
                wrong.change(&$0)
            }
        }

        #expect(error?.parameter == wrong.field.rawValue && error?.code == wrong.code)
        #expect(try await shop.allRows() == before)
        #expect(try await Merchants(shop.context).find(shop.merchant.id) == shop.merchant)
    }

    @Test(arguments: Engine.available)
    func `S02 the portal's switch is an act of its own`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)

        let off = try await Self.apply(to: shop) {
            $0.portalIsEnabled = false
            $0.name = "Luz"
        }
        let on = try await Self.apply(to: shop) { $0.portalIsEnabled = true }

        #expect(!off.portalIsEnabled && on.portalIsEnabled)
        #expect(
            try await AuditTrail(shop.context).list(of: shop.merchant.id).map(\.action)
                == ["portal.switched_on", "settings.changed", "portal.switched_off"])
        #expect(try await shop.verify() == [])
    }
}

/// A setting that is refused, and how.
struct Wrong: Sendable {
    let field: MerchantField
    let code: String
    let change: @Sendable (inout MerchantSettings) -> Void

    init(_ field: MerchantField, _ code: String, _ change: @escaping @Sendable (inout MerchantSettings) -> Void) {
        self.field = field
        self.code = code
        self.change = change
    }
}
