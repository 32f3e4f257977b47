import Core
import Storage

/// What a customer has promised to pay of what they owe, and when: all of it on a day of their own, or in instalments. While it
/// stands nothing else is tried by itself.
public struct PaymentPlan: Hashable, Sendable, Identified {
    public static let idPrefix = "ppl_"
    public typealias ID = Core.ID<PaymentPlan>

    public enum State: String, Hashable, Sendable, CaseIterable, SQLText {
        /// It stands.
        case active
        /// All of it was charged as promised.
        case kept
        /// A charge of it failed.
        case broken
        /// Its customer took it back before it was due.
        case canceled
        /// Its first instalment, charged at once, was refused: nothing was promised yet.
        case declined
        /// What was left of it was settled otherwise, or is asked for no more.
        case ended
    }

    /// What an instalment takes of one invoice.
    public struct Share: Hashable, Sendable {
        public let invoice: Invoice.ID
        /// As promised.
        public let money: Money
        public var paid: Money
        /// Settled otherwise meanwhile.
        public var dropped: Money

        /// Neither part is ever more than the whole: this needs no check.
        public var left: Money { Money(money.amount - paid.amount - dropped.amount, money.currency) }
    }

    public struct Instalment: Hashable, Sendable {
        /// By the merchant's calendar.
        public let dueOn: CalendarDate
        public let dueAt: Instant
        /// When its customer hears of it again; nil where the letter of the agreement is enough.
        public let remindAt: Instant?
        public var isReminded: Bool
        public var shares: [Share]

        public var isLeft: Bool { shares.contains { $0.left.isPositive } }

        /// As promised.
        public func money(in currency: Currency) throws(BillingError) -> Money {
            try Money.sum(shares.map(\.money), in: currency)
        }

        public func left(in currency: Currency) throws(BillingError) -> Money {
            try Money.sum(shares.map(\.left), in: currency)
        }

        public func paid(in currency: Currency) throws(BillingError) -> Money {
            try Money.sum(shares.map(\.paid), in: currency)
        }
    }

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    public let currency: Currency
    public internal(set) var state: State
    /// By their days.
    public internal(set) var instalments: [Instalment]
    public let createdAt: Instant
    public internal(set) var endedAt: Instant?

    /// Each once, oldest due first.
    public var invoices: [Invoice.ID] {
        var seen: Set<Invoice.ID> = []
        return instalments.flatMap(\.shares).map(\.invoice).filter { seen.insert($0).inserted }
    }

    /// All that was promised.
    public func total() throws(BillingError) -> Money {
        try Money.sum(instalments.flatMap(\.shares).map(\.money), in: currency)
    }

    public func left() throws(BillingError) -> Money {
        try Money.sum(instalments.flatMap(\.shares).map(\.left), in: currency)
    }

    /// What was to be charged with the agreement and has not come; nil for nothing.
    public var awaitedAtOnce: Invoice.ID? {
        guard state == .active, let first = instalments.first, first.dueAt == createdAt else { return nil }
        return first.shares.first { $0.left.isPositive }?.invoice
    }

    /// The first of which something is left.
    public var next: Instalment? { instalments.first(where: \.isLeft) }
}
