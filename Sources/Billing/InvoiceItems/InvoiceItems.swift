import Core
import Storage

/// What waits for the next invoice of a customer.
public struct InvoiceItems: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Parameters:
    ///   - amount: minor units; negative for a credit.
    ///   - subscription: billed with this one only; nil: with whichever invoice comes first.
    public func create(
        for customer: Customer.ID, in scope: Scope, amount: Int64, currency: Currency, description: String,
        quantity: Int64 = 1, subscription: Subscription.ID? = nil, taxRates: [TaxRate.ID] = [],
        metadata: [String: String] = [:]
    ) async throws -> InvoiceItem {
        try Metadata.check(metadata)
        let description = try FreeText.line(description, parameter: "description", limit: 500)
        guard quantity >= 1 else {
            throw BillingError.invalid("quantity", "Must be at least 1.", code: "parameter_invalid_integer")
        }
        let total = try Money(amount, currency).multiplied(by: quantity)
        try AmountLimit.check(total.amount, parameter: "amount")
        return try await context.write { tx in
            var owner = try tx.customer(named: customer, in: scope)
            let before = owner
            try owner.adopt(currency, parameter: "currency")
            if owner != before { try tx.update(owner) }
            guard try tx.pendingItemCount(of: customer, in: scope) < AmountLimit.pendingItems else {
                throw BillingError.invalid(
                    "customer", "A customer has at most \(AmountLimit.pendingItems) items that wait for an invoice.",
                    code: "invoice_items_limit_exceeded")
            }
            if let subscription {
                guard try tx.subscription(subscription, of: customer, in: scope).status.isCurrent else {
                    throw BillingError.conflict("subscription_canceled", "This subscription has already ended.")
                }
            }
            for rate in taxRates { _ = try tx.taxRate(rate, in: scope, parameter: "tax_rates") }
            let now = try tx.now(for: owner)
            let line = InvoiceDraft.Line(
                description: description, amount: total.amount, quantity: quantity, unitAmount: amount,
                period: Period(start: now, end: now), taxRates: taxRates)
            let id = try tx.insert(
                line, pendingFor: owner, subscription: subscription, currency: currency, metadata: metadata, at: now)
            return try tx.invoiceItem(id, in: scope)
        }
    }

    public func find(_ id: InvoiceItem.ID, in scope: Scope) async throws -> InvoiceItem {
        try await context.read { try $0.invoiceItem(id, in: scope) }
    }

    public func list(
        in scope: Scope, customer: Customer.ID? = nil, pending: Bool? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<InvoiceItem> {
        try await context.read { tx in
            var condition: SQL = "\(scope)"
            if let customer { condition = condition + " AND customer_id = \(customer)" }
            let filter: SQL? = pending.map { $0 ? "invoice_id IS NULL" : "invoice_id IS NOT NULL" }
            return try tx.page(
                "invoice_items", of: condition, where: filter, deleted: "deleted_invoice_items", page,
                read: InvoiceItem.init)
        }
    }

    /// - Throws: `invoice_item_billed` once it is on an invoice: a correction is another item.
    public func delete(_ id: InvoiceItem.ID, in scope: Scope) async throws {
        try await context.write { tx in
            let item = try tx.invoiceItem(id, in: scope)
            guard item.invoice == nil else {
                throw BillingError.conflict("invoice_item_billed", "This item is on an invoice already.")
            }
            try tx.execute("DELETE FROM invoice_items WHERE \(scope) AND id = \(id) AND invoice_id IS NULL")
            try tx.execute(
                """
                INSERT INTO deleted_invoice_items (merchant_id, id, livemode, customer_id, created_at, deleted_at)
                VALUES
                    (\(scope.merchant), \(id), \(scope.mode), \(item.customer), \(item.createdAt),
                    \(tx.clock.now()))
                """)
            guard item.isProration, let subscription = item.subscription else { return }
            try tx.noteChangeCredits(
                of: tx.subscription(subscription, in: scope),
                at: tx.now(for: tx.customer(item.customer, in: scope)))
        }
    }

    /// Where a deleted item stood is remembered for a day: no list is read for longer.
    @discardableResult
    public func prune(hear: SetAside.Hearing = { _ in }) async throws -> Int {
        let end = context.clock.now() - .hours(24)
        return try await context.forget(
            from: "deleted_invoice_items", key: "livemode, id", where: "deleted_at < \(end)",
            of: try await context.merchants(), hear: hear)
    }
}

extension BillingTransaction {
    func invoiceItem(_ id: InvoiceItem.ID, in scope: Scope) throws -> InvoiceItem {
        guard let row = try first("SELECT * FROM invoice_items WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("invoice item", id.rawValue)
        }
        return try InvoiceItem(row)
    }

    fileprivate func pendingItemCount(of customer: Customer.ID, in scope: Scope) throws -> Int {
        try first(
            """
            SELECT COUNT(*) AS waiting FROM invoice_items
            WHERE \(scope) AND customer_id = \(customer) AND invoice_id IS NULL
            """)?.int("waiting") ?? 0
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
        _ line: InvoiceDraft.Line, pendingFor customer: Customer, subscription: Subscription.ID?, currency: Currency,
        metadata: [String: String] = [:], at now: Instant
    ) throws -> InvoiceItem.ID {
        let id = InvoiceItem.ID.new(at: now, using: chance)
        try execute(
            """
            INSERT INTO invoice_items
                (merchant_id, id, livemode, customer_id, subscription_id, description, amount, currency, quantity,
                unit_amount, price_id, product_id, item_id, period_start_at, period_end_at, proration, tax_rates,
                metadata, created_at)
            VALUES
                (\(customer.scope.merchant), \(id), \(customer.scope.mode), \(customer.id), \(subscription),
                \(line.description), \(line.amount), \(currency.code), \(line.quantity), \(line.unitAmount),
                \(line.price), \(line.product), \(line.item), \(line.period.start), \(line.period.end),
                \(line.isProration), \(TaxRate.text(line.taxRates)), \(JSONText.of(metadata)), \(now))
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
