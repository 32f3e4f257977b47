import Billing
import Core
import Storage

/// A link of a mail with one purpose: it signs nobody in and opens nothing else of the account (S13, S39).
public struct RecoveryLink: Hashable, Sendable, Identified {
    public static let idPrefix = "rcl_"
    public typealias ID = Core.ID<RecoveryLink>

    public enum Purpose: String, Hashable, Sendable, CaseIterable, SQLText {
        /// One invoice: to see what is owed, replace the method, or pay.
        case payment
        /// Another method in place of one.
        case method
        /// The paper of one invoice.
        case paper

        /// From the moment its mail is written.
        var life: Span {
            switch self {
            case .payment: .hours(24 * 14)
            case .method: .hours(24 * 30)
            case .paper: .hours(24 * 90)
            }
        }

        /// For how long one that is over can still mail a fresh one. A paper is what most letters have.
        var memory: Span {
            switch self {
            case .payment, .method: .hours(24 * 400)
            case .paper: .hours(24 * 90)
            }
        }

        /// How often its buttons may be pressed. A payment ends by being made: its count stops programs only.
        var uses: Int {
            switch self {
            case .payment: 200
            case .method: 10
            case .paper: 25
            }
        }
    }

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    public let purpose: Purpose
    /// What is paid or downloaded; nil for a method.
    public let invoice: Invoice.ID?
    /// What is replaced.
    public let method: PaymentMethod.ID?
    /// Of whose address it was mailed to, where that is not the customer's: it ends with it, and mails no fresh one.
    public let copy: InvoiceCopy.ID?
    /// How often a button of its page was pressed: looking at it does not count (A4).
    public let uses: Int
    public let createdAt: Instant
    public let expiresAt: Instant
    /// When its purpose was served, or its customer ended it, or lost the right to it.
    public let endedAt: Instant?
}

/// What a link leads to, as it is now, and what rules it.
public protocol LinkTarget: Sendable {
    var link: RecoveryLink { get }
    var customer: Customer { get }
    /// What the merchant allows this customer (C3).
    var configuration: PortalConfiguration { get }
    /// What time it is for them: their test clock's, or everybody's.
    var now: Instant { get }
}

extension LinkTarget {
    public var scope: Scope { link.scope }
}

/// A payment that waits.
public struct RecoveryTarget: LinkTarget {
    public let link: RecoveryLink
    public let customer: Customer
    public let invoice: Invoice
    public let configuration: PortalConfiguration
    public let now: Instant
}

/// A method to replace.
public struct MethodTarget: LinkTarget {
    public let link: RecoveryLink
    public let customer: Customer
    public let method: PaymentMethod
    public let configuration: PortalConfiguration
    public let now: Instant
}

/// A paper to download.
public struct PaperTarget: LinkTarget {
    public let link: RecoveryLink
    public let customer: Customer
    public let invoice: Invoice
    public let configuration: PortalConfiguration
    public let now: Instant
}
