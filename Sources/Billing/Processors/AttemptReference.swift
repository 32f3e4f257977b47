/// Which attempt a call is about: whose account, our name for it, and the processor's own.
public struct AttemptReference: Hashable, Sendable {
    public let account: ProcessorAccount
    /// Ours, known before the first call: what the processor has never heard of under this name it has never charged (P1).
    public let attempt: PaymentAttempt.ID
    /// The processor's, as far as it has told them.
    public let references: ChargeReferences

    public init(
        _ attempt: PaymentAttempt.ID, at account: ProcessorAccount, references: ChargeReferences = .none
    ) {
        self.attempt = attempt
        self.account = account
        self.references = references
    }
}

extension PaymentAttempt {
    /// What its processor is asked about it by.
    var processorReference: AttemptReference {
        AttemptReference(id, at: ProcessorAccount(scope), references: references)
    }
}

/// Which refund a call is about. Our name for it is the idempotency key: it is never asked for under another (M7).
public struct RefundReference: Hashable, Sendable {
    public let refund: Refund.ID
    public let charge: AttemptReference

    public init(_ refund: Refund.ID, of charge: AttemptReference) {
        self.refund = refund
        self.charge = charge
    }
}
