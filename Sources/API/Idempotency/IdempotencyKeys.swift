import Billing
import Core

/// The idempotency keys of all merchants.
public struct IdempotencyKeys: Sendable {
    let billing: BillingContext

    public init(_ billing: BillingContext) { self.billing = billing }

    /// Forgets what nobody can replay any more, batch by batch.
    /// - Returns: how many went.
    @discardableResult
    public func prune(hear: SetAside.Hearing = { _ in }) async throws -> Int {
        let now = billing.clock.now()
        return try await billing.forget(of: try await billing.merchants(), hear: hear) {
            try $0.idempotencyKeys.forgetOver(at: now, of: $1, limit: $2)
        }
    }
}
