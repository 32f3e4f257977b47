import Billing
import Core
import Storage

/// The idempotency keys of all merchants.
public struct IdempotencyKeys: Sendable {
    let billing: BillingContext

    public init(_ billing: BillingContext) { self.billing = billing }

    /// Forgets what nobody can replay any more, batch by batch.
    /// - Returns: how many went.
    @discardableResult
    public func prune(hear: SetAside.Hearing = { _ in }) async throws -> Int {
        let end = billing.clock.now() - IdempotencyKey.lifetime
        return try await billing.forget(
            from: "idempotency_keys", key: "livemode, idempotency_key", where: "created_at < \(end)",
            of: try await billing.merchants(), hear: hear)
    }
}
