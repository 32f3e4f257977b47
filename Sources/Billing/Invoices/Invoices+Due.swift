import Core

extension Invoices {
    /// Does what is due on an invoice, for the scheduler: a draft is finalized, what was sent is overdue, any other is charged.
    package func collect(for job: Job) async throws {
        let id = Invoice.ID(job.subject)
        let invoice = try await context.read { tx in
            try tx.requireReconciled(in: job.scope)
            return try tx.invoices.find(id, in: job.scope)
        }
        if invoice.isDraft { return try await context.write { try $0.advance(id, for: job) } }
        guard invoice.collectionMethod == .chargeAutomatically else {
            // Nobody is charged for what was sent: it is overdue now.
            return try await context.write { tx in
                try tx.jobs.hold(job)
                try tx.fallDue(id, in: job.scope)
            }
        }
        // What no subscription made is charged here first: only what comes after that is a retry (P10).
        let origin: PaymentAttempt.Origin = invoice.subscription == nil && invoice.attemptCount == 0 ? .renewal : .retry
        do {
            _ = try await PaymentCollector(context).collect(id, in: job.scope, origin: origin, for: job)
        } catch let error as BillingError where error.code == "payment_in_progress" {
            // Whoever is at it may fail, and then the calendar of retries goes on (P10).
            let now = job.testClock == nil ? context.clock.now() : job.runAt
            try await context.write { try $0.jobs.putOff(job, until: now + PollingPolicy.pending) }
        } catch let error as BillingError where error.kind == .conflict {
            // Paid or closed meanwhile.
        }
    }
}
