import Core

/// What became of attempts: their processors are asked, and what they say is written down.
extension Payments {
    /// Asks the processor what became of an attempt, and settles it. The return of a browser proves nothing.
    ///
    /// - Parameter customer: whose it must be.
    public func resolve(
        _ id: PaymentAttempt.ID, of customer: Customer.ID, in scope: Scope
    ) async throws -> PaymentAttempt {
        let attempt = try await context.read { try $0.attempts.find(id, in: scope) }
        guard attempt.customer == customer else { throw BillingError.notFound("attempt", id.rawValue) }
        return try await reconcile(attempt)
    }

    /// Asks the processor what became of an attempt, and writes down what it says: for pages that are only looked at. An
    /// attempt that it has never heard of is left to the scheduler, for nothing begins because a page is loaded (A4).
    ///
    /// - Parameter customer: whose it must be.
    public func ask(
        about id: PaymentAttempt.ID, of customer: Customer.ID, in scope: Scope
    ) async throws -> PaymentAttempt {
        let attempt = try await context.read { try $0.attempts.find(id, in: scope) }
        guard attempt.customer == customer else { throw BillingError.notFound("attempt", id.rawValue) }
        guard attempt.state.isOpen else { return attempt }
        switch await (try context.processors.named(attempt.processor)).ask(about: attempt) {
        case .found(let outcome): return try await write(outcome, of: attempt)
        case .neverHeard, .noAnswer: return attempt
        }
    }

    /// What asking about an attempt came to.
    enum PollResult: Sendable {
        case written(PaymentAttempt)
        /// Nothing follows from the answer, or from none: it is asked again later.
        case unchanged(PaymentAttempt)

        var attempt: PaymentAttempt {
            switch self {
            case .written(let attempt), .unchanged(let attempt): attempt
            }
        }

        var isUnchanged: Bool {
            if case .unchanged = self { true } else { false }
        }
    }

    func reconcile(_ attempt: PaymentAttempt) async throws -> PaymentAttempt { try await poll(attempt).attempt }

    /// Asks the processor, and writes down the answer (P3, P5). Without one nothing changes.
    func poll(_ attempt: PaymentAttempt) async throws -> PollResult {
        guard attempt.state.isOpen else { return .written(attempt) }
        if attempt.state == .created, attempt.method != nil { return .written(try await sendAgain(attempt)) }
        let processor = try context.processors.named(attempt.processor)
        switch await processor.ask(about: attempt) {
        case .found(let outcome): return .written(try await write(outcome, of: attempt))
        case .noAnswer: return .unchanged(attempt)
        case .neverHeard:
            guard try await isProof(attempt, after: processor.graceTime) else { return .unchanged(attempt) }
            // A call of a worker that stands still may yet arrive: it counts as failed once it can no longer charge (P3). Where
            // nothing can be given up, the same charge goes again under the same key, and charges once whatever arrives.
            let canGiveUp = processor.capabilities.contains(.cancel)
            if canGiveUp {
                let outcome = await processor.giveUp(attempt)
                guard outcome == .declined(.canceled, .none) else {
                    return .written(try await write(outcome, of: attempt))
                }
            }
            guard attempt.method != nil else {
                return .written(try await write(.declined(.abandoned, .none), of: attempt))
            }
            guard canGiveUp else {
                return .written(try await sendAgain(write(.neverSent("never heard of"), of: attempt)))
            }
            return .written(try await tryAgain(attempt))
        }
    }

    /// Whether "never heard" says that an attempt will never charge.
    ///
    /// - Parameter grace: as long as a call may be on its way to this processor.
    private func isProof(_ attempt: PaymentAttempt, after grace: Span) async throws -> Bool {
        try await context.read { tx in
            // Another would be made in its place, and nobody is charged yet: it waits for the reconciliation (P5).
            if attempt.method != nil, try tx.restorations.hasWaiting(for: attempt.processor, in: attempt.scope) {
                return false
            }
            // A checkout that was never opened there is still only ours.
            let opening = attempt.method == nil && attempt.state == .created ? Span.minutes(1) : .seconds(0)
            let now = try tx.now(for: try tx.customers.find(attempt.customer, in: attempt.scope))
            return now >= attempt.createdAt + max(grace, opening)
        }
    }

    /// Sends an attempt again that has not left.
    private func sendAgain(_ unsent: PaymentAttempt) async throws -> PaymentAttempt {
        let begun = try await context.write { try $0.sendAgain(unsent) }
        if let begun { return try await PaymentCollector(context).finish(begun) }
        return try await attempt(unsent.id, in: unsent.scope)
    }

    /// In place of an attempt whose call never arrived, another is made at once.
    /// - Returns: the new attempt as its processor answered, or the old one as it ended.
    private func tryAgain(_ lost: PaymentAttempt) async throws -> PaymentAttempt {
        let begun = try await context.write { try $0.beginAgain(lost) }
        if let begun { return try await PaymentCollector(context).finish(begun) }
        return try await self.attempt(lost.id, in: lost.scope)
    }

    /// Closes an attempt that waits for its customer, at the processor and here. It may turn out to have succeeded.
    ///
    /// - Returns: the attempt as it was where nothing can be given up.
    func giveUp(_ attempt: PaymentAttempt) async throws -> PaymentAttempt {
        let processor = try context.processors.named(attempt.processor)
        guard processor.capabilities.contains(.cancel) else { return attempt }
        return try await write(await processor.giveUp(attempt), of: attempt)
    }

    func write(_ outcome: ChargeOutcome, of attempt: PaymentAttempt) async throws -> PaymentAttempt {
        try await context.write { tx in
            let now = try tx.now(for: try tx.customers.find(attempt.customer, in: attempt.scope))
            // The customer is still at the checkout: nothing has happened yet.
            if attempt.method == nil, attempt.state == .created, case .requiresAction(.redirect(let url), _) = outcome {
                try tx.attempts.setCheckout(url, attempt.references.merging(outcome.references), of: attempt)
                try tx.jobs.schedule(
                    .attempt, attempt.id.rawValue, in: attempt.scope, at: now + tx.nextPoll(of: attempt, after: now))
                return try tx.attempts.find(attempt.id, in: attempt.scope)
            }
            return try tx.settle(attempt.id, as: outcome, in: attempt.scope, at: now)
        }
    }
}
