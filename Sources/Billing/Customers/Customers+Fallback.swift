import Core
import Storage

extension Customers {
    /// A customer agrees that a refused charge goes on to their other methods in order, or takes that back.
    ///
    /// Agreeing twice keeps the first instant.
    /// - Throws: ``BillingError`` `fallback_not_offered` where the merchant has not turned it on. Taking back is always
    ///   possible.
    public func agreeToFallback(_ agrees: Bool, of id: Customer.ID, in scope: Scope) async throws -> Customer {
        let context = context
        return try await context.database.write { db in
            var customer = try db.customer(named: id, in: scope)
            guard agrees != (customer.fallbackAgreedAt != nil) else { return customer }
            if agrees, try !db.merchant(scope.merchant).dunning.offersFallback {
                throw BillingError.conflict(
                    "fallback_not_offered", "This merchant does not charge other payment methods after a refusal.")
            }
            let now = try db.now(for: customer, context)
            customer.fallbackAgreedAt = agrees ? now : nil
            try db.update(customer)
            try db.record(.customerUpdated, .customer(id), of: id, in: scope, at: now, context)
            return customer
        }
    }
}
