import Billing
import Core

extension RecoveryLinks {
    /// What of a customer's mail still leads somewhere, newest first.
    public func live(of customer: Customer.ID, in scope: Scope) async throws -> [RecoveryLink] {
        let now = context.clock.now()
        return try await context.read { try $0.recoveryLinks.live(of: customer, in: scope, at: now) }
            .filter { $0.isOpen(at: now) }
    }

    /// Ends one at once. Ending one that is over already is not an error.
    /// - Throws: ``BillingError`` `resource_missing` when the customer never had it (C2).
    public func end(_ id: RecoveryLink.ID, of customer: Customer.ID, in scope: Scope) async throws {
        let now = context.clock.now()
        let isTheirs = try await context.write { try $0.recoveryLinks.end(id, of: customer, in: scope, at: now) }
        guard isTheirs else { throw BillingError.notFound("recovery_link", id.rawValue) }
    }

    /// Ends all of a customer's.
    public func endAll(of customer: Customer.ID, in scope: Scope) async throws {
        let now = context.clock.now()
        try await context.write { tx in
            try tx.recoveryLinks.endAll(of: customer, in: scope, at: now)
        }
    }

    /// Forgets links that were over long ago, merchant by merchant; one that fails stops none of the others.
    /// - Returns: how many went.
    @discardableResult
    public func prune(hear: SetAside.Hearing = { _ in }) async throws -> Int {
        let now = context.clock.now()
        let merchants = try await context.merchants()
        var gone = 0
        for purpose in RecoveryLink.Purpose.allCases {
            gone += try await context.forget(of: merchants, hear: hear) {
                try $0.recoveryLinks.forgetOver(purpose, at: now, of: $1, limit: $2)
            }
        }
        return gone
    }
}
