import Core

/// What a change that was paid makes of its subscription.
extension Subscription {
    /// As it is with the change that was paid.
    ///
    /// - Parameter prices: those that the change names, archived ones too: what was bought is given.
    /// - Returns: nil when it is no longer what the change was computed for: another period runs, it has other items, or its end
    ///   was asked for since.
    func taking(_ update: PendingUpdate, at prices: [Price]) -> Subscription? {
        let basis = PendingUpdate.Basis(self)
        guard takesUpdates, basis.hasTerms(of: update.basis), basis.cancellation == update.basis.cancellation
        else { return nil }
        var changed = self
        for wanted in update.change.items {
            guard let position = changed.items.firstIndex(where: { $0.id.rawValue == wanted.item }) else { return nil }
            if let id = wanted.price {
                guard let price = prices.first(where: { $0.id.rawValue == id }) else { return nil }
                changed.items[position].price = price
            }
            if let quantity = wanted.quantity { changed.items[position].quantity = quantity }
            changed.items[position].billedAmount = nil
        }
        guard let recurrence = changed.items.first?.price.recurrence else { return nil }
        let restarts = recurrence != self.recurrence && status != .trialing
        changed.recurrence = recurrence
        guard restarts else { return changed }
        // Whoever has asked for a pause since then is bound to no longer period.
        guard pause == nil else { return nil }
        _ = changed.billItemsWhole()
        // The period began when it was asked for, as its invoice says.
        changed.restart(at: update.requestedAt)
        return changed
    }

    /// Whether a change of it can be given for money.
    var takesUpdates: Bool { [.trialing, .active, .pastDue].contains(status) }
}

extension PlannedChange {
    /// Whether no item comes or goes: what a customer may ask for.
    var keepsItems: Bool {
        added.isEmpty && old.items.map(\.id) == subscription.items.map(\.id)
    }
}

extension PendingUpdate {
    /// What its invoice credits and charges for the change itself.
    func lines(of invoice: Invoice) -> [InvoiceDraft.Line] {
        invoice.lines.suffix(lineCount).map { line in
            .init(
                description: line.description, amount: line.amount, quantity: line.quantity,
                unitAmount: line.unitAmount, price: line.price, product: line.product, item: line.item,
                period: line.period, isProration: line.isProration,
                taxRates: line.taxes.map { TaxRate.ID($0.taxRate) })
        }
    }
}

extension BillingError {
    static let changeUnderWay = BillingError.conflict(
        "change_under_way", "A change of this subscription is being paid: it is made when the money has come.")
}
