import Core
import Logging
import Storage

/// Does what falls due: renewals, retries, reconciliation, mail. Any number of them may run at once (D4).
public struct Scheduler: Sendable {
    /// Sends one notification: the mail target provides it.
    public typealias Courier = @Sendable (Notification.ID, Scope) async throws -> Void

    let context: BillingContext
    let courier: Courier
    let logger: Logger
    /// How many jobs are worked on at once.
    let concurrency: Int
    private let turns = MerchantTurns()

    /// A worker that says nothing for this long has lost its jobs.
    static let lease = Span.seconds(90)
    /// After this many failures a job waits for a person (D6).
    static let patience = 12

    public init(_ context: BillingContext, courier: @escaping Courier, logger: Logger, concurrency: Int = 8) {
        self.context = context
        self.courier = courier
        self.logger = logger
        self.concurrency = concurrency
    }

    /// Works on what is due now, once.
    ///
    /// - Returns: how many jobs were claimed; zero means that there is nothing to do yet.
    public func runDue(limit: Int = 64) async throws -> Int {
        let now = context.clock.now()
        let jobs = try await context.database.write { db in
            try db.claimJobs(dueAt: now, until: now + Self.lease, limit: limit)
        }
        await withTaskGroup { group in
            var waiting = jobs[...]
            for _ in 0..<min(concurrency, jobs.count) {
                if let job = waiting.popFirst() { group.addTask { await attend(to: job) } }
            }
            while await group.next() != nil {
                if let job = waiting.popFirst() { group.addTask { await attend(to: job) } }
            }
        }
        return jobs.count
    }

    /// Works until nothing is due: for tests, the demo's history and test clocks.
    public func runUntilIdle() async throws {
        while try await runDue() > 0 {}
    }

    /// Does one job and says so; a failure is tried again later, with growing gaps.
    func attend(to job: Job) async {
        do {
            // Workers that die say nothing: a job that was claimed too often without an end is set aside too (D6).
            guard job.tries <= Self.patience else { throw NeverEnded(claims: job.tries) }
            try await perform(job)
            try await context.database.write { try $0.finish(job) }
        } catch is LeaseLost {
            logger.notice("job was taken over", metadata: ["job": "\(job.kind.rawValue) \(job.subject)"])
        } catch {
            logger.warning(
                "job failed", metadata: ["job": "\(job.kind.rawValue) \(job.subject)", "error": "\(error)"])
            let now = context.clock.now()
            let patience = error is BreakerOpen ? 0 : Self.patience
            let until = now + Reconciliation.backoff(job.tries)
            let why = String("\(error)".prefix(500))
            try? await context.database.write { db in
                try db.postpone(job, until: until, because: why, limit: patience, at: now)
            }
        }
    }

    private func perform(_ job: Job) async throws {
        switch job.kind {
        case .subscription: try await advance(job)
        case .invoice: try await collect(job)
        case .attempt: try await reconcile(job)
        case .revocation: try await revoke(job)
        case .refund: try await giveBack(job)
        case .testClock: try await advance(testClock: job)
        case .notification: try await courier(Notification.ID(job.subject), job.scope)
        }
    }

    private func advance(_ job: Job) async throws {
        let context = context
        let now = job.testClock == nil ? context.clock.now() : job.runAt
        // The invoice and the word that it will be charged are one commit: no crash leaves one without the other (P2).
        let begin: @Sendable () async throws -> BegunCharge? = {
            try await context.database.write { db in
                try db.hold(job)
                let issued = try db.step(Subscription.ID(job.subject), in: job.scope, at: now, context)
                guard let issued, issued.isOpen, issued.collectionMethod == .chargeAutomatically else { return nil }
                return try db.beginCharge(of: issued.id, in: job.scope, origin: .renewal, context)
            }
        }
        // SQLite writes one after the other by itself, and those that wait share a sync.
        let mayConflict = context.database.engine == .postgresql
        let begun = try await mayConflict ? turns.take(for: job.scope.merchant, begin) : begin()
        if let begun { _ = try await Collection(context).finish(begun) }
    }

    private func collect(_ job: Job) async throws {
        do {
            _ = try await Collection(context).collect(Invoice.ID(job.subject), in: job.scope, origin: .retry, for: job)
        } catch let error as BillingError where error.code == "payment_in_progress" {
            // Whoever is at it may fail, and then the calendar of retries goes on (P10).
            let now = job.testClock == nil ? context.clock.now() : job.runAt
            try await context.database.write { try $0.putOff(job, until: now + Reconciliation.pending) }
        } catch let error as BillingError where error.kind == .conflict {
            // Paid or closed meanwhile.
        }
    }

    private func reconcile(_ job: Job) async throws {
        let payments = Payments(context)
        let attempt = try await payments.attempt(PaymentAttempt.ID(job.subject), in: job.scope)
        let settled = try await payments.reconcile(attempt)
        let now = job.testClock == nil ? context.clock.now() : job.runAt
        if let patience = Reconciliation.patience(settled.state), now > settled.createdAt + patience {
            _ = try await payments.giveUp(settled)
        }
    }

    private func giveBack(_ job: Job) async throws {
        let refund = try await Refunds(context).perform(Refund.ID(job.subject), in: job.scope)
        guard refund.state == .pending else { return }
        let next = context.clock.now() + Reconciliation.backoff(job.tries)
        try await context.database.write { db in
            try db.hold(job)
            try db.schedule(.refund, job.subject, in: job.scope, at: next)
        }
    }

    private func revoke(_ job: Job) async throws {
        let id = PaymentMethod.ID(job.subject)
        let method = try await context.database.read { try $0.method(id, in: job.scope) }
        try await context.processors.named(method.processor).revoke(method.token)
    }
}

/// A job whose workers died again and again.
struct NeverEnded: Error, CustomStringConvertible {
    let claims: Int
    var description: String { "claimed \(claims) times without an end" }
}
