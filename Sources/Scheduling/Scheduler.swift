import Billing
import Core
import Logging

/// Does what falls due: renewals, retries, reconciliation, mail. Any number of them may run at once (D4).
public struct Scheduler: Sendable {
    /// Sends one notification: the mail target provides it.
    public typealias Mailer = @Sendable (CustomerNotification.ID, Scope) async throws -> Void
    /// Makes one file of many papers: whoever can print provides it.
    public typealias Exporter = @Sendable (ExportTask) async throws -> Void
    /// Lets a while pass, after which a scheduler looks at its list again though something is still under way.
    public typealias Nap = @Sendable () async -> Void
    /// Hears of the machine's clock, and raises the alarm when it has leapt (D9).
    public typealias Watch = @Sendable (MachineClock.Standing) -> Void

    let context: BillingContext
    let mailer: Mailer
    /// Nil where nobody prints: then no file is begun.
    let exporter: Exporter?
    /// Nil where nobody carries webhooks: then none is sent.
    let webhooks: WebhookPost?
    let logger: Logger
    let pace: Pace
    /// Told what the machine's clock shows at each claim; nil where time is made up, and no leap is one.
    let watch: Watch?
    /// Nil where time is made up: then nothing is looked for while something is under way.
    let nap: Nap?
    let gate = RestorationGate()

    /// After this many failures a job waits for a person (D6).
    static let patience = 12

    /// - Parameters:
    ///   - watch: with it, billing waits when the clock has leapt ahead: then only mail is sent.
    ///   - nap: with it, what takes long keeps nothing else that falls due waiting.
    public init(
        _ context: BillingContext, mailer: @escaping Mailer, exporter: Exporter? = nil,
        webhooks: WebhookPost? = nil, logger: Logger, pace: Pace = Pace(), watch: Watch? = nil, nap: Nap? = nil
    ) {
        self.context = context
        self.mailer = mailer
        self.exporter = exporter
        self.webhooks = webhooks
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

    /// What is done here.
    var kinds: [Job.Kind] {
        Job.Kind.allCases.filter { ($0 != .export || exporter != nil) && ($0 != .webhookEndpoint || webhooks != nil) }
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
            try job.requireHope()
            try await perform(job)
            return true
        } catch {
            await failed(job, because: error)
            return false
        }
    }

    /// Takes jobs off the list that were done.
    func finish(_ jobs: [Job]) async {
        do {
            try await context.write(.readCommitted) { tx in for job in jobs { try tx.jobs.finish(job) } }
        } catch {
            // Their leases end, and doing them again changes nothing.
            logger.warning("done jobs stay on the list", metadata: ["jobs": "\(jobs.count)", "error": "\(error)"])
        }
    }

    func failed(_ job: Job, because error: any Error) async {
        let name = Logger.Metadata.Value.string("\(job.kind.rawValue) \(job.subject)")
        let now = context.clock.now()
        switch job.failure(because: error, at: now) {
        case .takenOver: logger.notice("job was taken over", metadata: ["job": name])
        case .waits(let until):
            logger.notice("job waits for the reconciliation", metadata: ["job": name])
            await note(name) { try $0.jobs.putOff(job, until: until) }
        case .postponed(let until, let quarantined):
            logger.warning("job failed", metadata: ["job": name, "error": "\(error)"])
            let why = String("\(error)".prefix(500))
            await note(name) { try $0.jobs.postpone(job, until: until, because: why, quarantined: quarantined) }
        }
    }

    /// When a job is looked at next. Where that cannot be written its lease ends, and it is claimed again.
    private func note(
        _ name: Logger.Metadata.Value, _ next: @escaping @Sendable (BillingTransaction) throws -> Void
    ) async {
        do { try await context.write(.readCommitted, next) } catch {
            logger.warning("a job's next date was not noted", metadata: ["job": name, "error": "\(error)"])
        }
    }
}
