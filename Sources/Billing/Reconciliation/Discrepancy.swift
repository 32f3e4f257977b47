import Core
import Storage

/// Something in which a processor's list and our books differed, and what was done about it (P5, P7).
public struct Discrepancy: Hashable, Sendable, Identified {
    public static let idPrefix = "dis_"
    public typealias ID = Core.ID<Discrepancy>

    public enum Kind: String, Hashable, Sendable, SQLText {
        /// The processor took money for an attempt that we do not know: it was made after the backup that was restored.
        case unknownCharge = "unknown_charge"
        /// It took money for an attempt that counted as failed.
        case takenAfterFailure = "taken_after_failure"
        /// It has not taken what we count as paid.
        case notTaken = "not_taken"
        /// It took another amount, or another currency.
        case otherAmount = "other_amount"
    }

    public enum Resolution: String, Hashable, Sendable, SQLText {
        /// The money paid its invoice.
        case paidInvoice = "paid_invoice"
        /// It became the customer's credit: their next invoice uses it, or it is refunded.
        case credited
        /// Nothing was changed: a person has to look.
        case open
    }

    public let id: ID
    public let scope: Scope
    public let processor: String
    public let attempt: PaymentAttempt.ID
    public let kind: Kind
    public var invoice: Invoice.ID?
    public var customer: Customer.ID?
    /// What the processor says.
    public let money: Money
    public let reference: String?
    public var resolution: Resolution
    public let foundAt: Instant
}

extension Payments {
    /// What reconciliations have found, newest first.
    public func discrepancies(in scope: Scope, limit: Int = 100) async throws -> [Discrepancy] {
        try await context.read { try $0.discrepancies.newest(in: scope, limit: limit) }
    }
}
