import Core
import Storage

extension Scheduler {
    /// Tells what is to be told of a card's end, and sets the next time to look. One transaction: each notice comes once.
    func tellExpiry(_ job: Job) async throws {
        try await context.write { tx in
            try tx.hold(job)
            try tx.tellExpiry(of: PaymentMethod.ID(job.subject), in: job.scope)
        }
    }
}

extension BillingTransaction {
    /// Sets the next notice about a card that somebody owns, or none.
    func scheduleExpiry(of method: PaymentMethod, _ owner: Customer, at now: Instant) throws {
        let zone = try merchant(method.scope.merchant).zone
        guard let next = CardExpiry(method.facts, in: zone)?.nextNotice(after: now) else {
            return try unschedule(.expiry, method.id.rawValue, in: method.scope)
        }
        try schedule(.expiry, method.id.rawValue, in: method.scope, testClock: owner.testClock, at: next)
    }

    fileprivate func tellExpiry(
        of id: PaymentMethod.ID, in scope: Scope
    ) throws {
        let method = try method(id, in: scope)
        guard let customer = method.customer, let owner = try customerIfAny(customer, in: scope) else {
            return try unschedule(.expiry, id.rawValue, in: scope)
        }
        let now = try now(for: owner)
        let zone = try merchant(scope.merchant).zone
        if let expiry = CardExpiry(method.facts, in: zone), expiry.isNear(at: now) {
            try record(.methodExpiring, .method(id), of: customer, in: scope, at: now)
            if try isCharged(method, of: customer) {
                try notify(.cardExpiring, customer, about: id.rawValue, in: scope, at: now)
            }
        }
        try scheduleExpiry(of: method, owner, at: now)
    }

    /// The default, or the method of a subscription that goes on: only these are worth a letter.
    private func isCharged(_ method: PaymentMethod, of customer: Customer.ID) throws -> Bool {
        if method.isDefault { return true }
        return try first(
            """
            SELECT 1 AS charged FROM subscriptions
            WHERE \(method.scope) AND customer_id = \(customer) AND default_method_id = \(method.id)
                AND status NOT IN ('canceled', 'incomplete_expired')
            LIMIT 1
            """) != nil
    }
}
