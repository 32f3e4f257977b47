import Core
import Storage

/// What settles an invoice: one per invoice that has something to pay.
public struct Payment: Hashable, Sendable, Identified {
    public static let idPrefix = "pi_"
    public typealias ID = Core.ID<Payment>

    /// Stripe's names for the states of a payment intent.
    public enum Status: String, Hashable, Sendable, SQLText {
        /// *Incomplete*: there is no method to charge, or the last one was refused (S38).
        case requiresPaymentMethod = "requires_payment_method"
        case requiresAction = "requires_action"
        case processing
        case succeeded
        case canceled
    }

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    public let invoice: Invoice.ID
    public let money: Money
    public var status: Status
    public var latestAttempt: PaymentAttempt.ID?
    public let createdAt: Instant
}

/// One call to one processor. Its row is committed before the call (P2); its id is the idempotency key (P1).
public struct PaymentAttempt: Hashable, Sendable, Identified {
    public static let idPrefix = "att_"
    public typealias ID = Core.ID<PaymentAttempt>

    public enum State: String, Hashable, Sendable, CaseIterable, SQLText {
        /// Committed; the processor has not been called.
        case created
        /// The call is under way, or the process died during it.
        case sent
        /// The answer was lost: only the processor knows (P3).
        case unknown
        /// Accepted by the processor, not yet final: bank debits, transfers.
        case pending
        case requiresAction = "requires_action"
        case succeeded
        case failed

        public var isOpen: Bool { self != .succeeded && self != .failed }
    }

    /// Who started it.
    public enum Origin: String, Hashable, Sendable, SQLText {
        /// The first charge that nobody asks for is a renewal's, or that of an invoice which goes on by itself.
        case renewal
        case retry, customer, checkout, api
        /// A method that came, or took another's place, is charged at once for what is open: once per invoice (S69, P10).
        case newMethod = "new_method"
        /// The method before it was refused, and its customer agreed that this one is charged then.
        case fallback
        /// Its customer has promised it for this day.
        case paymentPlan = "payment_plan"

        /// Nobody asked for it, and nobody is looking.
        var isAutomatic: Bool { self == .renewal || self == .retry || self == .fallback || self == .paymentPlan }
        /// Whoever asked for it named a method, and means no other.
        var isOfChosenMethod: Bool { self == .customer || self == .api }
    }

    public let id: ID
    public let scope: Scope
    public let payment: Payment.ID
    public let invoice: Invoice.ID
    public let customer: Customer.ID
    /// 1, 2, 3… within the invoice.
    public let number: Int
    public let origin: Origin
    public let processor: String
    /// Nil for a checkout: the customer chooses there.
    public let method: PaymentMethod.ID?
    public let money: Money
    public var state: State
    /// The processor's own names for the charge.
    public var references = ChargeReferences.none
    public var declineCode: String?
    /// The network's own word for that, for the merchant.
    public var networkDeclineCode: String? = nil
    /// Where the customer must go, while the state is `requiresAction` or a checkout is open.
    public var actionURL: String?
    /// In the processor's words: a status that nobody here knows, or why the call never left.
    public var detail: String? = nil
    public let createdAt: Instant
    public var settledAt: Instant?
    /// When its money became its customer's credit, because the invoice was settled otherwise (P7).
    public var overpaidAt: Instant? = nil

    /// The processor's own name for the charge.
    public var reference: String? { references[.charge] }

    /// Whether its money paid the invoice.
    public var hasPaid: Bool { state == .succeeded && overpaidAt == nil }
}
