import Core

/// What the paper of a payment claims: who was paid, by which charge, how much and when.
public struct Receipt: Hashable, Sendable {
    public let scope: Scope
    public let attempt: PaymentAttempt.ID
    public let money: Money
    /// Whole seconds.
    public let paidAt: Instant

    init(scope: Scope, attempt: PaymentAttempt.ID, money: Money, paidAt: Instant) {
        self.scope = scope
        self.attempt = attempt
        self.money = money
        self.paidAt = Instant(seconds: paidAt.seconds)
    }

    /// - Returns: nil for a charge that has not succeeded.
    init?(_ attempt: PaymentAttempt) {
        guard attempt.state == .succeeded, let settled = attempt.settledAt else { return nil }
        self.init(scope: attempt.scope, attempt: attempt.id, money: attempt.money, paidAt: settled)
    }
}

/// What became of a receipt that somebody shows.
public enum ReceiptVerdict: Sendable {
    /// No text of ours, altered, or of another merchant.
    case forged
    /// It names a key that its merchant does not have: nothing can be said of its signature.
    case unknownKey
    /// Signed by us, and no such payment is known: the books were restored to a time before it.
    case unknownPayment(Receipt)
    /// It says what the books say.
    ///
    /// - Parameter refunds: what has gone back of it since, oldest first.
    case genuine(Receipt, invoice: Invoice, refunds: [Refund])
}
