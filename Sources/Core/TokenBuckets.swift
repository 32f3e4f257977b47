import Synchronization

/// How much each of many may do: a bucket for everybody, which fills at a steady rate and holds a few seconds of it, so that
/// whoever begins is not refused (S7).
///
/// It forgets those whose bucket is full, for they are as good as new. When there are too many it forgets those who took
/// least: an attacker with a thousand names makes nobody's limit begin anew, least of all their own.
public final class TokenBuckets<Key: Hashable & Sendable>: Sendable {
    public struct Allowance: Hashable, Sendable {
        /// What may be taken at once.
        public let burst: Int64
        /// What comes back each second.
        public let perSecond: Int64

        public init(burst: Int64, perSecond: Int64) {
            self.burst = burst
            self.perSecond = perSecond
        }
    }

    private struct Bucket {
        /// Thousandths.
        var level: Int64
        var filledAt: Instant
        /// From then on it is as good as new.
        var fullAt: Instant
    }

    private let most: Int
    private let buckets = Mutex<[Key: Bucket]>([:])

    /// - Parameter most: how many are remembered.
    public init(most: Int = 100_000) { self.most = most }

    /// How many are remembered now.
    public var count: Int { buckets.withLock(\.count) }

    /// Takes `cost` from the bucket of `key`, or nothing.
    ///
    /// - Returns: nil when it was there; otherwise the seconds after which it will be, at least one.
    public func take(_ cost: Int64, from key: Key, _ allowance: Allowance, at now: Instant) -> Int64? {
        let (capacity, price) = (allowance.burst * 1_000, cost * 1_000)
        return buckets.withLock { buckets in
            if buckets.count >= most, buckets[key] == nil { Self.forget(in: &buckets, keeping: most / 2, at: now) }
            var bucket = buckets[key] ?? Bucket(level: capacity, filledAt: now, fullAt: now)
            // A clock that goes back gives nothing and takes nothing.
            let elapsed = max(0, min((now - bucket.filledAt).milliseconds, capacity / allowance.perSecond + 1))
            bucket.level = min(capacity, bucket.level + elapsed * allowance.perSecond)
            bucket.filledAt = now
            let missing = price - bucket.level
            if missing <= 0 { bucket.level -= price }
            bucket.fullAt = now + .milliseconds((capacity - bucket.level) / allowance.perSecond + 1)
            buckets[key] = bucket
            guard missing > 0 else { return nil }
            let perSecond = allowance.perSecond * 1_000
            return max(1, (missing + perSecond - 1) / perSecond)
        }
    }

    private static func forget(in buckets: inout [Key: Bucket], keeping most: Int, at now: Instant) {
        buckets = buckets.filter { $0.value.fullAt > now }
        guard buckets.count > most else { return }
        let order = buckets.sorted { $0.value.fullAt > $1.value.fullAt }.prefix(most)
        buckets = Dictionary(order.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
