import Core

/// What is not done with the invoice of a change that is not made: it would keep what the invoice took along.
extension BillingTransaction {
    /// Nobody lost anything by a change that was never given.
    ///
    /// - Throws: `change_not_made`.
    func requireNoUpdate(on invoice: Invoice) throws {
        guard invoice.reason == .update, try pendingUpdates.openIfAny(on: invoice) != nil else { return }
        throw BillingError.unmadeChange
    }

    /// Nothing pays for a change that can be made no more.
    ///
    /// - Throws: `change_not_made`.
    func requireNoStaleUpdate(on invoice: Invoice) throws {
        guard invoice.reason == .update, let update = try pendingUpdates.openIfAny(on: invoice),
            try taken(update, of: subscriptions.find(update.subscription, in: update.scope)) == nil
        else { return }
        throw BillingError.unmadeChange
    }
}

extension BillingTransaction {
    /// Which of these invoices a change waits for, and whether it can still be made.
    func changesAwaited(among invoices: [Invoice], in scope: Scope) throws -> [Invoice.ID: Bool] {
        let updates = try pendingUpdates.open(
            among: invoices.filter { $0.reason == .update }.map(\.id), in: scope)
        let pairs = try updates.map { update in
            (update.invoice, try taken(update, of: subscriptions.find(update.subscription, in: scope)) != nil)
        }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
    }
}

extension BillingError {
    fileprivate static let unmadeChange = BillingError.conflict(
        "change_not_made", "This invoice is of a change that was not made: void it, and what it took is given back.")
}
