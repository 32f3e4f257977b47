import Access
import Billing
import Core

/// How much one key may ask of this process, all keys of an account in a mode together, and how much they may write in test
/// mode, which nobody pays for (S7).
final class RateLimit: Sendable {
    private typealias Allowance = TokenBuckets<Subject>.Allowance

    private enum Subject: Hashable {
        case key(APIKey.ID)
        case account(Scope)
        case writes(Scope)
    }

    private let buckets = TokenBuckets<Subject>(most: 30_000)
    private let limits: APIRoutes.Limits

    /// So many keys of one account may use their whole rate at a time.
    private static let keysAtOnce: Int64 = 4

    init(_ limits: APIRoutes.Limits) { self.limits = limits }

    /// - Throws: `limited` when the key, or its account, has asked for more than its share.
    func take(_ key: APIKey, writes: Bool = false, at now: Instant) throws(BillingError) {
        let isLive = key.scope.mode.isLive
        let perSecond = Int64(isLive ? limits.livePerSecond : limits.testPerSecond)
        let burst = perSecond * Int64(limits.burst)
        var due: [(Subject, Allowance)] = [
            (.key(key.id), Allowance(burst: burst, perSecond: perSecond)),
            (
                .account(key.scope),
                Allowance(burst: burst * Self.keysAtOnce, perSecond: perSecond * Self.keysAtOnce)
            ),
        ]
        // An hour and more of a key's whole rate, then a twelfth of it for ever.
        if writes, !isLive {
            due.append((.writes(key.scope), Allowance(burst: perSecond * 4_000, perSecond: max(1, perSecond / 12))))
        }
        let isRefused = due.contains { buckets.take(1, from: $0, $1, at: now) != nil }
        guard isRefused else { return }
        throw BillingError(.limited, code: "rate_limit", message: "Too many requests: slow down, then try again.")
    }
}
