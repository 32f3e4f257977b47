import Core

/// Invoices that no subscription makes: drawn up, changed, and finalized when the merchant says so, or by themselves.
extension Invoices {
    /// - Throws: `currency_mismatch` when the customer has another currency (M7); what ``InvoiceOrder`` says that cannot be.
    public func create(
        _ order: InvoiceOrder, for customer: Customer.ID, in scope: Scope
    ) async throws -> Invoice {
        try await context.write { tx in
            var owner = try tx.customers.find(named: customer, in: scope)
            return try tx.draft(order, for: &owner, at: try tx.now(for: owner))
        }
    }

    /// Changes what a draft says. Of what is final the metadata, and of what no subscription made whether it goes on by itself,
    /// is all that changes.
    ///
    /// - Parameter discounts: what is taken off all of it from now on; nil for what is taken off already.
    /// - Throws: `invoice_not_editable`, naming what does not change any more.
    public func update(
        _ id: Invoice.ID, in scope: Scope, discounts: [ChargeDiscount.Reference]? = nil,
        _ change: @escaping @Sendable (inout Invoice) throws -> Void
    ) async throws -> Invoice {
        try await context.write { tx in
            var invoice = try tx.invoices.find(id, in: scope)
            let before = invoice
            try change(&invoice)
            guard invoice != before || discounts != nil else { return invoice }
            let owner = try tx.customers.find(invoice.customer, in: scope)
            let now = try tx.now(for: owner)
            try tx.check(&invoice, since: before, at: now)
            if let discounts {
                try before.requireDraft(toChange: "discounts")
                invoice.givenDiscounts = try tx.give(
                    discounts, to: .init(invoice, of: owner), insteadOf: before.givenDiscounts, at: now)
            }
            guard invoice != before else { return invoice }
            if before.isDraft {
                try tx.scheduleDraft(&invoice, for: owner, at: now)
                try tx.draw(&invoice, for: owner, at: now)
                try tx.invoices.save(invoice)
            } else {
                try tx.revise(&invoice, since: before, for: owner, at: now)
            }
            try tx.record(.invoiceUpdated, .invoice(id), of: owner.id, in: scope, at: now)
            return invoice
        }
    }

    /// - Throws: `invoice_not_editable` once it is final: it is voided instead.
    public func delete(_ id: Invoice.ID, in scope: Scope, by actor: AuditActor? = nil) async throws {
        try await context.write { tx in
            let draft = try tx.invoices.find(id, in: scope)
            try tx.audit(.draftDeleted, draft, by: actor)
            try tx.delete(draft, at: try tx.now(for: tx.customers.find(draft.customer, in: scope)))
        }
    }

    /// Where a deleted draft stood is remembered for a day: no list is read for longer.
    @discardableResult
    public func prune(hear: SetAside.Hearing = { _ in }) async throws -> Int {
        let end = context.clock.now() - .hours(24)
        return try await context.forget(of: try await context.merchants(), hear: hear) {
            try $0.invoices.forgetDeleted(before: end, of: $1, limit: $2)
        }
    }

    /// Makes a demand of a draft. One of nothing is paid, and a negative one is the customer's credit (M7).
    ///
    /// - Parameter advances: whether it is then charged, or sent, by itself; nil as the draft says.
    /// - Throws: `invoice_not_editable` for what is final.
    public func finalize(_ id: Invoice.ID, in scope: Scope, advances: Bool? = nil) async throws -> Invoice {
        try await context.write { tx in
            var invoice = try tx.invoices.find(id, in: scope)
            if let advances { invoice.advances = advances }
            try tx.finalize(&invoice, at: try tx.now(for: tx.customers.find(invoice.customer, in: scope)))
            return invoice
        }
    }

    /// Sends the letter with the way to pay, and finalizes a draft first.
    ///
    /// - Parameters:
    ///   - isSent: whether a draft is sent even though it says that it is charged; else as it says.
    ///   - due: what somebody was told that a draft asks for; nil where nobody was.
    /// - Throws: `invoice_not_sendable` for what is charged; `invoice_not_open`; `offer_outdated` for a draft that asks for
    ///   something else.
    public func send(
        _ id: Invoice.ID, in scope: Scope, asSent isSent: Bool = false, seen due: Money? = nil,
        by actor: AuditActor? = nil
    ) async throws -> Invoice {
        try await context.write { tx in
            var invoice = try tx.invoices.find(id, in: scope)
            let now = try tx.now(for: tx.customers.find(invoice.customer, in: scope))
            // Who was told what a draft asks for sends a draft: of two presses, the second finds none.
            if due != nil { try invoice.requireDraft() }
            if isSent, invoice.isDraft { try invoice.setCollectionMethod(.sendInvoice) }
            try invoice.requireSendable()
            if invoice.isDraft {
                try tx.finalize(&invoice, goesOn: false, at: now)
                try invoice.requireDue(due)
                try tx.audit(.invoiceIssued, invoice, ["how": "sent"], by: actor)
                // One of nothing is paid: there is nothing to write about.
                if invoice.status == .paid { return invoice }
            }
            try invoice.requireOpen()
            try tx.sendOut(invoice, at: now)
            return invoice
        }
    }
}

extension BillingTransaction {
    /// What the trail says of an act on an invoice, as it stands when it is done.
    func audit(
        _ action: AuditAction, _ invoice: Invoice, _ details: [String: String] = [:], by actor: AuditActor?
    ) throws {
        var details = details
        details["number"] = invoice.number
        details["total"] = invoice.total.description
        if invoice.isOpen { details["amount"] = invoice.amountRemaining.description }
        try audit(action, about: invoice.id.rawValue, details, by: actor, in: invoice.scope)
    }

    /// What may change of an invoice that is final.
    fileprivate func revise(
        _ invoice: inout Invoice, since before: Invoice, for owner: Customer, at now: Instant
    ) throws {
        try invoice.requireRevision(of: before)
        let isUnpromised = invoice.paymentPlan == nil
        if isUnpromised, invoice.advances != before.advances, invoice.collectionMethod == .chargeAutomatically {
            let id = invoice.id.rawValue
            invoice.wait(until: invoice.advances ? now : nil)
            if invoice.advances {
                try jobs.schedule(.invoice, id, in: invoice.scope, testClock: owner.testClock, at: now)
            } else {
                try jobs.unschedule(.invoice, id, in: invoice.scope)
            }
        }
        try invoices.update(invoice)
    }

    /// A draft whose hour is over is finalized, unless its customer was deleted: then it stays what it is.
    func advance(_ id: Invoice.ID, for job: Job) throws {
        try jobs.hold(job)
        var draft = try invoices.find(id, in: job.scope)
        let owner = try customers.find(draft.customer, in: job.scope)
        guard draft.isDraft, draft.advances, owner.deletedAt == nil else { return }
        try finalize(&draft, at: try now(for: owner))
    }
}
