import Core

/// What a run of the scheduler has in hand, and what it does next.
///
/// Work flows: jobs are claimed as room comes free, renewals of one merchant are begun together, their charges wait for the
/// processor side by side, and whatever answers have arrived is settled together. Nobody waits for the slowest. A value
/// without clock or database: ``Scheduler`` does what it says, and tells it what came of it.
struct WorkStream {
    enum Step: Sendable {
        /// Leases what is due, up to so many of each sort.
        case claim(Job.Room)
        /// Renewals of one merchant, in one transaction.
        case begin([Job])
        case charge(BegunCharge)
        case settle([Answer])
        case errand(Job)
        case finish([Job])
    }

    enum Outcome: Sendable {
        case claimed([Job])
        case unreachable(any Error)
        case begun(count: Int, [BegunCharge])
        case answered(Answer?)
        case settled(count: Int)
        /// Done, and to be taken off the list; nil when it has failed and waits for its next try.
        case ran(Job?)
        case finished
    }

    private let pace: Pace
    /// Whether one transaction waits for the other.
    private let takesTurns: Bool

    private var waiting = FairLine()
    private var begun: [BegunCharge] = []
    private var answers: [Answer] = []
    private var errands: [Job] = []
    private var done: [Job] = []

    /// Renewals that are claimed and not settled; errands that are claimed and have not run.
    private var renewalsInHand = 0
    private var errandsInHand = 0
    private var isClaiming = false
    private var charging = 0
    private var transactions = 0
    private var running = 0

    /// How often it may still claim; nil for as long as something is due.
    private var claimsLeft: Int?
    private let limit: Int
    /// Nothing was due at the last look, and nothing has happened since that may have made something due.
    private var isDry = false
    /// Something has happened since the last look began.
    private var hasNews = false
    private(set) var claimed = 0
    private(set) var failure: (any Error)?

    init(_ pace: Pace, takesTurns: Bool, claims: Int? = nil, limit: Int = .max) {
        self.pace = pace
        self.takesTurns = takesTurns
        claimsLeft = claims
        self.limit = limit
    }

    private var underWay: Int { charging + transactions + running }

    /// Side by side, transactions about the same merchant's newest rows mostly conflict on PostgreSQL, which locks what was
    /// read by the page. One after the other, each of them full, they are many times as fast.
    private var lanes: Int { takesTurns ? 1 : pace.transactions }

    /// The step to begin now; nil when it is best to wait for one that is under way, or when there is none left.
    mutating func next(mayClaim: Bool) -> Step? {
        if pace.isOneByOne, underWay > 0 { return nil }
        if charging < pace.charges, !begun.isEmpty {
            charging += 1
            return .charge(begun.removeFirst())
        }
        if running < pace.errands, !errands.isEmpty {
            running += 1
            return .errand(errands.removeFirst())
        }
        return transactions < lanes ? nextTransaction(mayClaim: mayClaim) : nil
    }

    /// Full groups of answers first, so that little is in hand; then what keeps processors busy; then what is left.
    private mutating func nextTransaction(mayClaim: Bool) -> Step? {
        if answers.count >= pace.group { return settle() }
        if begun.count < pace.reserve,
            let group = waiting.takeGroup(of: pace.group)
        {
            transactions += 1
            return .begin(group)
        }
        if !answers.isEmpty { return settle() }
        if done.count >= pace.group || (!done.isEmpty && running == 0 && errands.isEmpty) {
            transactions += 1
            defer { done = [] }
            return .finish(done)
        }
        return mayClaim ? claim() : nil
    }

    private mutating func settle() -> Step {
        transactions += 1
        defer { answers.removeFirst(min(pace.group, answers.count)) }
        return .settle(Array(answers.prefix(pace.group)))
    }

    private mutating func claim() -> Step? {
        guard !isClaiming, !isDry, failure == nil, claimsLeft != 0 else { return nil }
        let room = Job.Room(
            renewals: pace.renewals - renewalsInHand, errands: pace.errandsClaimed - errandsInHand, inAll: limit)
        // Many at a time, for a claim is a transaction too.
        guard room.renewals >= pace.group || room.errands >= pace.errandsClaimed / 2 else { return nil }
        isClaiming = true
        transactions += 1
        hasNews = false
        claimsLeft? -= 1
        return .claim(room)
    }

    mutating func note(_ outcome: Outcome) {
        switch outcome {
        case .begun, .settled, .ran:
            isDry = false
            hasNews = true
        case .claimed, .unreachable, .answered, .finished: break
        }
        switch outcome {
        case .claimed(let jobs):
            isClaiming = false
            transactions -= 1
            isDry = jobs.isEmpty && !hasNews
            claimed += jobs.count
            for job in jobs {
                if job.kind == .subscription {
                    renewalsInHand += 1
                    waiting.append(job)
                } else {
                    errandsInHand += 1
                    errands.append(job)
                }
            }
        case .unreachable(let error):
            isClaiming = false
            transactions -= 1
            failure = error
        case .begun(let count, let charges):
            transactions -= 1
            renewalsInHand -= count - charges.count
            begun += charges
        case .answered(let answer):
            charging -= 1
            if let answer { answers.append(answer) } else { renewalsInHand -= 1 }
        case .settled(let count):
            transactions -= 1
            renewalsInHand -= count
        case .ran(let job):
            running -= 1
            errandsInHand -= 1
            if let job { done.append(job) }
        case .finished: transactions -= 1
        }
    }
}

/// What a processor said of a charge that was begun.
struct Answer: Sendable {
    let attempt: PaymentAttempt
    let outcome: ChargeOutcome
}
