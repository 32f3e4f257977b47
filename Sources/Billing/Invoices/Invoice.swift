import Core
import Storage

/// A demand for money. Once finalized it never changes; a correction is a new document (M8).
public struct Invoice: Hashable, Sendable, Identified {
    public static let idPrefix = "in_"
    public typealias ID = Core.ID<Invoice>

    public enum Status: String, Hashable, Sendable, CaseIterable, SQLText {
        case draft, open, paid, uncollectible, void
    }

    public enum Reason: String, Hashable, Sendable, SQLText {
        case create = "subscription_create"
        case cycle = "subscription_cycle"
        case update = "subscription_update"
        case manual
    }

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    public let subscription: Subscription.ID?
    public let reason: Reason
    public var status: Status
    /// Per merchant and series without gaps, given when it is finalized: `GYM-000042`.
    public var number: String?
    public let currency: Currency
    /// All amounts are in `currency`, computed once and stored (M4).
    public var subtotal: Money
    /// What discounts took away.
    public var discount: Money
    /// The same, discount by discount in the order in which they applied. Those of older versions name none.
    public var discounts: [InvoiceDiscount]
    /// All taxes, those that prices include too.
    public var tax: Money
    /// The same, rate by rate.
    public var taxes: [InvoiceTax]
    public var total: Money
    /// The customer's balance before this invoice took from it, or added to it.
    public var startingBalance: Money
    /// How much of the customer's balance this invoice took (positive: credit that reduced what is due).
    public var balanceApplied: Money
    public var amountDue: Money
    public var amountPaid: Money
    /// What credit notes took back while it was open.
    public var amountCredited: Money
    public var lines: [InvoiceLine]
    public let period: Period
    public var collectionMethod: Subscription.CollectionMethod
    public var dueAt: Instant?
    /// To whom it was made out, as it was then.
    public var billedTo: CustomerDetails
    /// Who sold, as it was when it was issued; nil for drafts, and for those of before that was kept.
    public var seller: Seller? = nil
    public var attemptCount: Int
    /// When it is charged next by itself, or, of a draft, finalized.
    public var nextAttemptAt: Instant?
    public var isPaidOutOfBand: Bool
    public var description: String?
    public var metadata: [String: String]
    public let createdAt: Instant
    public var finalizedAt: Instant?
    public var paidAt: Instant?
    public var voidedAt: Instant?
    public var markedUncollectibleAt: Instant?
    /// Whether it goes on by itself: a draft is finalized, and what is open is charged, or sent.
    public var advances = true
    /// Of a draft: how many days after it is finalized it is due.
    public var daysUntilDue: Int? = nil
    /// Below the totals.
    public var footer: String? = nil
    /// The method that the merchant has named for this one.
    public var ownMethod: PaymentMethod.ID? = nil
    /// What those of its items are taxed with that name no rates.
    public var defaultTaxRates: [TaxRate.ID] = []
    /// What its customer promised, while that stands: by itself nothing else is tried.
    public var paymentPlan: PaymentPlan.ID? = nil
    /// For how many days promises have held up the calendar of its retries.
    public var dunningPausedDays = 0
    /// The number that its merchant has chosen, of what no subscription made; nil for one of the series.
    public var ownNumber: String? = nil
    public var customFields: [InvoiceField] = []
    /// What is taken off all of it, of what no subscription made, in this order.
    public var givenDiscounts: [ChargeDiscount] = []

    /// The customer's balance after this invoice was issued. What goes on documents was held within fourteen digits when it was
    /// accepted, so that three amounts of one fit in 64 bits: neither this nor what remains needs a check.
    public var endingBalance: Money { Money(startingBalance.amount + balanceApplied.amount, currency) }
    /// What it still asks for.
    public var amountRemaining: Money {
        Money(amountDue.amount - amountPaid.amount - amountCredited.amount, currency)
    }
    public var isOpen: Bool { status == .open }
    public var isDraft: Bool { status == .draft }
    /// Whether it is charged without anybody asking.
    public var isChargedByItself: Bool { collectionMethod == .chargeAutomatically && advances }
}

public struct InvoiceLine: Hashable, Sendable, Identified {
    public static let idPrefix = "il_"
    public typealias ID = Core.ID<InvoiceLine>

    public let id: ID
    public let description: String
    /// In the invoice's currency, tax not included unless the rate is inclusive.
    public let amount: Money
    public let quantity: Int64
    public let unitAmount: Money
    public let price: Price.ID?
    public let product: Product.ID?
    public let item: SubscriptionItem.ID?
    public let period: Period
    public let isProration: Bool
    /// What discounts took from this line.
    public let discount: Money
    /// The same, discount by discount.
    public let discounts: [InvoiceDiscount]
    public let taxes: [InvoiceTax]
    /// The item that it was made of, of an invoice that no subscription made.
    public var source: InvoiceItem.ID? = nil
    /// Whether discounts may touch it.
    public var isDiscountable = true
}
