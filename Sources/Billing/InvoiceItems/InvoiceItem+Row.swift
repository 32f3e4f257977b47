import Core
import Storage

extension InvoiceItem {
    init(_ row: Row) throws {
        id = try row.id("id")
        scope = try Scope(row)
        customer = try row.id("customer_id")
        subscription = try row.idIfAny("subscription_id")
        invoice = try row.idIfAny("invoice_id")
        description = try row.text("description")
        let currency = try row.currency("currency")
        amount = Money(try row.int64("amount"), currency)
        quantity = try row.int64("quantity")
        unitAmount = Money(try row.int64("unit_amount"), currency)
        price = try row.idIfAny("price_id")
        product = try row.idIfAny("product_id")
        item = try row.idIfAny("item_id")
        period = Period(start: try row.instant("period_start_at"), end: try row.instant("period_end_at"))
        isProration = try row.bool("proration")
        taxRates = try TaxRate.ids(row.text("tax_rates"))
        metadata = try JSONText.metadata(row.text("metadata"))
        createdAt = try row.instant("created_at")
        isMadeForDraft = try row.bool("made_for_draft")
        discounts = try ChargeDiscount.list(row.text("given_discounts"), in: currency)
        isDiscountable = try row.bool("discountable")
    }
}
