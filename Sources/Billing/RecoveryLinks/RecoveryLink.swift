import Core

/// A link of a mail whose only purpose is one invoice: to see what is owed, replace the method, or pay (S13, S39).
///
/// It signs nobody in and opens nothing else of the account. It may be used any number of times while the invoice is open.
public struct RecoveryLink: Hashable, Sendable {
    /// From the moment its mail is written.
    public static let life = Span.hours(24 * 14)

    public let scope: Scope
    public let customer: Customer.ID
    public let invoice: Invoice.ID
    let createdAt: Instant
    let expiresAt: Instant
}

/// What a link leads to, as it is now.
public struct RecoveryTarget: Sendable {
    public let scope: Scope
    public let customer: Customer
    public let invoice: Invoice
    /// What the merchant allows this customer (C3).
    public let configuration: PortalConfiguration
    /// What time it is for them: their test clock's, or everybody's.
    public let now: Instant
}
