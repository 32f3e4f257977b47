import Core
import Storage

/// What waits for the next invoice of a customer, and what is on a draft.
public struct InvoiceItems: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Parameters:
    ///   - amount: minor units of one; negative for a credit.
    ///   - subscription: billed with this one only; nil: with whichever invoice comes first.
    public func create(
        for customer: Customer.ID, in scope: Scope, amount: Int64, currency: Currency, description: String,
        quantity: Int64 = 1, subscription: Subscription.ID? = nil, taxRates: [TaxRate.ID] = [],
        metadata: [String: String] = [:]
    ) async throws -> InvoiceItem {
        var order = InvoiceItemOrder(.amount(Money(amount, currency)))
        order.quantity = quantity
        order.description = description
        order.subscription = subscription
        order.taxRates = taxRates
        order.metadata = metadata
        return try await create(order, for: customer, in: scope)
    }

    /// - Throws: `invoice_not_editable` for an invoice that is final; `currency_mismatch`; `invoice_items_limit_exceeded`.
    public func create(
        _ order: InvoiceItemOrder, for customer: Customer.ID, in scope: Scope
    ) async throws -> InvoiceItem {
        try Metadata.check(order.metadata)
        return try await context.write { tx in
            var owner = try tx.customer(named: customer, in: scope)
            return try tx.add(order, for: &owner, at: try tx.now(for: owner))
        }
    }

    public func find(_ id: InvoiceItem.ID, in scope: Scope) async throws -> InvoiceItem {
        try await context.read { try $0.invoiceItem(id, in: scope) }
    }

    public func list(
        in scope: Scope, customer: Customer.ID? = nil, invoice: Invoice.ID? = nil, pending: Bool? = nil,
        _ page: PageRequest = PageRequest()
    ) async throws -> Page<InvoiceItem> {
        try await context.read { tx in
            var condition: SQL = "\(scope)"
            if let customer { condition = condition + " AND customer_id = \(customer)" }
            var filters: [SQL] = []
            if let pending { filters.append(pending ? "invoice_id IS NULL" : "invoice_id IS NOT NULL") }
            if let invoice { filters.append("invoice_id = \(invoice)") }
            return try tx.page(
                "invoice_items", of: condition, where: .all(filters), deleted: "deleted_invoice_items", page,
                read: InvoiceItem.init)
        }
    }

    /// - Throws: `invoice_item_billed` once it is on a final invoice, `invoice_item_prorated` for the amount of what a change of
    ///   plan left over, `currency_mismatch`.
    public func update(
        _ id: InvoiceItem.ID, in scope: Scope, _ revision: InvoiceItemRevision
    ) async throws -> InvoiceItem {
        try await context.write { tx in
            var item = try tx.invoiceItem(id, in: scope)
            try tx.revise(&item, by: revision)
            return item
        }
    }

    /// - Throws: `invoice_item_billed` once it is on a final invoice: a correction is another item.
    public func delete(_ id: InvoiceItem.ID, in scope: Scope) async throws {
        try await context.write { tx in
            let item = try tx.invoiceItem(id, in: scope)
            let draft = try tx.draft(of: item)
            let owner = try tx.customer(item.customer, in: scope)
            let now = try tx.now(for: owner)
            try tx.record(.invoiceItemDeleted, .invoiceItem(id), of: item.customer, in: scope, at: now)
            try tx.remove(item)
            if let draft { try tx.redraw(draft, for: owner, at: now) }
            guard item.isProration, let subscription = item.subscription else { return }
            try tx.noteChangeCredits(of: tx.subscription(subscription, in: scope), at: now)
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
