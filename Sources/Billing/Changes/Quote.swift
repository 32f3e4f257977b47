import Core

/// A preview of a change that was shown.
struct Quote: SignedQuote, Hashable {
    let subscription: String
    let change: SubscriptionChange
    let effect: SubscriptionChange.Effect
    let total: Int64
    /// What is asked for at once.
    let due: Int64
    /// Milliseconds since 1970, UTC.
    let at: Int64
    let expiresAt: Int64
    /// How many changes had been asked for before: it is good for one charge.
    let tries: Int

    init(_ preview: ChangePreview, of change: SubscriptionChange, after tries: Int, expiresAt: Instant) {
        self.tries = tries
        subscription = preview.subscription.rawValue
        self.change = change
        effect = preview.effect
        total = preview.total.amount
        due = preview.due.amount
        at = preview.prorationAt.milliseconds
        self.expiresAt = expiresAt.milliseconds
    }

    /// - Throws: `quote_outdated` when the same would cost another amount.
    func requireSame(_ preview: ChangePreview) throws(BillingError) {
        guard preview.total.amount == total, preview.due.amount == due else { throw Self.outdated }
    }

    /// - Throws: `quote_outdated` for one that was charged already, whatever came of it.
    func requireUnused(after tries: Int) throws(BillingError) {
        guard tries == self.tries else { throw Self.outdated }
    }

    static let outdated = BillingError.conflict(
        "quote_outdated", "The subscription has changed since: ask for a new quote.")
}
