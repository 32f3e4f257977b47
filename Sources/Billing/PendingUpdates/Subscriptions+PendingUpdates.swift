import Core

extension Subscriptions {
    /// The change of a subscription that waits for its money, or became something last; nil when none ever did.
    public func pendingUpdate(
        of id: Subscription.ID, of customer: Customer.ID, in scope: Scope
    ) async throws -> PendingUpdate? {
        try await context.read { tx in
            _ = try tx.subscriptions.find(id, of: customer, in: scope)
            return try tx.pendingUpdates.newestIfAny(of: id, in: scope)
        }
    }

    /// The change that an invoice is of; nil for any other invoice, and for another customer's.
    public func pendingUpdate(
        by invoice: Invoice.ID, of customer: Customer.ID, in scope: Scope
    ) async throws -> PendingUpdate? {
        try await context.read { tx in
            guard let update = try tx.pendingUpdates.findIfAny(by: invoice, in: scope),
                try tx.subscriptions.find(update.subscription, in: scope).customer == customer
            else { return nil }
            return update
        }
    }

    /// Whether the money of a change that waits for it still makes it: otherwise that is credit.
    public func canBeMade(_ update: PendingUpdate) async throws -> Bool {
        try await context.read { tx in
            try tx.taken(update, of: tx.subscriptions.find(update.subscription, in: update.scope)) != nil
        }
    }

    /// Takes back a change that only waits for its customer to confirm the payment with their bank.
    ///
    /// - Throws: `no_pending_change` when none waits; `payment_in_progress` while the bank has it.
    public func dropPendingUpdate(of id: Subscription.ID, of customer: Customer.ID, in scope: Scope) async throws {
        let update = try await context.read { tx -> PendingUpdate? in
            _ = try tx.subscriptions.find(id, of: customer, in: scope)
            return try tx.pendingUpdates.openIfAny(of: id, in: scope)
        }
        guard let update else {
            throw BillingError.conflict("no_pending_change", "No change is waiting for its payment.")
        }
        let withdrawal = try await Withdrawal(from: update.invoice, in: scope, context)
        try await context.write { tx in
            if let withdrawal { _ = try tx.complete(withdrawal) }
            var invoice = try tx.invoices.find(update.invoice, in: scope)
            // It may have been paid meanwhile: then it is made.
            guard invoice.isOpen else { return }
            try tx.void(&invoice, at: try tx.now(for: try tx.customers.find(named: customer, in: scope)))
        }
    }
}
