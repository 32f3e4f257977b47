import Core

extension Invoices {
    /// A draft with these on it: both or neither.
    ///
    /// - Throws: what either alone would.
    public func create(
        _ order: InvoiceOrder, of items: [InvoiceItemOrder], for customer: Customer.ID, in scope: Scope
    ) async throws -> Invoice {
        try await context.write { tx in
            var owner = try tx.customers.find(named: customer, in: scope)
            let now = try tx.now(for: owner)
            let draft = try tx.draft(order, for: &owner, at: now)
            for item in items {
                var item = item
                item.invoice = draft.id
                _ = try tx.add(item, for: &owner, at: now)
            }
            return try tx.invoices.find(draft.id, in: scope)
        }
    }

    /// A draft as it would be if it were final now: it asks for what its customer still owes too, and for less where they have
    /// something to their credit.
    public func asFinal(_ draft: Invoice) async throws -> Invoice {
        guard draft.isDraft else { return draft }
        return try await context.read { tx in
            let customer = try tx.customers.find(draft.customer, in: draft.scope)
            let demand = try draft.demand(with: customer.balance(in: draft.currency))
            var asked = draft
            asked.startingBalance = demand.balance
            asked.balanceApplied = demand.taken
            asked.amountDue = demand.due
            return asked
        }
    }

    /// Finalizes a draft and charges it: a draft that cannot be charged stays one. What it is collected by, its number and the
    /// word that it will be charged are one commit (P2).
    ///
    /// - Parameters:
    ///   - isCharged: whether it is charged even though it says that it is sent; else as it says.
    ///   - due: what somebody was told that it asks for; nil where nobody was.
    /// - Returns: the invoice, paid at once when it asks for nothing, and otherwise its attempt as the processor left it.
    /// - Throws: as ``pay(_:of:in:with:origin:)``, `invoice_not_editable` for what is final, and `offer_outdated` for what asks
    ///   for something else.
    public func finalizeAndPay(
        _ id: Invoice.ID, in scope: Scope, with method: PaymentMethod.ID? = nil, asCharged isCharged: Bool = false,
        seen due: Money? = nil, by actor: AuditActor? = nil
    ) async throws -> (Invoice, PaymentAttempt?) {
        let (invoice, begun) = try await context.write { tx -> (Invoice, BegunCharge?) in
            var invoice = try tx.invoices.find(id, in: scope)
            _ = try tx.mainProcessor(in: scope)
            if isCharged { try invoice.setCollectionMethod(.chargeAutomatically) }
            try tx.finalize(
                &invoice, goesOn: false, at: try tx.now(for: tx.customers.find(invoice.customer, in: scope)))
            try invoice.requireDue(due)
            try tx.audit(.invoiceIssued, invoice, ["how": "charged"], by: actor)
            guard invoice.isOpen else { return (invoice, nil) }
            guard let begun = try tx.beginCharge(of: id, in: scope, with: method, origin: .api) else {
                throw BillingError.noPaymentMethod
            }
            return (invoice, begun)
        }
        guard let begun else { return (invoice, nil) }
        let attempt = try await PaymentCollector(context).finish(begun)
        return (try await find(id, in: scope), attempt)
    }
}

extension Invoice {
    /// What was said before somebody pressed is what is asked for: a balance may have moved meanwhile.
    ///
    /// - Parameter seen: nil where nothing was said.
    /// - Throws: `offer_outdated`.
    func requireDue(_ seen: Money?) throws(BillingError) {
        if let seen, amountDue != seen { throw .outdatedOffer }
    }
}
