import Billing
import Core

/// A link by which somebody comes to work for a merchant. It works once, for who reads the mailbox that it was sent to.
public struct Invitation: Hashable, Sendable, Identified {
    public static let idPrefix = "inv_"
    public typealias ID = Core.ID<Invitation>

    /// How long its link works: whoever is invited on a Friday may come on Monday.
    public static let life = Span.hours(24 * 7)

    public let id: ID
    public let merchant: Merchant.ID
    /// As it was typed: mail goes there.
    public let email: String
    public let role: Role
    /// Nil when the operator made it.
    public let invitedBy: Person.ID?
    public let createdAt: Instant
    public let expiresAt: Instant
    public let acceptedAt: Instant?
    public let withdrawnAt: Instant?
}
