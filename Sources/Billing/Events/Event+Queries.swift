import Core
import Storage

extension BillingTransaction {
    /// Records that something happened, with the subject as it is now, in the transaction that made it happen.
    ///
    /// The notification that the customer should get for it, if any, is enqueued beside it (D3).
    func record(
        _ kind: Event.Kind, _ subject: Event.Subject, of customer: Customer.ID?, in scope: Scope, at now: Instant
    ) throws {
        let snapshot = try snapshot(self, scope, subject)
        let id = Event.ID.new(at: now, using: chance)
        try append(
            """
            (\(scope.merchant), \(id), \(scope.mode), \(kind), \(subject.id), \(customer), \(snapshot), \(now))
            """,
            to: """
                INSERT INTO events (merchant_id, id, livemode, kind, subject_id, customer_id, snapshot, created_at)
                VALUES
                """)
    }
}
