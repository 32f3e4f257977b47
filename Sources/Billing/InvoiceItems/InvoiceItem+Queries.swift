import Core
import Storage

extension BillingTransaction {
    package func invoiceItem(_ id: InvoiceItem.ID, in scope: Scope) throws -> InvoiceItem {
        guard let row = try first("SELECT * FROM invoice_items WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("invoice item", id.rawValue)
        }
        return try InvoiceItem(row)
    }

    /// - Throws: `invoice_items_limit_exceeded` when no more may wait for a customer's next invoice, or be on one draft.
    func requireRoom(on draft: Invoice?, of owner: Customer) throws {
        let place: SQL = draft.map { (draft) -> SQL in "invoice_id = \(draft.id)" } ?? "invoice_id IS NULL"
        let count =
            try first(
                """
                SELECT COUNT(*) AS waiting FROM invoice_items
                WHERE \(owner.scope) AND customer_id = \(owner.id) AND \(place)
                """)?.int("waiting") ?? 0
        guard count < AmountLimit.pendingItems else {
            throw BillingError.invalid(
                draft == nil ? "customer" : "invoice",
                draft == nil
                    ? "A customer has at most \(AmountLimit.pendingItems) items that wait for an invoice."
                    : "An invoice has at most \(AmountLimit.pendingItems) items.",
                code: "invoice_items_limit_exceeded")
        }
    }

    /// The draft that an item is on; nil while it waits.
    ///
    /// - Throws: `invoice_item_billed` once it is on a final invoice.
    func draft(of item: InvoiceItem) throws -> Invoice? {
        guard let id = item.invoice else { return nil }
        let invoice = try invoice(id, in: item.scope)
        guard invoice.isDraft else {
            throw BillingError.conflict("invoice_item_billed", "This item is on an invoice already.")
        }
        return invoice
    }

    /// Takes an item away. Where it stood in the lists that are being read is remembered.
    func remove(_ item: InvoiceItem) throws {
        try execute("DELETE FROM invoice_items WHERE \(item.scope) AND id = \(item.id)")
        try execute(
            """
            INSERT INTO deleted_invoice_items (merchant_id, id, livemode, customer_id, created_at, deleted_at)
            VALUES
                (\(item.scope.merchant), \(item.id), \(item.scope.mode), \(item.customer), \(item.createdAt),
                \(clock.now()))
            """)
    }

    func update(_ it: InvoiceItem) throws {
        try execute(
            """
            UPDATE invoice_items
            SET description = \(it.description), amount = \(it.amount), quantity = \(it.quantity),
                unit_amount = \(it.unitAmount), price_id = \(it.price), product_id = \(it.product),
                tax_rates = \(TaxRate.text(it.taxRates)), metadata = \(JSONText.of(it.metadata))
            WHERE \(it.scope) AND id = \(it.id)
            """)
    }

    /// What the next invoice of `subscription` takes along, oldest first.
    ///
    /// - Parameter instant: what came after it waits for the invoice after: nil for all there is.
    func pendingItems(
        of customer: Customer.ID, for subscription: Subscription.ID?, in scope: Scope, until instant: Instant? = nil
    ) throws -> [InvoiceItem] {
        if identityMap.hasNone(in: "invoice_items", of: customer.rawValue) { return [] }
        let limit: SQL = instant.map { (latest) -> SQL in " AND created_at <= \(latest)" } ?? ""
        return try query(
            """
            SELECT * FROM invoice_items
            WHERE \(scope) AND customer_id = \(customer) AND invoice_id IS NULL
                AND (subscription_id IS NULL OR subscription_id = \(subscription))\(limit)
            ORDER BY created_at, id
            LIMIT \(AmountLimit.pendingItems)
            """
        ).map(InvoiceItem.init)
    }

    func insert(
        _ line: InvoiceDraft.Line, pendingFor customer: Customer, subscription: Subscription.ID?,
        on draft: Invoice.ID? = nil,
        currency: Currency, metadata: [String: String] = [:], at now: Instant
    ) throws -> InvoiceItem.ID {
        let id = InvoiceItem.ID.new(at: now, using: chance)
        try execute(
            """
            INSERT INTO invoice_items
                (merchant_id, id, livemode, customer_id, subscription_id, invoice_id, description, amount, currency, quantity,
                unit_amount, price_id, product_id, item_id, period_start_at, period_end_at, proration, tax_rates,
                metadata, created_at, made_for_draft)
            VALUES
                (\(customer.scope.merchant), \(id), \(customer.scope.mode), \(customer.id), \(subscription),
                \(draft),
                \(line.description), \(line.amount), \(currency.code), \(line.quantity), \(line.unitAmount),
                \(line.price), \(line.product), \(line.item), \(line.period.start), \(line.period.end),
                \(line.isProration), \(TaxRate.text(line.taxRates)), \(JSONText.of(metadata)), \(now),
                \(draft != nil))
            """, mapping: { $0.noteSome(in: "invoice_items", of: customer.id.rawValue) })
        return id
    }

    /// - Throws: `currency_mismatch` for what is in another currency than the invoice (M7).
    func bind(_ items: [InvoiceItem], to invoice: Invoice) throws {
        guard !items.isEmpty else { return }
        guard items.allSatisfy({ $0.currency == invoice.currency }) else {
            throw BillingError.invalid(
                "currency", "Something that waits is not in \(invoice.currency).", code: "currency_mismatch")
        }
        try execute(
            """
            UPDATE invoice_items SET invoice_id = \(invoice.id)
            WHERE \(invoice.scope) AND id IN (\(list: items.map(\.id))) AND invoice_id IS NULL
            """)
        guard let subscription = invoice.subscription, items.contains(where: \.isProration) else { return }
        try bindChangeCredits(of: subscription, to: invoice)
    }
}
