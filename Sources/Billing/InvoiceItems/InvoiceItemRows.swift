import Core
import Storage

/// The stored items that wait for an invoice, or are on one.
package struct InvoiceItemRows: Rows {
    package let tx: BillingTransaction

    package func find(_ id: InvoiceItem.ID, in scope: Scope) throws -> InvoiceItem {
        guard let row = try first("SELECT * FROM invoice_items WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("invoice item", id.rawValue)
        }
        return try InvoiceItem(row)
    }

    /// What the next invoice of `subscription` takes along, oldest first.
    ///
    /// - Parameter instant: what came after it waits for the invoice after: nil for all there is.
    func pending(
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

    /// What the next invoices of these subscriptions of a customer take along together, oldest first.
    func pending(
        of customer: Customer.ID, forAny subscriptions: [Subscription.ID], in scope: Scope
    ) throws -> [InvoiceItem] {
        if identityMap.hasNone(in: "invoice_items", of: customer.rawValue) { return [] }
        return try query(pendingStatement(of: customer, forAny: subscriptions, in: scope)).map(InvoiceItem.init)
    }

    func pendingStatement(of customer: Customer.ID, forAny subscriptions: [Subscription.ID], in scope: Scope) -> SQL {
        """
        SELECT * FROM invoice_items
        WHERE \(scope) AND customer_id = \(customer) AND invoice_id IS NULL
            AND (subscription_id IS NULL OR subscription_id IN (\(list: subscriptions)))
        ORDER BY created_at, id
        """
    }

    /// What waits for the next invoice of a subscription and of no other, oldest first: all of it, however much that is.
    func waiting(of subscription: Subscription) throws -> [InvoiceItem] {
        if identityMap.hasNone(in: "invoice_items", of: subscription.customer.rawValue) { return [] }
        return try query(
            """
            SELECT * FROM invoice_items
            WHERE \(subscription.scope) AND customer_id = \(subscription.customer) AND invoice_id IS NULL
                AND subscription_id = \(subscription.id)
            ORDER BY created_at, id
            """
        ).map(InvoiceItem.init)
    }

    /// Credits and charges of changes in the running period of a subscription, in their order; those of a document that is
    /// void never were.
    func prorations(of subscription: Subscription) throws -> [InvoiceItem] {
        let (scope, period) = (subscription.scope, subscription.period)
        return try query(
            """
            SELECT i.* FROM invoice_items i
            LEFT JOIN invoices v ON v.merchant_id = i.merchant_id AND v.id = i.invoice_id
            WHERE i.merchant_id = \(scope.merchant) AND i.livemode = \(scope.mode)
                AND i.subscription_id = \(subscription.id) AND i.proration = 1 AND i.item_id IS NOT NULL
                AND i.period_end_at = \(period.end) AND i.period_start_at >= \(period.start)
                AND (i.invoice_id IS NULL OR v.status IN ('open', 'paid'))
            ORDER BY i.created_at, i.id
            """
        ).map(InvoiceItem.init)
    }

    /// How many of a customer are on a draft; nil: how many wait for the next invoice.
    func count(on draft: Invoice.ID?, of owner: Customer) throws -> Int {
        let place: SQL = draft.map { (draft) -> SQL in "invoice_id = \(draft)" } ?? "invoice_id IS NULL"
        return try first(
            """
            SELECT COUNT(*) AS waiting FROM invoice_items
            WHERE \(owner.scope) AND customer_id = \(owner.id) AND \(place)
            """)?.int("waiting") ?? 0
    }

    func page(
        in scope: Scope, customer: Customer.ID?, invoice: Invoice.ID?, pending: Bool?, _ request: PageRequest
    ) throws -> Page<InvoiceItem> {
        var condition: SQL = "\(scope)"
        if let customer { condition = condition + " AND customer_id = \(customer)" }
        var filters: [SQL] = []
        if let pending { filters.append(pending ? "invoice_id IS NULL" : "invoice_id IS NOT NULL") }
        if let invoice { filters.append("invoice_id = \(invoice)") }
        return try page(
            "invoice_items", of: condition, where: .all(filters), deleted: "deleted_invoice_items", request,
            read: InvoiceItem.init)
    }
}

extension BillingTransaction {
    package var invoiceItems: InvoiceItemRows { InvoiceItemRows(tx: self) }
}
