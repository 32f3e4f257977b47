import Core

extension BillingTransaction {
    /// Records that something happened, with the subject as it is now, in the transaction that made it happen.
    ///
    /// The notification that the customer should get for it, if any, is enqueued beside it (D3), and so is a delivery to each
    /// endpoint that is told of such events (H2).
    package func record(
        _ kind: Event.Kind, _ subject: Event.Subject, of customer: Customer.ID?, in scope: Scope, at now: Instant
    ) throws {
        let snapshot = try snapshot(self, scope, subject)
        let event = Event(
            id: .new(at: now, using: chance), scope: scope, kind: kind, subject: subject.id, customer: customer,
            snapshot: snapshot, request: request, createdAt: now)
        try events.insert(event)
        try queueDeliveries(of: event)
    }
}
