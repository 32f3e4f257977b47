import Core

/// What a merchant sets by page, API or command: nil leaves a setting as it is. What can be emptied is emptied by nil within,
/// or by an empty text. See ``Merchants/apply(_:to:by:)``.
public struct MerchantSettings: Sendable {
    public var name: String?
    /// The old one leads to the new one for 90 days: see ``OldSlug``.
    public var slug: String?
    /// Where the server writes to the merchant.
    public var email: String?
    /// One of ``Merchant/locales``.
    public var locale: String?
    /// For what starts afterwards (T3).
    public var zone: Zone?
    /// Switching the portal off ends what leads into it (S02).
    public var portalIsEnabled: Bool?
    /// `#rrggbb` (W5).
    public var color: String?
    /// The name of a picture that is kept: see ``Merchants/keep(picture:of:)``.
    public var logo: String??
    /// The same, in the browser's tab.
    public var icon: String??
    public var supportEmail: String??
    public var supportPhone: String??
    public var website: String??
    public var taxID: String??
    public var address: String??
    /// What mail is signed with as its sender; empty: the name.
    public var senderName: String??
    /// Where answers to mail go; empty: to the support's address.
    public var replyTo: String??
    /// What the numbers of papers begin with.
    public var numberPrefix: String?
    public var dunning: DunningPolicy?
    /// The same in part, on what is stored then; it comes after ``dunning``.
    public var dunningChange: (@Sendable (inout DunningPolicy) throws -> Void)?
    /// See ``ReturnOrigins``.
    public var returnOrigins: [String]?
    /// See ``FrameOrigins``.
    public var frameOrigins: [String]?
    /// Of the default configuration of the portal in both modes, as are the next two.
    public var headline: String??
    public var privacyPolicyURL: String??
    public var termsOfServiceURL: String??

    public init() {}
}

/// A setting by its name in the API: what a ``BillingError`` names as its parameter, and an entry of the audit trail as what
/// changed.
public enum MerchantField: String, Hashable, Sendable, CaseIterable {
    case name = "business_profile[name]"
    case supportEmail = "business_profile[support_email]"
    case supportPhone = "business_profile[support_phone]"
    case website = "business_profile[url]"
    case email
    case icon = "settings[branding][icon]"
    case logo = "settings[branding][logo]"
    case color = "settings[branding][primary_color]"
    case zone = "settings[dashboard][timezone]"
    case dunning = "settings[dunning]"
    case address = "settings[invoices][address]"
    case numberPrefix = "settings[invoices][number_prefix]"
    case taxID = "settings[invoices][tax_id]"
    case replyTo = "settings[mail][reply_to]"
    case senderName = "settings[mail][sender_name]"
    case portalIsEnabled = "settings[portal][enabled]"
    case frameOrigins = "settings[portal][frame_origins]"
    case headline = "settings[portal][headline]"
    case locale = "settings[portal][locale]"
    case privacyPolicyURL = "settings[portal][privacy_policy_url]"
    case returnOrigins = "settings[portal][return_origins]"
    case slug = "settings[portal][slug]"
    case termsOfServiceURL = "settings[portal][terms_of_service_url]"
}
