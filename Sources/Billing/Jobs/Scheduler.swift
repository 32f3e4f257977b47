import Core
import Logging
import Storage

/// Does what falls due: renewals, retries, reconciliation, mail. Any number of them may run at once (D4).
public struct Scheduler: Sendable {
    /// Sends one notification: the mail target provides it.
    public typealias Mailer = @Sendable (CustomerNotification.ID, Scope) async throws -> Void
    /// Lets a while pass, after which a scheduler looks at its list again though something is still under way.
    public typealias Nap = @Sendable () async -> Void
    /// Hears of the machine's clock, and raises the alarm when it has leapt (D9).
    public typealias Watch = @Sendable (MachineClock.Standing) -> Void

    let context: BillingContext
    let mailer: Mailer
    let logger: Logger
    let pace: Pace
    /// Told what the machine's clock shows at each claim; nil where time is made up, and no leap is one.
    let watch: Watch?
    /// Nil where time is made up: then nothing is looked for while something is under way.
    let nap: Nap?
    private let gate = RestorationGate()

    /// A worker that says nothing for this long has lost its jobs: several answers of a processor fit in.
    static let lease = ProcessorTimeLimits.answer * 3
    /// After this many failures a job waits for a person (D6).
    static let patience = 12

    /// - Parameters:
    ///   - watch: with it, billing waits when the clock has leapt ahead: then only mail is sent.
    ///   - nap: with it, what takes long keeps nothing else that falls due waiting.
    public init(
        _ context: BillingContext, mailer: @escaping Mailer, logger: Logger, pace: Pace = Pace(), watch: Watch? = nil,
        nap: Nap? = nil
    ) {
        self.context = context
        self.mailer = mailer
        self.logger = logger
        self.pace = pace
        self.watch = watch
        self.nap = nap
    }

    /// Works on what is due now, once.
    ///
    /// - Returns: how many jobs were claimed; zero means that there is nothing to do yet.
    public func runDue(limit: Int = 64) async throws -> Int {
        try await run(WorkStream(pace, takesTurns: takesTurns, claims: 1, limit: limit))
    }

    /// Works until nothing is due, or for as long as `goesOn` says so: what is claimed by then is finished (D7).
    ///
    /// - Returns: how many jobs were claimed.
    @discardableResult
    public func runUntilIdle(while goesOn: @Sendable () -> Bool = { true }) async throws -> Int {
        try await run(WorkStream(pace, takesTurns: takesTurns), while: goesOn)
    }

    /// SQLite writes one after the other by itself, and those that wait share a sync.
    private var takesTurns: Bool { context.database.engine == .postgresql }

    /// Does one job and says so; a failure is tried again later, with growing gaps.
    func attend(to job: Job) async {
        guard await ended(job) else { return }
        await finish([job])
    }

    /// Does one job.
    /// - Returns: whether it was done; if not, it has its next date or was taken over.
    func ended(_ job: Job) async -> Bool {
        do {
            try requireHope(job)
            try await perform(job)
            return true
        } catch {
            await failed(job, because: error)
            return false
        }
    }

    /// Workers that die say nothing: a job that was claimed too often without an end is set aside too (D6).
    func requireHope(_ job: Job) throws {
        guard job.tries <= Self.patience else { throw NeverEnded(claims: job.tries) }
    }

    /// Takes jobs off the list that were done.
    func finish(_ jobs: [Job]) async {
        do {
            try await context.write(.readCommitted) { tx in for job in jobs { try tx.finish(job) } }
        } catch {
            // Their leases end, and doing them again changes nothing.
            logger.warning("done jobs stay on the list", metadata: ["jobs": "\(jobs.count)", "error": "\(error)"])
        }
    }

    func failed(_ job: Job, because error: any Error) async {
        let name = Logger.Metadata.Value.string("\(job.kind.rawValue) \(job.subject)")
        if error is LeaseLost { return logger.notice("job was taken over", metadata: ["job": name]) }
        let now = context.clock.now()
        if let error = error as? BillingError, error.isRestoring {
            // Nothing went wrong with it: it waits for the reconciliation, as everybody does (P5).
            logger.notice("job waits for the reconciliation", metadata: ["job": name])
            return await note(name) { try $0.putOff(job, until: now + Restoration.nextTry) }
        }
        logger.warning("job failed", metadata: ["job": name, "error": "\(error)"])
        let patience = error is BreakerOpen ? 0 : Self.patience
        // On a test clock there is no time to wait: it is tried again where it stands, or set aside.
        let until = job.testClock == nil ? now + PollingPolicy.backoff(job.tries) : job.runAt
        let why = String("\(error)".prefix(500))
        await note(name) { try $0.postpone(job, until: until, because: why, limit: patience, at: now) }
    }

    /// When a job is looked at next. Where that cannot be written its lease ends, and it is claimed again.
    private func note(
        _ name: Logger.Metadata.Value, _ next: @escaping @Sendable (BillingTransaction) throws -> Void
    ) async {
        do { try await context.write(.readCommitted, next) } catch {
            logger.warning("a job's next date was not noted", metadata: ["job": name, "error": "\(error)"])
        }
    }

