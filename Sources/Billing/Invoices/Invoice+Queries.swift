import Core
import Storage

extension Invoice {
    init(_ row: Row, lines: [InvoiceLine]) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            subscription: try row.idIfAny("subscription_id"), reason: try row.value("reason"),
            status: try row.value("status"), number: try row.textIfAny("number"),
            currency: try row.currency("currency"),
            subtotal: try row.int64("subtotal"), discount: try row.int64("discount"),
            discounts: try InvoiceDiscount.list(row.text("discounts")), tax: try row.int64("tax"),
            taxes: try InvoiceTax.list(row.text("taxes")), total: try row.int64("total"),
            startingBalance: try row.int64("starting_balance"),
            balanceApplied: try row.int64("balance_applied"), amountDue: try row.int64("amount_due"),
            amountPaid: try row.int64("amount_paid"), amountCredited: try row.int64("amount_credited"), lines: lines,
            period: Period(start: try row.instant("period_start_at"), end: try row.instant("period_end_at")),
            collectionMethod: try row.value("collection_method"), dueAt: try row.instantIfAny("due_at"),
            billedTo: try JSONText.value(row.text("billed_to")),
            attemptCount: try row.int("attempt_count"), nextAttemptAt: try row.instantIfAny("next_attempt_at"),
            isPaidOutOfBand: try row.bool("paid_out_of_band"), description: try row.textIfAny("description"),
            metadata: try JSONText.metadata(row.text("metadata")), createdAt: try row.instant("created_at"),
            finalizedAt: try row.instantIfAny("finalized_at"), paidAt: try row.instantIfAny("paid_at"),
            voidedAt: try row.instantIfAny("voided_at"),
            markedUncollectibleAt: try row.instantIfAny("marked_uncollectible_at"),
            advances: try row.bool("advances"), daysUntilDue: try row.intIfAny("days_until_due"),
            footer: try row.textIfAny("footer"), ownMethod: try row.idIfAny("default_method_id"),
            defaultTaxRates: try TaxRate.ids(row.text("tax_rates")))
    }
}

extension InvoiceLine {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), description: try row.text("description"), amount: try row.int64("amount"),
            quantity: try row.int64("quantity"), unitAmount: try row.int64("unit_amount"),
            price: try row.idIfAny("price_id"), product: try row.idIfAny("product_id"),
            item: try row.idIfAny("item_id"),
            period: Period(start: try row.instant("period_start_at"), end: try row.instant("period_end_at")),
            isProration: try row.bool("proration"), discount: try row.int64("discount"),
            discounts: try InvoiceDiscount.list(row.text("discounts")),
            taxes: try InvoiceTax.list(row.text("taxes")), source: try row.idIfAny("invoice_item_id"))
    }
}

extension BillingTransaction {
    package func invoice(_ id: Invoice.ID, in scope: Scope) throws -> Invoice {
        if let known = identityMap.invoices[id], known.scope == scope { return known }
        guard let row = try first("SELECT * FROM invoices WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("invoice", id.rawValue)
        }
        return try invoices([row], in: scope)[0]
    }

    func invoice(_ id: Invoice.ID, of customer: Customer.ID, in scope: Scope) throws -> Invoice {
        guard let row = try first("SELECT * FROM invoices WHERE \(scope) AND customer_id = \(customer) AND id = \(id)")
        else { throw BillingError.notFound("invoice", id.rawValue) }
        return try invoices([row], in: scope)[0]
    }

    /// Rows of `invoices` with their lines, read in one query.
    func invoices(_ rows: [Row], in scope: Scope) throws -> [Invoice] {
        guard !rows.isEmpty else { return [] }
        let ids: [Invoice.ID] = try rows.map { try $0.id("id") }
        let lineRows = try query(
            """
            SELECT * FROM invoice_lines
            WHERE merchant_id = \(scope.merchant) AND invoice_id IN (\(list: ids))
            ORDER BY invoice_id, position
            """)
        var lines: [Invoice.ID: [InvoiceLine]] = [:]
        for row in lineRows { lines[try row.id("invoice_id"), default: []].append(try InvoiceLine(row)) }
        let invoices = try rows.map { row in try Invoice(row, lines: lines[try row.id("id")] ?? []) }
        for invoice in invoices { identityMap.noteRead(invoice) }
        return invoices
    }

    /// Finalized invoices that still ask for money, oldest first.
    func openInvoices(of customer: Customer.ID, in scope: Scope) throws -> [Invoice] {
        let rows = try query(
            """
            SELECT * FROM invoices WHERE \(scope) AND customer_id = \(customer) AND status = 'open'
            ORDER BY created_at, id
            LIMIT 200
            """)
        return try invoices(rows, in: scope)
    }
}
