import Core

extension Customers {
    /// A customer agrees that a refused charge goes on to their other methods in order, or takes that back.
    ///
    /// Agreeing twice keeps the first instant.
    /// - Throws: ``BillingError`` `fallback_not_offered` where the merchant has not turned it on. Taking back is always
    ///   possible.
    public func agreeToFallback(_ agrees: Bool, of id: Customer.ID, in scope: Scope) async throws -> Customer {
        return try await context.write { tx in
            var customer = try tx.customers.find(named: id, in: scope)
            guard agrees != (customer.fallbackAgreedAt != nil) else { return customer }
            if agrees, try !tx.merchants.find(scope.merchant).dunning.offersFallback {
                throw BillingError.conflict(
                    "fallback_not_offered", "This merchant does not charge other payment methods after a refusal.")
            }
            let now = try tx.now(for: customer)
            customer.fallbackAgreedAt = agrees ? now : nil
            try tx.customers.update(customer)
            try tx.record(.customerUpdated, .customer(id), of: id, in: scope, at: now)
            return customer
        }
    }
}
