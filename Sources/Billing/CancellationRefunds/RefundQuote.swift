import Core

/// What a page said that cancelling gives back. It is computed again, and given only where it is the same.
struct RefundQuote: SignedQuote, Hashable {
    let subscription: String
    let refunded: Int64
    /// What of it goes back by which method, in the order in which the page says it.
    let ways: [String]
    let credited: Int64
    let takenOff: Int64
    let stillOwed: Int64
    /// What is billed at once, and what of it is charged.
    let billed: Int64
    let charged: Int64
    /// Milliseconds since 1970, UTC.
    let expiresAt: Int64

    init(_ refund: CancellationRefund, of subscription: Subscription.ID, expiresAt: Instant) {
        self.subscription = subscription.rawValue
        refunded = refund.refunded.amount
        ways = refund.ways.map { "\($0.method?.rawValue ?? "") \($0.money.amount)" }
        credited = refund.credited.amount
        takenOff = refund.takenOff.amount
        stillOwed = refund.stillOwed.amount
        billed = refund.last?.total.amount ?? 0
        charged = refund.last?.due.amount ?? 0
        self.expiresAt = expiresAt.milliseconds
    }

    /// - Throws: `quote_expired`, or `quote_outdated` when cancelling would give back another amount by now.
    func require(_ refund: CancellationRefund, at now: Instant) throws {
        try requireLiving(at: now)
        let same = RefundQuote(
            refund, of: Subscription.ID(subscription), expiresAt: Instant(milliseconds: expiresAt))
        guard self == same else { throw Quote.outdated }
    }
}
