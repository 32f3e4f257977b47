import Core
import Storage

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
    /// Minor units; negative for a credit.
    public var amount: Int64
    public let currency: Currency
    public var quantity: Int64
    public var unitAmount: Int64
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

    var line: InvoiceDraft.Line {
        .init(
            description: description, amount: amount, quantity: quantity, unitAmount: unitAmount, price: price,
            product: product, item: item, period: period, isProration: isProration, taxRates: taxRates)
    }

    init(_ row: Row) throws {
        id = try row.id("id")
        scope = try Scope(row)
        customer = try row.id("customer_id")
        subscription = try row.idIfAny("subscription_id")
        invoice = try row.idIfAny("invoice_id")
        description = try row.text("description")
        amount = try row.int64("amount")
        currency = try row.currency("currency")
        quantity = try row.int64("quantity")
        unitAmount = try row.int64("unit_amount")
        price = try row.idIfAny("price_id")
        product = try row.idIfAny("product_id")
        item = try row.idIfAny("item_id")
        period = Period(start: try row.instant("period_start_at"), end: try row.instant("period_end_at"))
        isProration = try row.bool("proration")
        taxRates = try TaxRate.ids(row.text("tax_rates"))
        metadata = try JSONText.metadata(row.text("metadata"))
        createdAt = try row.instant("created_at")
        isMadeForDraft = try row.bool("made_for_draft")
    }
}
