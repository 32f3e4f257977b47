import Core
import Storage

/// The stored events. They are written together at the end of their transaction, and read by no verb in it.
package struct EventRows: Rows {
    package let tx: BillingTransaction

    func find(_ id: Event.ID, in scope: Scope) throws -> Event {
        guard let row = try first("SELECT * FROM events WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("event", id.rawValue)
        }
        return try Event(row)
    }

    /// Unknown and foreign ids are left out (C2).
    package func find(_ ids: [Event.ID], in scope: Scope) throws -> [Event.ID: Event] {
        let found = try query("SELECT * FROM events WHERE \(scope) AND id IN (\(list: ids))").map(Event.init)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }

    /// - Parameters:
    ///   - kinds: empty for all.
    ///   - customer: only what concerns this one.
    ///   - isDelivered: whether no endpoint has still to take it, or never did; nil for both.
    func page(
        in scope: Scope, kinds: [Event.Kind], customer: Customer.ID?, isDelivered: Bool?, _ request: PageRequest
    ) throws -> Page<Event> {
        var owner: SQL = "\(scope)"
        if let customer { owner = owner + " AND customer_id = \(customer)" }
        var filters: [SQL] = []
        if !kinds.isEmpty { filters.append("kind IN (\(list: kinds))") }
        if let isDelivered { filters.append(isDelivered ? "NOT \(Self.isMissed)" : Self.isMissed) }
        return try page("events", of: owner, where: SQL.all(filters), request, read: Event.init)
    }

    private static var isMissed: SQL {
        """
        EXISTS (
            SELECT 1 FROM webhook_deliveries d
            WHERE d.merchant_id = events.merchant_id AND d.livemode = events.livemode AND d.event_id = events.id
                AND d.state IN (\(WebhookDelivery.State.pending), \(WebhookDelivery.State.failed)))
        """
    }

    /// What the subject of each of these events was before: the snapshot of the event before it about the same subject.
    ///
    /// - Returns: by event; nothing for the first of a subject.
    package func snapshots(before events: [Event], in scope: Scope) throws -> [Event.ID: String] {
        let found = try query(
            all: events.map { event in
                """
                SELECT snapshot FROM events
                WHERE \(scope) AND subject_id = \(event.subject)
                    AND (created_at, id) < (\(event.createdAt), \(event.id))
                ORDER BY created_at DESC, id DESC LIMIT 1
                """
            })
        return try Dictionary(
            uniqueKeysWithValues: zip(events, found).compactMap { event, rows in
                try rows.first.map { (event.id, try $0.text("snapshot")) }
            })
    }

    func insert(_ it: Event) throws {
        try tx.append(
            """
            (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.kind), \(it.subject), \(it.customer), \(it.snapshot), \
            \(it.request?.id), \(it.request?.idempotencyKey), \(it.createdAt))
            """,
            to: """
                INSERT INTO events
                    (merchant_id, id, livemode, kind, subject_id, customer_id, snapshot, request_id, idempotency_key,
                    created_at)
                VALUES
                """)
    }
}

extension BillingTransaction {
    package var events: EventRows { EventRows(tx: self) }
}

extension Event {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), kind: try row.value("kind"),
            subject: try row.text("subject_id"), customer: try row.idIfAny("customer_id"),
            snapshot: try row.text("snapshot"),
            request: try row.textIfAny("request_id").map {
                Request(id: $0, idempotencyKey: try row.textIfAny("idempotency_key"))
            },
            createdAt: try row.instant("created_at"))
    }
}
