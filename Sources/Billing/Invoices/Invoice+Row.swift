import Core
import Storage

extension Invoice {
    init(_ row: Row, lines: [InvoiceLine]) throws {
        let currency = try row.currency("currency")
        func money(_ column: String) throws -> Money { Money(try row.int64(column), currency) }
        let seller: Seller? = try row.textIfAny("seller").map { try JSONText.shared($0) }
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            subscription: try row.idIfAny("subscription_id"), reason: try row.value("reason"),
            status: try row.value("status"), number: try row.textIfAny("number"),
            currency: currency, subtotal: try money("subtotal"), discount: try money("discount"),
            discounts: try InvoiceDiscount.list(row.text("discounts"), in: currency), tax: try money("tax"),
            taxes: try InvoiceTax.list(row.text("taxes"), in: currency), total: try money("total"),
            startingBalance: try money("starting_balance"), balanceApplied: try money("balance_applied"),
            amountDue: try money("amount_due"), amountPaid: try money("amount_paid"),
            amountCredited: try money("amount_credited"), lines: lines,
            period: Period(start: try row.instant("period_start_at"), end: try row.instant("period_end_at")),
            collectionMethod: try row.value("collection_method"), dueAt: try row.instantIfAny("due_at"),
            billedTo: try JSONText.value(row.text("billed_to")), seller: seller,
            attemptCount: try row.int("attempt_count"), nextAttemptAt: try row.instantIfAny("next_attempt_at"),
            isPaidOutOfBand: try row.bool("paid_out_of_band"), description: try row.textIfAny("description"),
            metadata: try JSONText.metadata(row.text("metadata")), createdAt: try row.instant("created_at"),
            finalizedAt: try row.instantIfAny("finalized_at"), paidAt: try row.instantIfAny("paid_at"),
            voidedAt: try row.instantIfAny("voided_at"),
            markedUncollectibleAt: try row.instantIfAny("marked_uncollectible_at"),
            advances: try row.bool("advances"), daysUntilDue: try row.intIfAny("days_until_due"),
            footer: try row.textIfAny("footer"), ownMethod: try row.idIfAny("default_method_id"),
            defaultTaxRates: try TaxRate.ids(row.text("tax_rates")),
            paymentPlan: try row.idIfAny("payment_plan_id"), dunningPausedDays: try row.int("dunning_paused_days"),
            ownNumber: try row.textIfAny("own_number"),
            customFields: try InvoiceField.list(row.text("custom_fields")),
            givenDiscounts: try ChargeDiscount.list(row.text("given_discounts"), in: currency))
    }
}

extension InvoiceLine {
    /// - Parameter currency: of the invoice that it is on.
    init(_ row: Row, in currency: Currency) throws {
        func money(_ column: String) throws -> Money { Money(try row.int64(column), currency) }
        self.init(
            id: try row.id("id"), description: try row.text("description"), amount: try money("amount"),
            quantity: try row.int64("quantity"), unitAmount: try money("unit_amount"),
            price: try row.idIfAny("price_id"), product: try row.idIfAny("product_id"),
            item: try row.idIfAny("item_id"),
            period: Period(start: try row.instant("period_start_at"), end: try row.instant("period_end_at")),
            isProration: try row.bool("proration"), discount: try money("discount"),
            discounts: try InvoiceDiscount.list(row.text("discounts"), in: currency),
            taxes: try InvoiceTax.list(row.text("taxes"), in: currency), source: try row.idIfAny("invoice_item_id"),
            isDiscountable: try row.bool("discountable"))
    }
}
