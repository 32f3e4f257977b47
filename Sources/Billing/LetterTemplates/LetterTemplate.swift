import Core

/// What a merchant wrote in place of a letter's own words (S88), in one mode and one language. It is text with tags, never
/// markup: what may stand in it is the mail's business.
public struct LetterTemplate: Hashable, Sendable {
    /// In characters.
    public static let longestSubject = 500
    public static let longestBody = 4_000

    public let scope: Scope
    public let kind: CustomerNotification.Kind
    /// Of the reader: `es`.
    public let language: String
    public let subject: String
    public let body: String
    public let updatedAt: Instant

    package init(
        scope: Scope, kind: CustomerNotification.Kind, language: String, subject: String, body: String,
        updatedAt: Instant
    ) {
        self.scope = scope
        self.kind = kind
        self.language = language
        self.subject = subject
        self.body = body
        self.updatedAt = updatedAt
    }
}

extension CustomerNotification.Kind {
    /// Whether a merchant may word it. One that lets somebody in, or tells who can enter, says the same at every merchant: its
    /// reader must be able to trust it. So does one that goes to somebody else.
    public var isWordedByMerchants: Bool { isOfBilling }

    /// Whether a merchant may send it to nobody: what a customer may do without. The others tell of a debt, of an end, of money
    /// that goes back, or of who can enter.
    public var canBeSilenced: Bool { choice != nil }
}
