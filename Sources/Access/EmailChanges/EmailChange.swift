import Billing
import Core

/// An address that a customer wants their account to have, until its mailbox has proven it (U9). Nothing changes before.
public struct EmailChange: Hashable, Sendable, Identified {
    public static let idPrefix = "emc_"
    public typealias ID = Core.ID<EmailChange>

    /// How long its link works, from the moment its letter leaves (A1).
    public static let life = Span.seconds(600)

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    /// As it was typed: mail goes there.
    public let email: String
    let linkHash: String
    public let createdAt: Instant
    public let expiresAt: Instant
}

/// Why an address is not taken, or not yet.
public enum EmailChangeRefusal: Error, Hashable, Sendable {
    /// Whoever sits at the browser was let in too long ago, or is the merchant's own people (A11).
    case unproven
    /// It is the address that the account has.
    case unchanged
    /// Several letters went out already: by this customer, or to this address.
    case tooManyLetters
    /// Used, replaced, dropped, too old, another's or never made: they look alike (C2).
    case linkSpent
}
