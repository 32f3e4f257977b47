import Core

/// Drafts: what a merchant draws up before anybody is asked for money. They have no number and are in no book.
extension BillingTransaction {
    /// A draft of this customer that items can be put on.
    ///
    /// - Parameter currencyParameter: what says the currency.
    /// - Throws: `resource_missing` for somebody else's; `currency_mismatch`.
    func draft(
        _ id: Invoice.ID, of customer: Customer, in currency: Currency, by currencyParameter: String, parameter: String
    ) throws -> Invoice {
        guard let invoice = try invoices.findIfAny(id, of: customer.id, in: customer.scope) else {
            throw BillingError.notFound("invoice", id.rawValue, parameter: parameter)
        }
        try invoice.requireDraft(toChange: parameter)
        guard invoice.currency == currency else {
            throw BillingError.invalid(
                currencyParameter, "The invoice is in \(invoice.currency).", code: "currency_mismatch")
        }
        return invoice
    }

    /// Draws the lines anew from the items that are on it. A line keeps its name as long as its item is there.
    func draw(_ draft: inout Invoice, for customer: Customer, at now: Instant) throws {
        let items = try invoiceItems.all(on: draft)
        let known = Dictionary(
            draft.lines.compactMap { line in line.source.map { ($0, line.id) } },
            uniquingKeysWith: { first, _ in first })
        let rates = draft.defaultTaxRates
        let (lines, computed, taken) = try drawn(
            items.map { item in
                var line = item.line
                line.source = item.id
                if line.taxRates.isEmpty { line.taxRates = rates }
                return line
            }, given: draft.givenDiscounts, known: known, in: draft.currency, draft.scope, at: now)
        draft.lines = lines
        draft.discount = computed.discount
        draft.discounts = taken
        draft.subtotal = computed.subtotal
        draft.tax = computed.tax
        draft.taxes = computed.taxes
        draft.total = computed.total
        draft.amountDue = computed.total.notNegative
        draft.startingBalance = customer.balance(in: draft.currency)
    }

    /// Draws and saves it, and says that it changed.
    func redraw(_ draft: Invoice, for customer: Customer, at now: Instant) throws {
        var draft = draft
        try draw(&draft, for: customer, at: now)
        try invoices.save(draft)
        try record(.invoiceUpdated, .invoice(draft.id), of: draft.customer, in: draft.scope, at: now)
    }

    /// Sets when it is finalized by itself, or that it is not.
    func scheduleDraft(_ draft: inout Invoice, for customer: Customer, at now: Instant) throws {
        let id = draft.id.rawValue
        draft.wait(until: draft.advances ? draft.createdAt + Invoice.draftLife : nil)
        if let next = draft.nextAttemptAt {
            try jobs.schedule(.invoice, id, in: draft.scope, testClock: customer.testClock, at: max(next, now))
        } else {
            try jobs.unschedule(.invoice, id, in: draft.scope)
        }
    }

    /// Deletes a draft. What was made for it goes with it; what had waited before waits again for the next invoice.
    func delete(_ draft: Invoice, at now: Instant) throws {
        try draft.requireDraft()
        let (id, scope) = (draft.id, draft.scope)
        try record(.invoiceDeleted, .invoice(id), of: draft.customer, in: scope, at: now)
        for item in try invoiceItems.all(on: draft) where item.isMadeForDraft {
            try withdraw(item.discounts, in: scope)
            try invoiceItems.remove(item)
        }
        try withdraw(draft.givenDiscounts, in: scope)
        try invoiceItems.unbind(from: draft)
        try invoices.remove(draft)
        try jobs.unschedule(.invoice, id.rawValue, in: scope)
    }
}

extension Invoice {
    /// How long a draft that goes on by itself can be changed, as Stripe has it.
    static let draftLife = Span.hours(1)
}
