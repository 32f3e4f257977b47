import Core

extension BillingTransaction {
    /// Records that something happened, with the subject as it is now, in the transaction that made it happen.
    ///
    /// The notification that the customer should get for it, if any, is enqueued beside it (D3).
    package func record(
        _ kind: Event.Kind, _ subject: Event.Subject, of customer: Customer.ID?, in scope: Scope, at now: Instant
    ) throws {
        let snapshot = try snapshot(self, scope, subject)
        try events.insert(
            Event(
                id: .new(at: now, using: chance), scope: scope, kind: kind, subject: subject.id, customer: customer,
                snapshot: snapshot, createdAt: now))
    }
}
