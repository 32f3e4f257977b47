import Core

/// Something to be billed on a draft or with the next invoice: a one-time charge, a credit, what a change of plan left over.
public struct InvoiceItem: Hashable, Sendable, Identified {
    public static let idPrefix = "ii_"
    public typealias ID = Core.ID<InvoiceItem>

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    /// Billed with this subscription only; nil: with whichever comes first.
    public let subscription: Subscription.ID?
    /// Nil while it is pending.
    public var invoice: Invoice.ID?
    /// Empty where nobody gave one.
    public var description: String
    /// Negative for a credit.
    public var amount: Money
    public var quantity: Int64
    public var unitAmount: Money
    public var price: Price.ID?
    public var product: Product.ID?
    public let item: SubscriptionItem.ID?
    public let period: Period
    public let isProration: Bool
    public var taxRates: [TaxRate.ID]
    public var metadata: [String: String]
    public let createdAt: Instant
    /// It never waited: it goes with the draft that it was made for.
    let isMadeForDraft: Bool
    /// What is taken off it, in this order, before anything is taken off the whole invoice.
    public var discounts: [ChargeDiscount]
    /// Whether its merchant lets discounts touch it.
    public var isDiscountable: Bool

    public var currency: Currency { amount.currency }

    var line: InvoiceDraft.Line {
        .init(
            description: description, amount: amount, quantity: quantity, unitAmount: unitAmount, price: price,
            product: product, item: item, period: period, isProration: isProration, taxRates: taxRates,
            isDiscountable: isDiscountable, discounts: discounts)
    }

    /// Whether discounts take anything off it: never off credit.
    public var bearsDiscounts: Bool { isDiscountable && !isProration && !amount.isNegative }
}
