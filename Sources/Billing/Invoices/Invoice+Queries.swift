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
            markedUncollectibleAt: try row.instantIfAny("marked_uncollectible_at"))
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
            taxes: try InvoiceTax.list(row.text("taxes")))
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

    func insert(_ it: Invoice, epoch: Int?, periodIndex: Int?) throws {
        try send(
            """
            INSERT INTO invoices
                (merchant_id, id, livemode, customer_id, subscription_id, epoch, period_index, reason, status, number,
                currency, subtotal, discount, discounts, tax, taxes, total, starting_balance, balance_applied, amount_due,
                amount_paid, amount_credited, period_start_at, period_end_at, collection_method, due_at, billed_to, attempt_count, next_attempt_at,
                paid_out_of_band, description, metadata, created_at, finalized_at, paid_at, voided_at,
                marked_uncollectible_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.subscription), \(epoch),
                \(periodIndex), \(it.reason), \(it.status), \(it.number), \(it.currency.code), \(it.subtotal),
                \(it.discount), \(JSONText.of(it.discounts)), \(it.tax), \(JSONText.of(it.taxes)), \(it.total),
                \(it.startingBalance), \(it.balanceApplied), \(it.amountDue), \(it.amountPaid), \(it.amountCredited),
                \(it.period.start), \(it.period.end), \(it.collectionMethod), \(it.dueAt), \(JSONText.of(it.billedTo)),
                \(it.attemptCount), \(it.nextAttemptAt), \(it.isPaidOutOfBand), \(it.description),
                \(JSONText.of(it.metadata)), \(it.createdAt), \(it.finalizedAt), \(it.paidAt), \(it.voidedAt),
                \(it.markedUncollectibleAt))
            """, mapping: { $0.noteIssued(it) })
        for (position, line) in it.lines.enumerated() {
            try send(
                """
                INSERT INTO invoice_lines
                    (merchant_id, id, invoice_id, position, description, amount, quantity, unit_amount, price_id,
                    product_id, item_id, period_start_at, period_end_at, proration, discount, discounts, taxes)
                VALUES
                    (\(it.scope.merchant), \(line.id), \(it.id), \(position), \(line.description), \(line.amount),
                    \(line.quantity), \(line.unitAmount), \(line.price), \(line.product), \(line.item),
                    \(line.period.start), \(line.period.end), \(line.isProration), \(line.discount),
                    \(JSONText.of(line.discounts)), \(JSONText.of(line.taxes)))
                """)
        }
    }

    /// Saves what may change after finalization: how it stands, never what it says (M8).
    func update(_ it: Invoice) throws {
        try send(
            """
            UPDATE invoices
            SET status = \(it.status), amount_paid = \(it.amountPaid), amount_credited = \(it.amountCredited), attempt_count = \(it.attemptCount),
                next_attempt_at = \(it.nextAttemptAt),
                paid_out_of_band = \(it.isPaidOutOfBand), metadata = \(JSONText.of(it.metadata)),
                paid_at = \(it.paidAt), voided_at = \(it.voidedAt),
                marked_uncollectible_at = \(it.markedUncollectibleAt)
            WHERE \(it.scope) AND id = \(it.id)
            """, mapping: { $0.invoices[it.id] = it })
    }

    /// The next number of a series, without gaps: it is given in the transaction that uses it (M8).
    func nextNumber(of series: String, in scope: Scope) throws -> Int64 {
        let row = try first(
            """
            INSERT INTO number_series (merchant_id, livemode, series, last)
            VALUES (\(scope.merchant), \(scope.mode), \(series), 1)
            ON CONFLICT (merchant_id, livemode, series) DO UPDATE SET last = number_series.last + 1
            RETURNING last
            """)
        guard let row else { throw StorageError.corrupt("no number was given") }
        return try row.int64("last")
    }
}
