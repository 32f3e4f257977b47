/// What may go wrong in a simulated year.
public enum Fault: String, Hashable, Sendable, CaseIterable, Codable {
    /// The process dies; what it was writing is not written.
    case crashBeforeCommit = "crash_before_commit"
    /// The process dies once it has written, before anybody hears of it.
    case crashAfterCommit = "crash_after_commit"
    /// The process dies with a call to the processor under way.
    case crashAtProcessor = "crash_at_processor"
    /// The connection to the database is lost: the write did not happen, or did.
    case writeLost = "write_lost"
    case writeUnconfirmed = "write_unconfirmed"
    /// No write goes through for a while.
    case diskFull = "disk_full"
    /// One line of work stands still for minutes, longer than its lease.
    case stall
    /// The call never reaches the processor.
    case lostCall = "lost_call"
    /// The call has its effect, and the answer is lost.
    case lostAnswer = "lost_answer"
    case slowAnswer = "slow_answer"
    /// The call takes its time on the way there.
    case lateCall = "late_call"
    case decline
    case mailRefused = "mail_refused"
    /// A webhook of the processor comes twice, days late, never, after one that was sent later, or from somebody else.
    case webhookDuplicate = "webhook_duplicate"
    case webhookLate = "webhook_late"
    case webhookLost = "webhook_lost"
    case webhookOvertaken = "webhook_overtaken"
    case webhookForged = "webhook_forged"
    /// Both machines' workers are in the middle of something at the same time. Nobody does that to them: it is counted.
    case twoWorkers = "two_workers"
    case clockForward = "clock_forward"
    case clockBack = "clock_back"
}

/// How much goes wrong.
public enum FaultLevel: String, Hashable, Sendable, CaseIterable {
    case none, normal, severe

    /// How often in a million occasions. An occasion is a write, a call, a mail; a day for the disk and the clock.
    func rate(of fault: Fault) -> Int {
        let normal =
            switch fault {
            case .crashBeforeCommit, .crashAfterCommit: 800
            case .crashAtProcessor: 3_000
            case .writeLost, .writeUnconfirmed: 500
            case .diskFull, .clockForward, .clockBack: 4_000
            case .stall: 1_000
            case .lostCall, .lostAnswer, .slowAnswer, .lateCall: 20_000
            case .decline: 30_000
            case .mailRefused: 20_000
            case .webhookDuplicate, .webhookLate, .webhookLost, .webhookOvertaken, .webhookForged: 20_000
            case .twoWorkers: 0
            }
        return switch self {
        case .none: 0
        case .normal: normal
        case .severe: normal * 8
        }
    }
}
