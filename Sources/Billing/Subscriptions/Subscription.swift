import Core
import Storage

/// An agreement to pay some prices each period until somebody ends it.
public struct Subscription: Hashable, Sendable, Identified {
    public static let idPrefix = "sub_"
    public typealias ID = Core.ID<Subscription>

    public enum Status: String, Hashable, Sendable, CaseIterable, SQLText {
        case incomplete
        case incompleteExpired = "incomplete_expired"
        case trialing, active
        case pastDue = "past_due"
        case canceled, unpaid, paused

        /// Still something to show under "your subscriptions" and to bill.
        public var isCurrent: Bool { self != .canceled && self != .incompleteExpired }
    }

    public enum CollectionMethod: String, Hashable, Sendable, SQLText {
        case chargeAutomatically = "charge_automatically"
        case sendInvoice = "send_invoice"
    }

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    public var status: Status
    public let currency: Currency
    public var items: [SubscriptionItem]
    public var recurrence: Recurrence
    /// Where boundaries are computed from, in the subscription's own zone (T1, T3).
    public var anchor: BillingAnchor
    /// Grows when the anchor moves: a period is known by (subscription, epoch, index) (P1).
    public var epoch: Int
    public var periodIndex: Int
    public var period: Period
    public var trial: Period?
    public var collectionMethod: CollectionMethod
    public var daysUntilDue: Int?
    /// Overrides the customer's default method (U1: the portal always shows which one will be charged).
    public var defaultMethod: PaymentMethod.ID?
    public var cancellation: Cancellation?
    /// One that is to come, or that holds: then the status is `paused`.
    public var pause: Pause?
    public var endedAt: Instant?
    public var latestInvoice: Invoice.ID?
    /// Taxes of the items that have none of their own.
    public var taxRates: [TaxRate.ID]
    public var description: String?
    public var metadata: [String: String]
    public let startedAt: Instant
    public let createdAt: Instant
    /// Whom its invoices are made out to; nil for its customer.
    public var billingDetails: CustomerDetails?

    /// Whether the end of this period brings another one.
    public var renews: Bool { status.isCurrent && cancellation == nil }
    /// When something is charged next: the end of this period, or the day it resumes; nil when nothing is to come.
    public var nextChargeAt: Instant? {
        guard renews, status != .unpaid else { return nil }
        return pause == nil ? period.end : pause?.resumesAt
    }
    /// Now, as its period sees it: a clock that has gone back a little does not leave the period that has begun (D9).
    func moment(at now: Instant) -> Instant { max(now, period.start) }
    /// The sum of its items for one period, before tax and discounts.
    public func amount() throws -> Money {
        try items.reduce(Money(0, currency)) { try $0 + $1.amount() }
    }
}

public struct SubscriptionItem: Hashable, Sendable, Identified {
    public static let idPrefix = "si_"
    public typealias ID = Core.ID<SubscriptionItem>

    public let id: ID
    public var price: Price
    public var quantity: Int64
    /// Its own taxes; empty for the subscription's.
    public var taxRates: [TaxRate.ID]
    public let createdAt: Instant
    /// What a whole period of it was billed at, before discounts and taxes, where that is less than it costs: a
    /// change without prorations asked nothing for the difference. Nil: what it costs.
    var billedAmount: Money? = nil

    public func amount() throws -> Money { try price.unitAmount.multiplied(by: quantity) }

    /// What of its price was billed, for a whole period. Only that can be credited (M7).
    func billed() throws -> Money { try billedAmount ?? amount() }
}

/// The fact that somebody ended a subscription: when they said so, from when it holds, and why.
public struct Cancellation: Hashable, Sendable {
    public enum Effect: String, Hashable, Sendable, SQLText {
        case atPeriodEnd = "at_period_end"
        case immediately
    }

    public let requestedAt: Instant
    public let effect: Effect
    /// The first instant without the subscription.
    public let effectiveAt: Instant
    public let reason: Reason?
    /// In the customer's own words.
    public let comment: String?

    public init(requestedAt: Instant, effect: Effect, effectiveAt: Instant, reason: Reason?, comment: String?) {
        self.requestedAt = requestedAt
        self.effect = effect
        self.effectiveAt = effectiveAt
        self.reason = reason
        self.comment = comment
    }

    /// Stripe's feedback options.
    public enum Reason: String, Hashable, Sendable, CaseIterable, SQLText {
        case tooExpensive = "too_expensive"
        case missingFeatures = "missing_features"
        case switchedService = "switched_service"
        case unused
        case customerService = "customer_service"
        case tooComplex = "too_complex"
        case lowQuality = "low_quality"
        case other
    }
}
