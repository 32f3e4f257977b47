import Billing
import Core
import Synchronization

/// When a merchant's forgotten keys are swept out: on the way, once an hour for each process that serves it.
final class IdempotencyPruning: Sendable {
    private static let interval = Span.hours(1)

    private let last = Mutex<[Merchant.ID: Instant]>([:])

    func isDue(for merchant: Merchant.ID, at now: Instant) -> Bool {
        last.withLock { last in
            if let before = last[merchant], now - before < Self.interval { return false }
            last[merchant] = now
            return true
        }
    }
}
