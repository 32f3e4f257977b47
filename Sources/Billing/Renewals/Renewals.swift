import Core

/// What falls due on subscriptions, for the scheduler: the end of a trial, a renewal, a cancellation.
package struct Renewals: Sendable {
    let context: BillingContext

    package init(_ context: BillingContext) { self.context = context }

    /// One renewal from its invoice to the processor's answer: for test clocks, where each waits for the one before it.
    package func renew(_ job: Job) async throws {
        guard let begun = try await begin([job]).first else { return }
        _ = try await PaymentCollector(context).finish(begun)
    }

    /// Issues what falls due for some subscriptions, and says that it will be charged, in one transaction.
    ///
    /// - Returns: the charges to call processors about, now that they are committed (P2).
    package func begin(_ jobs: [Job]) async throws -> [BegunCharge] {
        let present = context.clock.now()
        return try await context.write { tx in
            if jobs.count > 1 { try tx.preload(jobs) }
            return try jobs.compactMap { try tx.renew($0, at: $0.testClock == nil ? present : $0.runAt) }
        }
    }

    /// Calls the processor. No transaction is open meanwhile.
    ///
    /// - Throws: when there is no such processor; the attempt waits to be reconciled.
    package func answer(to begun: BegunCharge) async throws -> ChargeAnswer {
        let processor = try context.processors.named(begun.attempt.processor, in: begun.attempt.scope.mode)
        return ChargeAnswer(attempt: begun.attempt, outcome: await processor.charge(begun.charge))
    }

    /// Writes down what processors said, in one transaction.
    package func settle(_ answers: [ChargeAnswer]) async throws {
        try await context.write { tx in
            if answers.count > 1 { try tx.preload(answers, at: tx.clock.now()) }
            for answer in answers {
                let scope = answer.attempt.scope
                let now = try tx.now(for: try tx.customers.find(answer.attempt.customer, in: scope))
                _ = try tx.settle(answer.attempt.id, as: answer.outcome, in: scope, at: now)
            }
        }
    }
}

/// What a processor said of a charge that was begun.
package struct ChargeAnswer: Sendable {
    package let attempt: PaymentAttempt
    package let outcome: ChargeOutcome
}

extension BillingTransaction {
    /// The invoice and the word that it will be charged are one commit: no crash leaves one without the other (P2). With
    /// it the job is done: whatever happens from here on, the attempt has a job of its own.
    ///
    /// - Returns: nil when there is nothing to charge.
    fileprivate func renew(_ job: Job, at now: Instant) throws -> BegunCharge? {
        try jobs.hold(job)
        try requireReconciled(in: job.scope)
        let issued = try step(Subscription.ID(job.subject), in: job.scope, at: now)
        try jobs.finish(job)
        guard let issued, issued.isOpen, issued.collectionMethod == .chargeAutomatically else { return nil }
        return try beginCharge(of: issued.id, in: job.scope, origin: .renewal)
    }
}
