import Access
import Billing
import Core

extension MerchantSettings {
    /// What `POST /v1/account` takes: Stripe's names where it has them; below `settings`, dunning, portal, invoices and mail are
    /// ours.
    static let fields: [Field] = [
        .object(
            "business_profile", [.text("name"), .text("support_email"), .text("support_phone"), .url("url")]),
        Field("default_currency", .token), .text("email"),
        .object(
            "settings",
            [
                .object("branding", [.text("primary_color")]),
                .object("dashboard", [.text("display_name"), Field("timezone", .token)]),
                .object("dunning", DunningPolicy.fields),
                .object("invoices", [.text("address"), .text("number_prefix"), .text("tax_id")]),
                .object("mail", [.text("reply_to"), .text("sender_name")]),
                .object("portal", portalFields),
            ]),
    ]

    private static let portalFields: [Field] = [
        .boolean("enabled"), .list("frame_origins", of: .text), .text("headline"), .choice("locale", Merchant.locales),
        .url("privacy_policy_url"), .list("return_origins", of: .text), .text("slug"), .url("terms_of_service_url"),
    ]

    /// - Throws: ``BillingError`` for what no account can be: the rest is judged when it is saved.
    init(_ sent: Parameters) throws(BillingError) {
        self.init()
        let settings = sent.object("settings")
        let (profile, dashboard) = (sent.object("business_profile"), settings?.object("dashboard"))
        name = profile?.required("name")
        if let shown = dashboard?.required("display_name") {
            guard name == nil || name == shown else {
                throw .invalid(
                    "settings[dashboard][display_name]", "An account has one name: this is not business_profile[name].")
            }
            name = shown
        }
        supportEmail = profile?.optional("support_email")
        supportPhone = profile?.optional("support_phone")
        website = profile?.optional("url")
        email = sent.required("email")
        color = settings?.object("branding")?.required("primary_color")
        zone = try Self.zone(dashboard?.text("timezone"))
        let invoices = settings?.object("invoices")
        address = invoices?.optional("address")
        taxID = invoices?.optional("tax_id")
        numberPrefix = invoices?.required("number_prefix")
        replyTo = settings?.object("mail")?.optional("reply_to")
        senderName = settings?.object("mail")?.optional("sender_name")
        if let dunning = settings?.object("dunning") {
            dunningChange = { try $0.apply(dunning) }
        }
        if let portal = settings?.object("portal") { read(portal) }
    }

    private mutating func read(_ portal: Parameters) {
        portalIsEnabled = portal.boolean("enabled")
        frameOrigins = portal.texts("frame_origins")
        headline = portal.optional("headline")
        locale = portal.text("locale")
        privacyPolicyURL = portal.optional("privacy_policy_url")
        returnOrigins = portal.texts("return_origins")
        slug = portal.required("slug")
        termsOfServiceURL = portal.optional("terms_of_service_url")
    }

    private static func zone(_ name: String?) throws(BillingError) -> Zone? {
        guard let name else { return nil }
        do { return try Zone(name) } catch {
            throw .invalid(MerchantField.zone.rawValue, error.message, code: error.code)
        }
    }
}

extension Parameters {
    /// What was sent for what cannot be without: an empty text is judged as such.
    fileprivate func required(_ name: String) -> String? { has(name) ? text(name) ?? "" : nil }

    /// What was sent for what can be: nil within when it was sent empty.
    fileprivate func optional(_ name: String) -> String?? { has(name) ? .some(text(name)) : nil }
}

extension Merchants {
    /// Settings hold for both modes. Once there are live customers, a key of test mode does not change what they get.
    func apply(_ settings: MerchantSettings, with key: APIKey) async throws -> Merchant {
        if !key.scope.mode.isLive, try await publicMode(of: key.scope.merchant).isLive {
            throw BillingError.forbidden(
                "live_mode_required", "Settings are changed with a live key once there are live customers.")
        }
        return try await apply(settings, to: key.scope.merchant, by: .program(key: key.id.rawValue))
    }

    /// - Parameter code: as the program sent it; nil when it did not.
    func requireCurrency(_ code: String?, of id: Merchant.ID) async throws {
        guard let code else { return }
        guard try await find(id).currency.code == code.lowercased() else {
            throw BillingError.invalid("default_currency", "The currency of an account cannot be changed.")
        }
    }
}
