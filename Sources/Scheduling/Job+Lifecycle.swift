import Billing
import Core

/// What becomes of a job that failed. No transaction is in sight.
extension Job {
    enum Failure: Hashable, Sendable {
        /// Somebody else is at it: nothing is to be written down.
        case takenOver
        /// Nothing went wrong with it: it waits for the reconciliation, as everybody does (P5).
        case waits(until: Instant)
        /// It is tried again at that time, or waits for a person from `quarantined` on (D6).
        case postponed(until: Instant, quarantined: Instant?)
    }

    func failure(because error: any Error, at now: Instant) -> Failure {
        if error is LeaseLost { return .takenOver }
        if let error = error as? BillingError, error.isRestoring { return .waits(until: now + Restoration.nextTry) }
        let limit = error is BreakerOpen ? 0 : Scheduler.patience
        return .postponed(
            // On a test clock there is no time to wait: it is tried again where it stands, or set aside.
            until: testClock == nil ? now + PollingPolicy.backoff(tries) : runAt,
            quarantined: tries >= limit ? now : nil)
    }

    /// Workers that die say nothing: a job that was claimed too often without an end is set aside too (D6).
    func requireHope() throws(NeverEnded) {
        guard tries <= Scheduler.patience else { throw NeverEnded(claims: tries) }
    }
}

/// A job whose workers died again and again.
struct NeverEnded: Error, CustomStringConvertible {
    let claims: Int
    var description: String { "claimed \(claims) times without an end" }
}
