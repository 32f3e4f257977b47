import Core

public enum SetupOutcome: Hashable, Sendable {
    case stored(token: Secret, facts: PaymentMethod.Facts)
    case refused(Decline)
    case abandoned
    case open
    case unknown(String)
}

/// What came of a charge.
public enum ChargeOutcome: Hashable, Sendable {
    /// With what was taken. Another amount than was asked for is an alarm: it is never booked by itself.
    case succeeded(Money, ChargeReferences)
    /// A lookup will tell later: bank debits, and every status that the adapter does not know, whose own words are kept.
    case pending(ChargeReferences, status: String? = nil)
    case requiresAction(NextAction, ChargeReferences)
    case declined(Decline, ChargeReferences)
    /// It has not left, for certain: no connection, no credentials, a request that we could not even write. The same attempt
    /// is sent again under the same key, and nobody has refused anything.
    case neverSent(String)
    /// A time-out, a lost connection, a 5xx, an answer that cannot be read. Never shown as failed (P3).
    case unknown(String)
}

/// What came of a refund.
public enum RefundOutcome: Hashable, Sendable {
    case succeeded(reference: String)
    /// Accepted; a lookup will tell later.
    case pending(reference: String)
    case declined(Decline)
    /// An answer that was lost, or a call that did not leave: asked about before anything is sent again.
    case unknown(String)
}

/// What a processor says when it is asked about something by our name for it.
public enum Lookup<Outcome: Hashable & Sendable>: Hashable, Sendable {
    case found(Outcome)
    /// It has never heard of it, in this account and by our name. Proof that nothing happened once the adapter's
    /// ``Processor/graceTime`` is over, and no sooner.
    case neverHeard
    /// Nothing follows from it.
    case noAnswer(String)
}

public typealias LookupOutcome = Lookup<ChargeOutcome>
public typealias RefundLookup = Lookup<RefundOutcome>

extension ChargeOutcome {
    /// The processor's names for the charge, as this answer tells them.
    var references: ChargeReferences {
        switch self {
        case .succeeded(_, let references), .pending(let references, _), .requiresAction(_, let references),
            .declined(_, let references):
            references
        case .neverSent, .unknown: .none
        }
    }

    var isTaken: Bool {
        if case .succeeded = self { true } else { false }
    }
}
