import Core
import Logging
import Storage

extension Scheduler {
    /// One renewal from its invoice to the processor's answer: for test clocks, where each waits for the one before it.
    func renew(_ job: Job) async throws {
        guard let begun = try await write([job]).first else { return }
        _ = try await PaymentCollector(context).finish(begun)
    }

    /// Issues what falls due for some subscriptions, and says that it will be charged, in one transaction.
    ///
    /// One that cannot be renewed harms none of the others: they are begun again, each by itself.
    /// - Returns: the charges to call processors about, now that they are committed (P2).
    func begin(_ jobs: [Job]) async -> [BegunCharge] {
        do {
            for job in jobs { try requireHope(job) }
            return try await write(jobs)
        } catch {
            guard jobs.count > 1 else {
                await failed(jobs[0], because: error)
                return []
            }
            var begun: [BegunCharge] = []
            for job in jobs { begun += await begin([job]) }
            return begun
        }
    }

    private func write(_ jobs: [Job]) async throws -> [BegunCharge] {
        let present = context.clock.now()
        return try await context.write { tx in
            if jobs.count > 1 { try tx.preload(jobs) }
            return try jobs.compactMap { try tx.renew($0, at: $0.testClock == nil ? present : $0.runAt) }
        }
    }

    /// Calls the processor. No transaction is open meanwhile.
    /// - Returns: nil when there is no such processor; the attempt waits to be reconciled.
    func answer(to begun: BegunCharge) async -> Answer? {
        do {
            let processor = try context.processors.named(begun.attempt.processor, in: begun.attempt.scope.mode)
            return Answer(attempt: begun.attempt, outcome: await processor.charge(begun.charge))
        } catch {
            logger.warning("charge was not made", metadata: ["attempt": "\(begun.attempt.id)", "error": "\(error)"])
            return nil
        }
    }

    /// Writes down what processors said, in one transaction; one that cannot be written harms none of the others.
    func settle(_ answers: [Answer]) async {
        do {
            try await context.write { tx in
                if answers.count > 1 { try tx.preload(answers, at: tx.clock.now()) }
                for answer in answers {
                    let scope = answer.attempt.scope
                    let now = try tx.now(for: try tx.customer(answer.attempt.customer, in: scope))
                    _ = try tx.settle(answer.attempt.id, as: answer.outcome, in: scope, at: now)
                }
            }
        } catch {
            guard answers.count > 1 else {
                // The attempt is still open, and somebody will ask the processor (P5).
                logger.warning(
                    "answer was not written", metadata: ["attempt": "\(answers[0].attempt.id)", "error": "\(error)"])
                return
            }
            for answer in answers { await settle([answer]) }
        }
    }
}

extension BillingTransaction {
    /// The invoice and the word that it will be charged are one commit: no crash leaves one without the other (P2). With
    /// it the job is done: whatever happens from here on, the attempt has a job of its own.
    ///
    /// - Returns: nil when there is nothing to charge.
    fileprivate func renew(_ job: Job, at now: Instant) throws -> BegunCharge? {
        try hold(job)
        try requireReconciled(in: job.scope)
        let issued = try step(Subscription.ID(job.subject), in: job.scope, at: now)
        try finish(job)
        guard let issued, issued.isOpen, issued.collectionMethod == .chargeAutomatically else { return nil }
        return try beginCharge(of: issued.id, in: job.scope, origin: .renewal)
    }
}
