import Core

/// What waits for the next invoice of a customer, and what is on a draft.
public struct InvoiceItems: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Parameters:
    ///   - amount: of one; negative for a credit.
    ///   - subscription: billed with this one only; nil: with whichever invoice comes first.
    public func create(
        for customer: Customer.ID, in scope: Scope, amount: Money, description: String, quantity: Int64 = 1,
        subscription: Subscription.ID? = nil, taxRates: [TaxRate.ID] = [], metadata: [String: String] = [:]
    ) async throws -> InvoiceItem {
        var order = InvoiceItemOrder(.amount(amount))
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
            var owner = try tx.customers.find(named: customer, in: scope)
            return try tx.add(order, for: &owner, at: try tx.now(for: owner))
        }
    }

    public func find(_ id: InvoiceItem.ID, in scope: Scope) async throws -> InvoiceItem {
        try await context.read { try $0.invoiceItems.find(id, in: scope) }
    }

    public func list(
        in scope: Scope, customer: Customer.ID? = nil, invoice: Invoice.ID? = nil, pending: Bool? = nil,
        _ page: PageRequest = PageRequest()
    ) async throws -> Page<InvoiceItem> {
        try await context.read { tx in
            try tx.invoiceItems.page(in: scope, customer: customer, invoice: invoice, pending: pending, page)
        }
    }

    /// - Throws: `invoice_item_billed` once it is on a final invoice, `invoice_item_prorated` for the amount of what a change of
    ///   plan left over, `currency_mismatch`.
    public func update(
        _ id: InvoiceItem.ID, in scope: Scope, _ revision: InvoiceItemRevision
    ) async throws -> InvoiceItem {
        try await context.write { tx in
            var item = try tx.invoiceItems.find(id, in: scope)
            try tx.revise(&item, by: revision)
            return item
        }
    }

    /// - Throws: `invoice_item_billed` once it is on a final invoice: a correction is another item.
    public func delete(_ id: InvoiceItem.ID, in scope: Scope) async throws {
        try await context.write { tx in
            let item = try tx.invoiceItems.find(id, in: scope)
            let draft = try tx.draft(of: item)
            let owner = try tx.customers.find(item.customer, in: scope)
            let now = try tx.now(for: owner)
            try tx.delete(item, at: now)
            if let draft { try tx.redraw(draft, for: owner, at: now) }
            guard item.isProration, let subscription = item.subscription else { return }
            try tx.noteChangeCredits(of: tx.subscriptions.find(subscription, in: scope), at: now)
        }
    }

    /// Where a deleted item stood is remembered for a day: no list is read for longer.
    @discardableResult
    public func prune(hear: SetAside.Hearing = { _ in }) async throws -> Int {
        let end = context.clock.now() - .hours(24)
        return try await context.forget(of: try await context.merchants(), hear: hear) {
            try $0.invoiceItems.forgetDeleted(before: end, of: $1, limit: $2)
        }
    }
}
