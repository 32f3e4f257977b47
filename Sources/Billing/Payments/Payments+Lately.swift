import Core

extension Payments {
    /// In which somebody who pays again may not mean to.
    public static let lately = Span.minutes(15)

    /// What a customer has paid by their own hand a moment ago, oldest first: whoever goes back and pays an amount once
    /// more is told (P3).
    public func paidLately(by customer: Customer.ID, in scope: Scope) async throws -> [PaymentAttempt] {
        try await context.read { tx in
            let now = try tx.now(for: try tx.customers.find(customer, in: scope))
            return try tx.attempts.paid(by: customer, in: scope, since: now - Self.lately)
        }
    }
}
