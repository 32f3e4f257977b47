import Core

/// What becomes of an attempt by what its processor says, and what follows for everything else.
extension PaymentAttempt {
    enum Consequence: Hashable {
        /// The money has come: it is booked.
        case paid
        /// The processor has taken another amount than it was asked for: a person has to look.
        case suspected(Money)
        /// The money was refused: the customer is told, and the calendar of retries goes on.
        case refused
        /// It was given up here so that something else can be done: nobody has refused anything.
        case withdrawn
        /// It was accepted and has no end yet.
        ///
        /// - Parameters:
        ///   - isNews: whether it was not known to be.
        ///   - transfer: how its customer makes the transfer that it waits for.
        case underWay(isNews: Bool, transfer: TransferInstructions?)
        /// It waits for its customer.
        ///
        /// - Parameter isNews: whether they have not been asked yet.
        case asked(isNews: Bool)
        /// The call has not left: it is made again.
        case unsent
        /// The answer was lost (P3).
        ///
        /// - Parameter hadAsked: whether it waited for its customer before.
        case lost(hadAsked: Bool)
    }

    /// Of one that is open.
    ///
    /// - Parameter isWithdrawn: it was given up here so that something else can be done: a refusal is nobody's.
    mutating func settle(as outcome: ChargeOutcome, isWithdrawn: Bool, at now: Instant) -> Consequence {
        references = references.merging(outcome.references)
        detail = nil
        switch outcome {
        case .succeeded(let taken, _) where taken != money:
            state = .unknown
            detail = "took \(taken)"
            return .suspected(taken)
        case .succeeded:
            state = .succeeded
            settledAt = now
            return .paid
        case .declined(let decline, _):
            fail(because: decline, at: now)
            return isWithdrawn ? .withdrawn : .refused
        case .pending(_, let status):
            detail = status
            return goOn(transfer: nil)
        case .requiresAction(.transfer(let instructions), _): return goOn(transfer: instructions)
        case .requiresAction(.redirect(let url), _):
            let isNews = state != .requiresAction
            state = .requiresAction
            actionURL = url
            return .asked(isNews: isNews)
        case .neverSent(let why):
            state = .created
            detail = why
            return .unsent
        case .unknown:
            let hadAsked = state == .requiresAction
            state = .unknown
            return .lost(hadAsked: hadAsked)
        }
    }

    private mutating func goOn(transfer: TransferInstructions?) -> Consequence {
        let isNews = state != .pending
        state = .pending
        return .underWay(isNews: isNews, transfer: transfer)
    }

    mutating func fail(because decline: Decline, at now: Instant) {
        state = .failed
        declineCode = decline.code
        networkDeclineCode = decline.networkCode
        settledAt = now
    }

    /// One that counted as failed, whose money the processor has after all.
    ///
    /// - Parameter charge: the processor's own name for it.
    mutating func succeedAfterAll(as charge: String?, at now: Instant) {
        state = .succeeded
        references[.charge] = charge
        declineCode = nil
        networkDeclineCode = nil
        settledAt = now
    }

    /// Its call is made now.
    mutating func send() { state = .sent }

    /// Its invoice was settled otherwise: the money is its customer's credit (P7).
    mutating func becomeCredit(at now: Instant) { overpaidAt = now }
}
