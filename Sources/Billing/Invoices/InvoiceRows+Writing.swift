import Core
import Storage

extension InvoiceRows {
    func insert(_ it: Invoice, epoch: Int?, periodIndex: Int?) throws {
        try send(
            """
            INSERT INTO invoices
                (merchant_id, id, livemode, customer_id, subscription_id, epoch, period_index, reason, status, number,
                currency, subtotal, discount, discounts, tax, taxes, total, starting_balance, balance_applied, amount_due,
                amount_paid, amount_credited, period_start_at, period_end_at, collection_method, due_at, billed_to, attempt_count, next_attempt_at,
                paid_out_of_band, description, metadata, created_at, finalized_at, paid_at, voided_at,
                marked_uncollectible_at, advances, days_until_due, footer, default_method_id, tax_rates,
                own_number, custom_fields, given_discounts, seller)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.subscription), \(epoch),
                \(periodIndex), \(it.reason), \(it.status), \(it.number), \(it.currency.code), \(it.subtotal.amount),
                \(it.discount.amount), \(InvoiceDiscount.text(it.discounts)), \(it.tax.amount), \(InvoiceTax.text(it.taxes)),
                \(it.total.amount), \(it.startingBalance.amount), \(it.balanceApplied.amount), \(it.amountDue.amount),
                \(it.amountPaid.amount), \(it.amountCredited.amount),
                \(it.period.start), \(it.period.end), \(it.collectionMethod), \(it.dueAt), \(JSONText.of(it.billedTo)),
                \(it.attemptCount), \(it.nextAttemptAt), \(it.isPaidOutOfBand), \(it.description),
                \(JSONText.of(it.metadata)), \(it.createdAt), \(it.finalizedAt), \(it.paidAt), \(it.voidedAt),
                \(it.markedUncollectibleAt), \(it.advances), \(it.daysUntilDue), \(it.footer), \(it.ownMethod),
                \(TaxRate.text(it.defaultTaxRates)), \(it.ownNumber), \(InvoiceField.text(it.customFields)),
                \(ChargeDiscount.text(it.givenDiscounts)), \(it.seller.map { JSONText.of($0) }))
            """, mapping: { $0.noteIssued(it) })
        try insertLines(of: it)
    }

    func insertLines(of it: Invoice) throws {
        for (position, line) in it.lines.enumerated() {
            try send(
                """
                INSERT INTO invoice_lines
                    (merchant_id, id, invoice_id, position, description, amount, quantity, unit_amount, price_id,
                    product_id, item_id, period_start_at, period_end_at, proration, discount, discounts, taxes,
                    invoice_item_id, discountable)
                VALUES
                    (\(it.scope.merchant), \(line.id), \(it.id), \(position), \(line.description), \(line.amount.amount),
                    \(line.quantity), \(line.unitAmount.amount), \(line.price), \(line.product), \(line.item),
                    \(line.period.start), \(line.period.end), \(line.isProration), \(line.discount.amount),
                    \(InvoiceDiscount.text(line.discounts)), \(InvoiceTax.text(line.taxes)), \(line.source),
                    \(line.isDiscountable))
                """)
        }
    }

    /// Saves what may change after finalization: how it stands, never what it says (M8).
    func update(_ it: Invoice) throws {
        try send(
            """
            UPDATE invoices
            SET status = \(it.status), amount_paid = \(it.amountPaid.amount), amount_credited = \(it.amountCredited.amount), attempt_count = \(it.attemptCount),
                next_attempt_at = \(it.nextAttemptAt),
                advances = \(it.advances), paid_out_of_band = \(it.isPaidOutOfBand), metadata = \(JSONText.of(it.metadata)),
                paid_at = \(it.paidAt), voided_at = \(it.voidedAt),
                marked_uncollectible_at = \(it.markedUncollectibleAt), payment_plan_id = \(it.paymentPlan),
                dunning_paused_days = \(it.dunningPausedDays)
            WHERE \(it.scope) AND id = \(it.id)
            """, mapping: { $0.invoices[it.id] = it })
    }

    /// Saves all that a draft says, which nobody has been told yet, or what it says last when it is finalized.
    func save(_ it: Invoice) throws {
        try send(
            """
            UPDATE invoices
            SET status = \(it.status), number = \(it.number), own_number = \(it.ownNumber), subtotal = \(it.subtotal.amount),
                discount = \(it.discount.amount), discounts = \(InvoiceDiscount.text(it.discounts)),
                given_discounts = \(ChargeDiscount.text(it.givenDiscounts)),
                custom_fields = \(InvoiceField.text(it.customFields)), tax = \(it.tax.amount),
                taxes = \(InvoiceTax.text(it.taxes)), total = \(it.total.amount), starting_balance = \(it.startingBalance.amount),
                balance_applied = \(it.balanceApplied.amount), amount_due = \(it.amountDue.amount),
                collection_method = \(it.collectionMethod), due_at = \(it.dueAt), days_until_due = \(it.daysUntilDue),
                billed_to = \(JSONText.of(it.billedTo)), seller = \(it.seller.map { JSONText.of($0) }),
                next_attempt_at = \(it.nextAttemptAt),
                description = \(it.description), footer = \(it.footer), metadata = \(JSONText.of(it.metadata)),
                advances = \(it.advances), default_method_id = \(it.ownMethod),
                tax_rates = \(TaxRate.text(it.defaultTaxRates)), finalized_at = \(it.finalizedAt),
                paid_at = \(it.paidAt)
            WHERE \(it.scope) AND id = \(it.id) AND status = 'draft'
            """, mapping: { $0.invoices[it.id] = it })
        try removeLines(of: it)
        try insertLines(of: it)
    }

    func removeLines(of it: Invoice) throws {
        try send("DELETE FROM invoice_lines WHERE merchant_id = \(it.scope.merchant) AND invoice_id = \(it.id)")
    }
}
