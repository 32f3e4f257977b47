import Billing

/// What a run of the scheduler has in hand, and what it does next.
///
/// Work flows: jobs are claimed as room comes free, renewals of one merchant are begun together, their charges wait for the
/// processor side by side, and whatever answers have arrived is settled together. Nobody waits for the slowest: while
/// something is under way, it looks again by time. A value without clock or database: ``Scheduler`` does what it says, and
/// tells it what came of it.
struct WorkStream {
    private let pace: Pace
    /// Whether one transaction waits for the other.
    private let takesTurns: Bool

    private var waiting = RoundRobinQueue()
    private var charges: ChargeSlots
    private var answers: [ChargeAnswer] = []
    private var errands: ErrandLanes
    private var done: [Job] = []

    /// Renewals that are claimed and not settled, by whose they are.
    private var renewalsInHand: [Merchant.ID: Int] = [:]
    private var isClaiming = false
    private var transactions = 0
    private var running = 0

    /// How often it may still claim; nil for as long as something is due.
    private var claimsLeft: Int?
    private let limit: Int
    /// Nothing was due at the last look, and nothing has happened since that may have made something due.
    private var isDry = false
    /// Something has happened since the last look began.
    private var hasNews = false
    /// A while has passed since the last look: what waits for company waits no longer.
    private var isTimeToLook = false
    private(set) var claimed = 0
    private(set) var failure: (any Error)?

    init(_ pace: Pace, takesTurns: Bool, claims: Int? = nil, limit: Int = .max) {
        self.pace = pace
        self.takesTurns = takesTurns
        claimsLeft = claims
        self.limit = limit
        errands = ErrandLanes(pace)
        charges = ChargeSlots(pace)
    }

    private var underWay: Int { charges.inAll + transactions + running }

    /// Whether something is begun and not ended.
    var isUnderWay: Bool { underWay > 0 }
    /// Whether what is under way may take long while other things fall due.
    var isWaiting: Bool { isUnderWay && !pace.isOneByOne }

    /// Side by side, transactions about the same merchant's newest rows mostly conflict on PostgreSQL, which locks what was
    /// read by the page. One after the other, each of them full, they are many times as fast.
    private var lanes: Int { takesTurns ? 1 : pace.transactions }

    /// The step to begin now; nil when it is best to wait for one that is under way, or when there is none left.
    mutating func next(mayClaim: Bool) -> Step? {
        if pace.isOneByOne, underWay > 0 { return nil }
        if let charge = charges.next() { return .charge(charge) }
        if let errand = errands.next() {
            running += 1
            return .errand(errand)
        }
        return transactions < lanes ? nextTransaction(mayClaim: mayClaim) : nil
    }

    /// Full groups of answers first, so that little is in hand; then what keeps processors busy; then what is left.
    private mutating func nextTransaction(mayClaim: Bool) -> Step? {
        if answers.count >= pace.group { return settle() }
        if let group = waiting.takeGroup(of: pace.group, where: { !charges.hasReserve(of: $0) }) {
            transactions += 1
            return .begin(group)
        }
        if !answers.isEmpty { return settle() }
        if done.count >= pace.group || (!done.isEmpty && (errands.isIdle || isTimeToLook)) {
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
        let free = pace.renewals - renewalsInHand.values.reduce(0, +)
        let room = Job.Room(
            renewals: .init(
                limit: free, mostOfOne: pace.half(of: pace.renewals, free: free), held: renewalsInHand),
            lanes: errands.room, inAll: limit)
        // Many at a time, for a claim is a transaction too.
        let isWorthIt = free >= pace.group || errands.isWorthClaiming
        guard isWorthIt || (isTimeToLook && (free > 0 || errands.hasRoom)) else { return nil }
        isClaiming = true
        transactions += 1
        hasNews = false
        isTimeToLook = false
        claimsLeft? -= 1
        return .claim(room)
    }

    mutating func note(_ outcome: Outcome) {
        switch outcome {
        case .begun, .settled, .ran:
            isDry = false
            hasNews = true
        case .waited:
            isDry = false
            isTimeToLook = true
        case .claimed, .unreachable, .answered, .finished: break
        }
        switch outcome {
        case .claimed(let jobs):
            isClaiming = false
            transactions -= 1
            isDry = jobs.isEmpty && !hasNews
            claimed += jobs.count
            for job in jobs {
                if let lane = job.kind.lane {
                    errands.append(job, lane, patience: Scheduler.patience)
                } else {
                    renewalsInHand[job.scope.merchant, default: 0] += 1
                    waiting.append(job)
                }
            }
        case .unreachable(let error):
            isClaiming = false
            transactions -= 1
            failure = error
        case .begun(let jobs, let begun):
            transactions -= 1
            // A charge is in hand until it is settled; what was not to be charged is done.
            for job in jobs { renewalsInHand.takeOne(job.scope.merchant) }
            for charge in begun { renewalsInHand[charge.attempt.scope.merchant, default: 0] += 1 }
            charges.append(begun)
        case .answered(let begun, let answer):
            charges.ended(begun)
            if let answer { answers.append(answer) } else { renewalsInHand.takeOne(begun.attempt.scope.merchant) }
        case .settled(let answers):
            transactions -= 1
            for answer in answers { renewalsInHand.takeOne(answer.attempt.scope.merchant) }
        case .ran(let job, let isDone):
            running -= 1
            errands.ended(job)
            if isDone { done.append(job) }
        case .finished: transactions -= 1
        case .waited: break
        }
    }
}
