import Core

/// What came of deleting a method.
public struct Detachment: Sendable {
    public let method: PaymentMethod
    /// The one that became the default because the deleted one was (S66).
    public let promoted: PaymentMethod?
    /// What was open and charged to the deleted one, tried at once with the one in its place.
    public internal(set) var attempts: [PaymentAttempt] = []
}

extension PaymentMethods {
    /// Takes a method away from its customer: it can never be charged again (S64). What is open and was charged to it is
    /// charged to the one that takes its place, at once (S69, P10). What only waits for its customer to answer their bank is
    /// given up, and a change that waited for that is dropped.
    ///
    /// - Parameter customer: whose it must be; nil when the merchant asks.
    public func detach(
        _ id: PaymentMethod.ID, of customer: Customer.ID? = nil, in scope: Scope
    ) async throws -> Detachment {
        let withdrawals = try await giveUp(whatWaitsWith: id, of: customer, in: scope)
        let (detachment, tries) = try await context.write { tx -> (Detachment, TriesAtOnce) in
            let method =
                try customer.map { try tx.methods.find(id, of: $0, in: scope) } ?? tx.methods.find(id, in: scope)
            guard let owner = method.customer else {
                throw BillingError.invalid("id", "The payment method is not attached to a customer.")
            }
            let now = try tx.now(for: try tx.customers.find(owner, in: scope))
            let free = try withdrawals.filter { try tx.freesInvoice($0, at: now) }
            let (_, tries) = try tx.changingMethods(of: owner, in: scope) {
                try tx.methods.remove(method, of: owner, at: now)
                try tx.subscriptions.clearOverrides(by: method, of: owner)
            }
            let begun = Set(tries.begun.map(\.attempt.invoice))
            for withdrawal in free where !begun.contains(withdrawal.attempt.invoice) {
                try tx.resumeCalendar(after: withdrawal)
            }
            try tx.record(.methodDetached, .method(id), of: owner, in: scope, at: now)
            try tx.notify(.methodRemoved, owner, about: id.rawValue, in: scope, at: now)
            try tx.jobs.unschedule(.expiry, id.rawValue, in: scope)
            try tx.jobs.schedule(.revocation, id.rawValue, in: scope, at: tx.clock.now())
            let promoted = method.isDefault ? try tx.methods.default(of: owner, in: scope) : nil
            return (Detachment(method: try tx.methods.find(id, in: scope), promoted: promoted), tries)
        }
        var detached = detachment
        detached.attempts = try await make(tries, in: scope)
        return detached
    }
}
