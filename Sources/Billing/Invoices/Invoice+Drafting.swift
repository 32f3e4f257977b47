import Core
import Storage

/// Drafts: what a merchant draws up before anybody is asked for money. They have no number and are in no book.
extension BillingTransaction {
    /// - Throws: `invoice_not_editable` once it is final, and for what a subscription made.
    func requireDraft(_ invoice: Invoice) throws {
        guard invoice.isDraft, invoice.subscription == nil else {
            throw BillingError.conflict(
                "invoice_not_editable", "This invoice is final: what it says does not change any more.")
        }
    }

    /// A draft of this customer that items can be put on.
    ///
    /// - Throws: `resource_missing` for somebody else's.
    func draft(_ id: Invoice.ID, of customer: Customer, in currency: Currency, parameter: String) throws -> Invoice {
        guard
            let row = try first(
                "SELECT * FROM invoices WHERE \(customer.scope) AND customer_id = \(customer.id) AND id = \(id)")
        else { throw BillingError.notFound("invoice", id.rawValue, parameter: parameter) }
        let invoice = try invoices([row], in: customer.scope)[0]
        try requireDraft(invoice)
        guard invoice.currency == currency else {
            throw BillingError.invalid(
                "currency", "The invoice is in \(invoice.currency).", code: "currency_mismatch")
        }
        return invoice
    }

    /// Draws the lines anew from the items that are on it. A line keeps its name as long as its item is there.
    func draw(_ draft: inout Invoice, for customer: Customer, at now: Instant) throws {
        let items = try items(on: draft)
        let known = Dictionary(
            draft.lines.compactMap { line in line.source.map { ($0, line.id) } },
            uniquingKeysWith: { first, _ in first })
        let rates = draft.defaultTaxRates
        let (lines, computed) = try drawn(
            items.map { item in
                var line = item.line
                line.source = item.id
                if line.taxRates.isEmpty { line.taxRates = rates }
                return line
            }, known: known, in: draft.currency, draft.scope, at: now)
        draft.lines = lines
        draft.subtotal = computed.subtotal
        draft.tax = computed.tax
        draft.taxes = computed.taxes
        draft.total = computed.total
        draft.amountDue = max(0, computed.total)
        draft.startingBalance = customer.balance
    }

    /// Draws and saves it, and says that it changed.
    func redraw(_ draft: Invoice, for customer: Customer, at now: Instant) throws {
        var draft = draft
        try draw(&draft, for: customer, at: now)
        try save(draft)
        try record(.invoiceUpdated, .invoice(draft.id), of: draft.customer, in: draft.scope, at: now)
    }

    /// In the order in which they came.
    func items(on invoice: Invoice) throws -> [InvoiceItem] {
        try query(
            """
            SELECT * FROM invoice_items WHERE \(invoice.scope) AND invoice_id = \(invoice.id)
            ORDER BY created_at, id
            """
        ).map(InvoiceItem.init)
    }

    /// Sets when it is finalized by itself, or that it is not.
    func scheduleDraft(_ draft: inout Invoice, for customer: Customer, at now: Instant) throws {
        let id = draft.id.rawValue
        draft.nextAttemptAt = draft.advances ? draft.createdAt + Invoice.draftLife : nil
        if let next = draft.nextAttemptAt {
            try schedule(.invoice, id, in: draft.scope, testClock: customer.testClock, at: max(next, now))
        } else {
            try unschedule(.invoice, id, in: draft.scope)
        }
    }

    /// Deletes a draft. What was made for it goes with it; what had waited before waits again for the next invoice.
    func delete(_ draft: Invoice, at now: Instant) throws {
        try requireDraft(draft)
        let (id, scope) = (draft.id, draft.scope)
        try record(.invoiceDeleted, .invoice(id), of: draft.customer, in: scope, at: now)
        for item in try items(on: draft) where item.isMadeForDraft { try remove(item) }
        try execute(
            "UPDATE invoice_items SET invoice_id = NULL WHERE \(scope) AND invoice_id = \(id)",
            mapping: { $0.noteSome(in: "invoice_items", of: draft.customer.rawValue) })
        try deleteLines(of: draft)
        try execute(
            "DELETE FROM invoices WHERE \(scope) AND id = \(id) AND status = 'draft'", mapping: { $0.noteDeleted(id) })
        try execute(
            """
            INSERT INTO deleted_invoices (merchant_id, id, livemode, customer_id, created_at, deleted_at)
            VALUES (\(scope.merchant), \(id), \(scope.mode), \(draft.customer), \(draft.createdAt), \(clock.now()))
            """)
        try unschedule(.invoice, id.rawValue, in: scope)
    }
}

extension Invoice {
    /// How long a draft that goes on by itself can be changed, as Stripe has it.
    static let draftLife = Span.hours(1)
}
