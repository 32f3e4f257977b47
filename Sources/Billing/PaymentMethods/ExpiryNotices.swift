import Core

extension PaymentMethods {
    /// Tells what is to be told of a card's end, and sets the next time to look. One transaction: each notice comes once.
    package func tellExpiry(for job: Job) async throws {
        try await context.write { tx in
            try tx.jobs.hold(job)
            try tx.tellExpiry(of: PaymentMethod.ID(job.subject), in: job.scope)
        }
    }
}

extension BillingTransaction {
    /// Sets the next notice about a card that somebody owns, or none.
    func scheduleExpiry(of method: PaymentMethod, _ owner: Customer, at now: Instant) throws {
        let zone = try merchants.find(method.scope.merchant).zone
        guard let next = CardExpiry(method.facts, in: zone)?.nextNotice(after: now) else {
            return try jobs.unschedule(.expiry, method.id.rawValue, in: method.scope)
        }
        try jobs.schedule(.expiry, method.id.rawValue, in: method.scope, testClock: owner.testClock, at: next)
    }

    fileprivate func tellExpiry(
        of id: PaymentMethod.ID, in scope: Scope
    ) throws {
        let method = try methods.find(id, in: scope)
        guard let customer = method.customer, let owner = try customers.findIfAny(customer, in: scope) else {
            return try jobs.unschedule(.expiry, id.rawValue, in: scope)
        }
        let now = try now(for: owner)
        let zone = try merchants.find(scope.merchant).zone
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
        return try subscriptions.areCharged(to: method, of: customer)
    }
}
