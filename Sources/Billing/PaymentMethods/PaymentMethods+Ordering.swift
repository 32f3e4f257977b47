import Core

extension PaymentMethods {
    /// Puts a customer's methods in another order. The first is the default (S61).
    ///
    /// - Parameter seen: the order that the customer saw, so that what another window has done since is not undone.
    /// - Returns: the attempts of the open invoices that are charged to another method from now on (S69, P10).
    /// - Throws: `method_order_outdated` when it is another by now, or `order` names others: then nothing changes.
    public func reorder(
        _ order: [PaymentMethod.ID], from seen: [PaymentMethod.ID], of customer: Customer.ID, in scope: Scope
    ) async throws -> [PaymentAttempt] {
        let (_, tries) = try await context.write { tx in
            let stored = try tx.methods.all(of: customer, in: scope)
            guard stored.map(\.id) == seen, order.count == seen.count, Set(order) == Set(seen) else {
                throw BillingError.conflict(
                    "method_order_outdated", "The methods have changed since: look at the list again.")
            }
            let now = try tx.now(for: try tx.customers.find(named: customer, in: scope))
            return try tx.changingMethods(of: customer, in: scope) {
                guard order != seen else { return }
                let byID = Dictionary(stored.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
                try tx.methods.put(order.compactMap { byID[$0] }, of: customer)
                try tx.record(.customerUpdated, .customer(customer), of: customer, in: scope, at: now)
            }
        }
        return try await make(tries, in: scope)
    }
}
