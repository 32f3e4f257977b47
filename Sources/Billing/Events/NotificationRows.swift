import Core
import Storage

/// The stored mails to customers, waiting and ended.
package struct NotificationRows: Rows {
    package let tx: BillingTransaction

    func find(_ id: CustomerNotification.ID, in scope: Scope) throws -> CustomerNotification {
        guard let row = try first("SELECT * FROM notifications WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("notification", id.rawValue)
        }
        return try CustomerNotification(row)
    }

    func insert(_ it: CustomerNotification) throws {
        try send(
            """
            INSERT INTO notifications
                (merchant_id, id, livemode, kind, customer_id, subject_id, recipient, payload, expires_at, state,
                created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.kind), \(it.customer), \(it.subject), \(it.recipient),
                \(it.payload.map { SQLValue.blob($0) } ?? .null), \(it.expiresAt), \(it.state), \(it.createdAt))
            """, mapping: { $0.noteSome(in: "notifications", of: it.customer.rawValue) })
    }

    /// Ends a notification and erases what it carried. Only a queued one can end.
    /// - Returns: whether it was one.
    package func conclude(
        _ id: CustomerNotification.ID, in scope: Scope, as state: CustomerNotification.State, at now: Instant
    ) throws -> Bool {
        try execute(
            """
            UPDATE notifications SET state = \(state), payload = NULL, settled_at = \(now)
            WHERE \(scope) AND id = \(id) AND state = \(CustomerNotification.State.queued)
            """) == 1
    }

    /// The mail of this day about periods that are billed late, sent or not. One that its customer does without, or that its
    /// merchant sends nobody, is no word to them.
    func ofMissedPeriods(
        to customer: Customer.ID, since start: Instant, in scope: Scope
    ) throws -> CustomerNotification.ID? {
        if identityMap.hasNone(in: "notifications", of: customer.rawValue) { return nil }
        return try first(
            """
            SELECT n.id FROM notifications n
            LEFT JOIN invoices i ON i.merchant_id = n.merchant_id AND i.id = n.subject_id
            WHERE n.merchant_id = \(scope.merchant) AND n.livemode = \(scope.mode) AND n.customer_id = \(customer)
                AND n.created_at >= \(start)
                AND n.state NOT IN (
                    \(CustomerNotification.State.unwanted), \(CustomerNotification.State.silenced))
                AND (n.kind = \(CustomerNotification.Kind.missedPeriods)
                    OR (i.reason = \(Invoice.Reason.cycle)
                        AND i.finalized_at >= i.period_start_at + \(MissedPeriods.lateness.milliseconds)))
            ORDER BY n.created_at, n.id
            LIMIT 1
            """)?.id("id")
    }

    /// Makes a queued mail the summary of its day's missed periods (T4).
    func summarize(_ id: CustomerNotification.ID, day: CalendarDate, in scope: Scope) throws {
        try execute(
            """
            UPDATE notifications
            SET kind = \(CustomerNotification.Kind.missedPeriods), subject_id = \(day.description)
            WHERE \(scope) AND id = \(id) AND state = \(CustomerNotification.State.queued)
            """)
    }

    /// Says who got no letter since yesterday: those about periods that are billed late are looked for among the others.
    func noteAbsent(to customers: [Customer.ID], in scope: Scope, at now: Instant) throws {
        let rows = try query(
            """
            SELECT DISTINCT customer_id AS owner FROM notifications
            WHERE \(scope) AND customer_id IN (\(list: customers)) AND created_at > \(now - .hours(26))
            """)
        let some = Set(try rows.map { try $0.text("owner") })
        identityMap.noteAbsent(in: "notifications", of: customers.map(\.rawValue).filter { !some.contains($0) })
    }
}

extension BillingTransaction {
    package var notifications: NotificationRows { NotificationRows(tx: self) }
}

extension CustomerNotification {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), kind: try row.value("kind"),
            customer: try row.id("customer_id"), subject: try row.textIfAny("subject_id"),
            recipient: try row.textIfAny("recipient"), payload: try row.blobIfAny("payload"),
            expiresAt: try row.instantIfAny("expires_at"), state: try row.value("state"),
            createdAt: try row.instant("created_at"))
    }
}
