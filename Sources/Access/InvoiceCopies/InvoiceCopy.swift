import Billing
import Core

/// An address that gets a copy of a customer's invoices, such as their accountant's: nothing goes there before its mailbox says
/// so, and what goes there lets nobody in.
public struct InvoiceCopy: Hashable, Sendable, Identified {
    public static let idPrefix = "icp_"
    public typealias ID = Core.ID<InvoiceCopy>

    /// How long its link works: whoever reads that mailbox is somebody else, and may be away for the weekend.
    public static let life = Span.hours(72)

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    /// As it was typed: mail goes there.
    public let email: String
    let linkHash: String
    let stopHash: String
    public let createdAt: Instant
    /// Of the link that proves it.
    public let expiresAt: Instant
    /// When its mailbox agreed; nil while it waits.
    public let provedAt: Instant?
}

/// What a customer has of them.
public struct InvoiceCopyStanding: Hashable, Sendable {
    public let active: InvoiceCopy?
    public let waiting: InvoiceCopy?
}

/// The two links of a copy: its paper, and the end of the copies.
public struct InvoiceCopyLinks: Sendable {
    public let paper: Secret
    public let stop: Secret
}

/// Why an address is not taken, or not yet.
public enum InvoiceCopyRefusal: Error, Hashable, Sendable {
    /// It is the customer's own, or gets them already.
    case unchanged
    /// Several letters went out already: by this customer, or to this address.
    case tooManyLetters
    /// Used, replaced, ended, too old or never made: they look alike (C2).
    case linkSpent
}