    private func perform(_ job: Job) async throws {
        switch job.kind {
        case .subscription: try await renew(job)
        case .invoice: try await collect(job)
        case .attempt: try await reconcile(job)
        case .setupIntent:
            try await PaymentMethods(context).chargeWhatWaited(for: .init(job.subject), in: job.scope, as: job)
        case .revocation: try await revoke(job)
        case .refund: try await giveBack(job)
        case .incomingWebhook: try await process(webhook: job)
        case .reconciliation: try await compare(job)
        case .expiry: try await tellExpiry(job)
        case .testClock: try await advance(testClock: job)
        case .notification: try await mailer(CustomerNotification.ID(job.subject), job.scope)
        }
    }

    private func collect(_ job: Job) async throws {
        let id = Invoice.ID(job.subject)
        let invoice = try await context.read { tx in
            try tx.requireReconciled(in: job.scope)
            return try tx.invoice(id, in: job.scope)
        }
        if invoice.isDraft { return try await context.write { try $0.advance(id, for: job) } }
        guard invoice.collectionMethod == .chargeAutomatically else {
            // Nobody is charged for what was sent: it is overdue now.
            return try await context.write { tx in
                try tx.hold(job)
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
            try await context.write { try $0.putOff(job, until: now + PollingPolicy.pending) }
        } catch let error as BillingError where error.kind == .conflict {
            // Paid or closed meanwhile.
        }
    }

    private func reconcile(_ job: Job) async throws {
        let payments = Payments(context)
        let attempt = try await payments.attempt(PaymentAttempt.ID(job.subject), in: job.scope)
        let polled = try await payments.poll(attempt)
        var (settled, isUnchanged) = (polled.attempt, polled.isUnchanged)
        if settled.state == .unknown, let detail = settled.detail {
            logger.error("a charge waits for a person", metadata: ["attempt": "\(settled.id)", "detail": "\(detail)"])
        }
        let now = job.testClock == nil ? context.clock.now() : job.runAt
        if let patience = PollingPolicy.patience(settled.state), now > settled.createdAt + patience {
            settled = try await payments.giveUp(settled)
            // Where nothing can be given up it is still looked after.
            isUnchanged = true
        }
        guard isUnchanged, settled.state.isOpen else { return }
        let open = settled
        try await context.write { try $0.putOff(job, until: now + $0.nextPoll(of: open, after: now)) }
    }

    private func giveBack(_ job: Job) async throws {
        let refund = try await Refunds(context).resume(Refund.ID(job.subject), in: job.scope)
        guard refund.state == .pending else { return }
        let next = context.clock.now() + PollingPolicy.backoff(job.tries)
        try await context.write { tx in
            try tx.hold(job)
            try tx.schedule(.refund, job.subject, in: job.scope, at: next)
        }
    }

    private func process(webhook job: Job) async throws {
        let webhook = try await IncomingWebhooks(context).process(IncomingWebhook.ID(job.subject), in: job.scope)
        guard webhook.state == .quarantined else { return }
        logger.error(
            "a processor told something that does not fit",
            metadata: ["callback": "\(webhook.id)", "why": "\(webhook.detail ?? "")"])
    }

    private func compare(_ job: Job) async throws {
        do {
            tell(try await Reconciliation(context, hear: hear).runDaily(job))
        } catch let error as BillingError where error.kind == .unavailable {
            // A processor that is silent for a day is no reason to stop asking.
            logger.warning("the processor's list cannot be had", metadata: ["error": "\(error)"])
            let next = context.clock.now() + Reconciliation.nextTry
            try await context.write { try $0.putOff(job, until: next) }
        }
    }

    /// P5: after a restore the processors are asked before anything else. It is looked at once in a process's life, for
    /// nobody restores under a running one; while a processor is silent, its accounts are not charged, and all else goes on.
    func catchUp() async throws {
        let now = context.clock.now()
        guard gate.isToBeTried(at: now) else { return }
        let restoration = Restoration(context, hear: hear)
        tell(try await restoration.catchUp())
        if try await restoration.comparesSince() == nil {
            gate.open()
        } else {
            gate.wait(until: now + Restoration.nextTry)
        }
    }

    private func hear(_ one: SetAside) {
        logger.error("set aside", metadata: ["subject": "\(one.subject)", "error": "\(one.reason)"])
    }

    private func tell(_ found: [Discrepancy]) {
        for one in found {
            logger.error(
                "the processor's list differs",
                metadata: [
                    "attempt": "\(one.attempt)", "kind": "\(one.kind.rawValue)", "done": "\(one.resolution.rawValue)",
                ])
        }
    }

    private func revoke(_ job: Job) async throws {
        let id = PaymentMethod.ID(job.subject)
        let method = try await context.read { try $0.method(id, in: job.scope) }
        try await context.processors.named(method.processor).revoke(
            method.token, at: ProcessorAccount(job.scope))
    }
}

/// A job whose workers died again and again.
struct NeverEnded: Error, CustomStringConvertible {
    let claims: Int
    var description: String { "claimed \(claims) times without an end" }
}
