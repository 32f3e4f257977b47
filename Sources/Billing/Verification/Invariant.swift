import Storage

/// A rule of the stored data, as the query that finds what breaks it: columns `merchant_id` and `subject`.
struct Invariant: Sendable {
    let name: String
    let violations: SQL
    /// For what no query can say on both engines: which of these rows of ``violations`` break the rule.
    var judge: (@Sendable (BillingTransaction, [Row]) throws -> [Row])?

    /// At most so many.
    func limited(to limit: Int) -> SQL { "\(violations) LIMIT \(limit)" }

    static let all: [Invariant] =
        books + invoices + oneOffs + taxes + payments + refunds + customers + subscriptions + changes + discounts
        + paymentPlans + retention + access + webhooks
}
