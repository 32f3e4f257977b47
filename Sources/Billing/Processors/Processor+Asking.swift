extension Processor {
    /// Looks an attempt up. Of who cannot be asked by our name for it, "never heard" says nothing.
    func ask(about attempt: PaymentAttempt) async -> LookupOutcome {
        switch await lookup(attempt.processorReference) {
        case .neverHeard where !capabilities.contains(.lookupByOurReference):
            .noAnswer("\(name) cannot be asked by our reference")
        // It is the question that did not leave.
        case .found(.neverSent(let why)): .noAnswer(why)
        case let answer: answer
        }
    }

    /// Gives an attempt up. When that call does not leave, nothing is known of the attempt, and least of all that it never left.
    func giveUp(_ attempt: PaymentAttempt) async -> ChargeOutcome {
        switch await cancel(attempt.processorReference) {
        case .neverSent(let why): .unknown(why)
        case let outcome: outcome
        }
    }
}
