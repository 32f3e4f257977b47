import Billing
import Core
import Storage

/// The answers that are kept to be replayed (P9).
public struct IdempotencyKeys: Sendable {
    let billing: BillingContext

    public init(_ billing: BillingContext) { self.billing = billing }

    /// Forgets what was answered before `instant`; programs may count on at least 24 hours.
    public func prune(before instant: Instant) async throws {
        for merchant in try await Merchants(billing).all() {
            try await billing.database.write { db in try db.pruneIdempotencyKeys(of: merchant.id, before: instant) }
        }
    }
}
