import Core

/// When an attempt without an answer is looked at (P5).
package enum PollingPolicy {
    static let firstPoll = Span.seconds(60)
    /// Bank debits and transfers take days.
    static let pending = Span.hours(1)

    /// The customer is at a checkout, or at their bank.
    static func waitingForCustomer(_ completion: Completion) -> Span {
        switch completion {
        case .pollingRequired: .minutes(10)
        case .webhookBacked: .minutes(30)
        }
    }

    /// How long an attempt may wait for its customer before it is given up at the processor; nil when it does not wait.
    /// Who never came back from a checkout or their bank has a day, a transfer that was announced a week. A bank debit
    /// that is under way cannot be given up, and goes on.
    static func patience(_ state: PaymentAttempt.State) -> Span? {
        switch state {
        case .created, .requiresAction: .hours(23)
        case .pending: .hours(7 * 24)
        case .sent, .unknown, .succeeded, .failed: nil
        }
    }

    /// A look costs the processor a call: as the attempt grows old, they grow rare. Where the processor calls by itself, a look
    /// is for calls that got lost; but an answer that we lost is asked for as soon everywhere.
    static func nextPoll(of attempt: PaymentAttempt, after now: Instant, _ completion: Completion) -> Span {
        let age = now - attempt.createdAt
        switch attempt.state {
        case .pending:
            let (first, last): (Span, Span) =
                switch completion {
                case .pollingRequired: (pending, .hours(6))
                case .webhookBacked: (.hours(6), .hours(24))
                }
            return min(last, max(first, Span(milliseconds: age.milliseconds / 8)))
        // Nobody has answered yet, or the call has not left.
        case .unknown, .sent: return min(.hours(1), max(firstPoll, age))
        case .created where attempt.method != nil: return min(.hours(1), max(firstPoll, age))
        case .created, .requiresAction, .succeeded, .failed: return waitingForCustomer(completion)
        }
    }

    /// 60 s, then twice as long each time, up to an hour.
    package static func backoff(_ tries: Int) -> Span {
        min(.hours(1), firstPoll * (Int64(1) << Int64(min(max(tries, 0), 6))))
    }
}
