import Core

/// A business that bills its customers through this server.
public struct Merchant: Hashable, Sendable, Identified {
    public static let idPrefix = "acct_"
    public typealias ID = Core.ID<Merchant>

    public let id: ID
    /// The part of the portal's address that names it: `/p/{slug}`.
    public var slug: String
    public var name: String
    /// ISO 3166-1 alpha-2, upper case: decides how money and dates are said when the reader's country is unknown.
    public var country: String
    public var currency: Currency
    /// The zone in which its days begin. Subscriptions keep the zone they started in (T3).
    public var zone: Zone
    /// The owner's address: where the server writes to the merchant.
    public var email: String
    /// The portal's first language: `es`, `pt` or `en`.
    public var locale: String
    public var brand: Brand
    /// The master switch "Enable Customer Portal" (S02).
    public var portalIsEnabled: Bool
    public var dunning: DunningPolicy
    /// What the numbers of its papers begin with; nil: the first word of its slug.
    public var numberPrefix: String?
    /// Whose pages may show the portal in a frame (S11).
    public var frameOrigins = FrameOrigins.none
    public let createdAt: Instant

    /// The languages that its portal may begin in.
    public static let locales = ["es", "pt", "en"]

    /// Who mail is from, as its reader sees it.
    public var senderName: String { brand.senderName ?? name }

    /// Where answers to its mail go; nil: to whoever the mail is from.
    public var replyTo: String? { brand.replyTo ?? brand.supportEmail }
}

/// How a merchant looks: configuration, never markup.
public struct Brand: Hashable, Sendable, Codable {
    /// `#rrggbb`, checked when it is saved (W5).
    public var color: String
    /// The hash name of the logo, if there is one: `/assets/logo/{hash}`.
    public var logo: String?
    /// The same of a square picture in the browser's tab; nil: the merchant's initial on its colour.
    public var icon: String?
    public var supportEmail: String?
    public var supportPhone: String?
    public var website: String?
    /// Printed on invoices: tax identifier and address of the merchant.
    public var taxID: String?
    public var address: String?
    /// What mail is signed with as its sender; nil: the merchant's name.
    public var senderName: String?
    /// Where answers to mail go; nil: to the support's address.
    public var replyTo: String?

    public init(
        color: String = "#1f5eff", logo: String? = nil, supportEmail: String? = nil, supportPhone: String? = nil,
        website: String? = nil, taxID: String? = nil, address: String? = nil, senderName: String? = nil,
        icon: String? = nil, replyTo: String? = nil
    ) {
        self.color = color
        self.logo = logo
        self.supportEmail = supportEmail
        self.supportPhone = supportPhone
        self.website = website
        self.taxID = taxID
        self.address = address
        self.senderName = senderName
        self.icon = icon
        self.replyTo = replyTo
    }
}
