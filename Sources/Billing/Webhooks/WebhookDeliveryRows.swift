import Core
import Storage

/// The stored deliveries.
package struct WebhookDeliveryRows: Rows {
    package let tx: BillingTransaction

    func find(
        _ id: WebhookDelivery.ID, of endpoint: WebhookEndpoint.ID, in scope: Scope
    ) throws -> WebhookDelivery {
        let row = try first(
            "SELECT * FROM webhook_deliveries WHERE \(scope) AND endpoint_id = \(endpoint) AND id = \(id)")
        guard let row else { throw BillingError.notFound("webhook_delivery", id.rawValue, parameter: "delivery") }
        return try WebhookDelivery(row)
    }

    /// - Parameter state: nil for all.
    func page(
        of endpoint: WebhookEndpoint.ID, in scope: Scope, state: WebhookDelivery.State?, _ request: PageRequest
    ) throws -> Page<WebhookDelivery> {
        try page(
            "webhook_deliveries", of: "\(scope) AND endpoint_id = \(endpoint)",
            where: state.map { "state = \($0)" }, request, read: WebhookDelivery.init)
    }

    /// Of some events, oldest first.
    func of(_ events: [Event.ID], in scope: Scope) throws -> [WebhookDelivery] {
        guard !events.isEmpty else { return [] }
        return try query(
            """
            SELECT * FROM webhook_deliveries
            WHERE \(scope) AND event_id IN (\(list: events))
            ORDER BY created_at, id
            """
        ).map(WebhookDelivery.init)
    }

    /// How many endpoints have still to hear of each of these events; nothing where all have.
    package func pending(of events: [Event.ID], in scope: Scope) throws -> [Event.ID: Int] {
        let rows = try query(
            """
            SELECT event_id, COUNT(*) AS count FROM webhook_deliveries
            WHERE \(scope) AND event_id IN (\(list: events)) AND state = \(WebhookDelivery.State.pending)
            GROUP BY event_id
            """)
        return try Dictionary(uniqueKeysWithValues: rows.map { (try $0.id("event_id"), try $0.int("count")) })
    }

    /// Written together at the end of their transaction: no verb reads them in it.
    func insert(_ it: WebhookDelivery) throws {
        try tx.append(
            """
            (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.endpoint), \(it.event), \(it.state), \(it.tries), \
            \(it.queuedAt), \(it.nextAt), \(it.createdAt))
            """,
            to: """
                INSERT INTO webhook_deliveries
                    (merchant_id, id, livemode, endpoint_id, event_id, state, tries, queued_at, next_at, created_at)
                VALUES
                """)
    }

    /// What varies of one that waited as `known` did: a resend or an end that came between stands (D5).
    ///
    /// - Returns: whether it waited so.
    func update(_ it: WebhookDelivery, from known: WebhookDelivery) throws -> Bool {
        try execute(
            """
            UPDATE webhook_deliveries
            SET state = \(it.state), tries = \(it.tries), queued_at = \(it.queuedAt), next_at = \(it.nextAt),
                tried_at = \(it.lastTry?.at), status_code = \(it.lastTry?.status), problem = \(it.lastTry?.problem),
                response = \(it.lastTry?.response)
            WHERE \(it.scope) AND id = \(it.id) AND state = \(known.state) AND queued_at = \(known.queuedAt)
                AND tries = \(known.tries)
            """) == 1
    }

    /// What waits is not sent any more.
    func cancelAll(of endpoint: WebhookEndpoint.ID, in scope: Scope) throws {
        try execute(
            """
            UPDATE webhook_deliveries SET state = \(WebhookDelivery.State.canceled), next_at = NULL
            WHERE \(scope) AND endpoint_id = \(endpoint) AND next_at IS NOT NULL
            """)
    }

    /// Whether the endpoint took anything since.
    func hasSucceeded(to endpoint: WebhookEndpoint.ID, since instant: Instant, in scope: Scope) throws -> Bool {
        try first(
            """
            SELECT 1 AS found FROM webhook_deliveries
            WHERE \(scope) AND endpoint_id = \(endpoint) AND created_at >= \(instant - WebhookDelivery.life)
                AND state = \(WebhookDelivery.State.succeeded) AND tried_at >= \(instant)
            LIMIT 1
            """) != nil
    }

    /// What ended so long ago that nobody asks any more.
    func forgetOver(before instant: Instant, of merchant: Merchant.ID, limit: Int) throws -> Int {
        try forget(
            from: "webhook_deliveries", where: "next_at IS NULL AND created_at < \(instant)", of: merchant,
            limit: limit)
    }
}

extension BillingTransaction {
    package var webhookDeliveries: WebhookDeliveryRows { WebhookDeliveryRows(tx: self) }
}

extension WebhookDelivery {
    init(_ row: Row) throws {
        let last = try row.instantIfAny("tried_at").map { at in
            Try(
                at: at, status: try row.intIfAny("status_code"), problem: try row.textIfAny("problem"),
                response: try row.textIfAny("response"))
        }
        self.init(
            id: try row.id("id"), scope: try Scope(row), endpoint: try row.id("endpoint_id"),
            event: try row.id("event_id"), state: try row.value("state"), tries: try row.int("tries"),
            queuedAt: try row.instant("queued_at"), nextAt: try row.instantIfAny("next_at"), lastTry: last,
            createdAt: try row.instant("created_at"))
    }
}
