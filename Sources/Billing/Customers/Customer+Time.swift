import Core

extension BillingTransaction {
    /// What time it is for this customer: their test clock's, or everybody's.
    package func now(for customer: Customer) throws -> Instant {
        guard let id = customer.testClock else { return clock.now() }
        return try testClocks.time(id, in: customer.scope)
    }
}
