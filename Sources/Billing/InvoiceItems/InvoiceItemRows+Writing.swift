import Core
import Storage

extension InvoiceItemRows {
    func insert(
        _ line: InvoiceDraft.Line, pendingFor customer: Customer, subscription: Subscription.ID?,
        on draft: Invoice.ID? = nil, metadata: [String: String] = [:], at now: Instant
    ) throws -> InvoiceItem.ID {
        let id = InvoiceItem.ID.new(at: now, using: tx.chance)
        try execute(
            """
            INSERT INTO invoice_items
                (merchant_id, id, livemode, customer_id, subscription_id, invoice_id, description, amount, currency, quantity,
                unit_amount, price_id, product_id, item_id, period_start_at, period_end_at, proration, tax_rates,
                metadata, created_at, made_for_draft, given_discounts, discountable)
            VALUES
                (\(customer.scope.merchant), \(id), \(customer.scope.mode), \(customer.id), \(subscription),
                \(draft),
                \(line.description), \(line.amount.amount), \(line.amount.currency.code), \(line.quantity),
                \(line.unitAmount.amount),
                \(line.price), \(line.product), \(line.item), \(line.period.start), \(line.period.end),
                \(line.isProration), \(TaxRate.text(line.taxRates)), \(JSONText.of(metadata)), \(now),
                \(draft != nil), \(ChargeDiscount.text(line.discounts)), \(line.isDiscountable))
            """, mapping: { $0.noteSome(in: "invoice_items", of: customer.id.rawValue) })
        return id
    }

    func update(_ it: InvoiceItem) throws {
        try execute(
            """
            UPDATE invoice_items
            SET description = \(it.description), amount = \(it.amount.amount), quantity = \(it.quantity),
                unit_amount = \(it.unitAmount.amount), price_id = \(it.price), product_id = \(it.product),
                tax_rates = \(TaxRate.text(it.taxRates)), metadata = \(JSONText.of(it.metadata)),
                given_discounts = \(ChargeDiscount.text(it.discounts)), discountable = \(it.isDiscountable)
            WHERE \(it.scope) AND id = \(it.id)
            """)
    }

    /// Takes an item away. Where it stood in the lists that are being read is remembered.
    func remove(_ item: InvoiceItem) throws {
        try execute("DELETE FROM invoice_items WHERE \(item.scope) AND id = \(item.id)")
        try execute(
            """
            INSERT INTO deleted_invoice_items (merchant_id, id, livemode, customer_id, created_at, deleted_at)
            VALUES
                (\(item.scope.merchant), \(item.id), \(item.scope.mode), \(item.customer), \(item.createdAt),
                \(tx.clock.now()))
            """)
    }

    func bind(_ items: [InvoiceItem], to invoice: Invoice) throws {
        try execute(
            """
            UPDATE invoice_items SET invoice_id = \(invoice.id)
            WHERE \(invoice.scope) AND id IN (\(list: items.map(\.id))) AND invoice_id IS NULL
            """)
    }

    /// What waits for the next invoice of a subscription waits for the customer's next.
    func handOver(from subscription: Subscription) throws {
        try execute(
            """
            UPDATE invoice_items SET subscription_id = NULL
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id) AND invoice_id IS NULL
            """)
    }

    /// What was on the void invoices of a subscription waits again.
    func unbind(fromVoidOf subscription: Subscription) throws {
        let scope = subscription.scope
        try execute(
            """
            UPDATE invoice_items SET invoice_id = NULL
            WHERE \(scope) AND customer_id = \(subscription.customer) AND invoice_id IN (
                SELECT id FROM invoices
                WHERE \(scope) AND subscription_id = \(subscription.id) AND status = \(Invoice.Status.void))
            """, mapping: { $0.noteSome(in: "invoice_items", of: subscription.customer.rawValue) })
    }

    /// Where an item stood that was deleted before `end`.
    func forgetDeleted(before end: Instant, of merchant: Merchant.ID, limit: Int) throws -> Int {
        try forget(
            from: "deleted_invoice_items", key: "livemode, id", where: "deleted_at < \(end)", of: merchant, limit: limit
        )
    }
}
