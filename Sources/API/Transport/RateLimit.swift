import Billing
import Core
import Synchronization

/// How much one key may ask of this process (S7): a bucket per key that fills at a steady rate
/// and holds a few seconds of it, so that a script that starts is not refused.
final class RateLimit: Sendable {
    private struct Bucket {
        /// Thousandths of a request.
        var level: Int64
        var filledAt: Instant
    }

    private let buckets = Mutex<[APIKey.ID: Bucket]>([:])
    private let livePerSecond: Int64
    private let testPerSecond: Int64
    private let burst: Int64

    init(_ limits: APIRoutes.Limits) {
        livePerSecond = Int64(limits.livePerSecond)
        testPerSecond = Int64(limits.testPerSecond)
        burst = Int64(limits.burst)
    }

    /// - Throws: `limited` when the key has asked for more than its share.
    func take(_ key: APIKey, at now: Instant) throws(BillingError) {
        let perSecond = key.scope.mode.isLive ? livePerSecond : testPerSecond
        let capacity = perSecond * burst * 1000
        let isAllowed = buckets.withLock { buckets in
            // What is full is as good as new: keys that are not in use take no room.
            if buckets.count > 10_000 { buckets = buckets.filter { now - $0.value.filledAt < .seconds(burst) } }
            var bucket = buckets[key.id] ?? Bucket(level: capacity, filledAt: now)
            let elapsed = max(0, min(burst * 1000, (now - bucket.filledAt).milliseconds))
            bucket.level = min(capacity, bucket.level + elapsed * perSecond)
            bucket.filledAt = now
            defer { buckets[key.id] = bucket }
            guard bucket.level >= 1000 else { return false }
            bucket.level -= 1000
            return true
        }
        guard isAllowed else {
            throw BillingError(.limited, code: "rate_limit", message: "Too many requests: slow down, then try again.")
        }
    }
}
