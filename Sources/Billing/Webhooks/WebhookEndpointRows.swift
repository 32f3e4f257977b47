import Core
import Storage

/// The stored endpoints.
package struct WebhookEndpointRows: Rows {
    package let tx: BillingTransaction

    func find(_ id: WebhookEndpoint.ID, in scope: Scope) throws -> WebhookEndpoint {
        guard let endpoint = try findIfAny(id, in: scope) else {
            throw BillingError.notFound("webhook_endpoint", id.rawValue)
        }
        return endpoint
    }

    func findIfAny(_ id: WebhookEndpoint.ID, in scope: Scope) throws -> WebhookEndpoint? {
        try first("SELECT * FROM webhook_endpoints WHERE \(scope) AND id = \(id) AND deleted_at IS NULL")
            .map(WebhookEndpoint.init)
    }

    func page(in scope: Scope, _ request: PageRequest) throws -> Page<WebhookEndpoint> {
        try page(
            "webhook_endpoints", of: "\(scope)", where: "deleted_at IS NULL", request, read: WebhookEndpoint.init)
    }

    func count(in scope: Scope) throws -> Int {
        try first("SELECT COUNT(*) AS count FROM webhook_endpoints WHERE \(scope) AND deleted_at IS NULL")?.int("count")
            ?? 0
    }

    /// Those that are told of events, the oldest first. A transaction asks once, however many events it records.
    func enabled(in scope: Scope) throws -> [WebhookEndpoint] {
        if let known = identityMap.enabledWebhookEndpoints[scope] { return known }
        let found = try query(
            """
            SELECT * FROM webhook_endpoints
            WHERE \(scope) AND status = \(WebhookEndpoint.Status.enabled) AND deleted_at IS NULL
            ORDER BY created_at, id
            """
        ).map(WebhookEndpoint.init)
        identityMap.enabledWebhookEndpoints[scope] = found
        return found
    }

    func insert(_ it: WebhookEndpoint) throws {
        try send(
            """
            INSERT INTO webhook_endpoints
                (merchant_id, id, livemode, url, enabled_events, api_version, description, metadata, status, secret,
                created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.url), \(JSONText.of(it.enabledEvents)),
                \(it.apiVersion), \(it.description), \(JSONText.of(it.metadata)), \(it.status), \(it.secret),
                \(it.createdAt))
            """, mapping: { $0.enabledWebhookEndpoints[it.scope] = nil })
    }

    /// What varies of it.
    func update(_ it: WebhookEndpoint) throws {
        try send(
            """
            UPDATE webhook_endpoints
            SET url = \(it.url), enabled_events = \(JSONText.of(it.enabledEvents)), description = \(it.description),
                metadata = \(JSONText.of(it.metadata)), status = \(it.status), secret = \(it.secret),
                previous_secret = \(it.previousSecret.map { SQLValue.blob($0) } ?? .null),
                previous_secret_expires_at = \(it.previousSecretExpiresAt)
            WHERE \(it.scope) AND id = \(it.id)
            """, mapping: { $0.enabledWebhookEndpoints[it.scope] = nil })
    }

    /// Its row stays until what was on its way there is forgotten.
    func remove(_ it: WebhookEndpoint, at now: Instant) throws {
        try send(
            """
            UPDATE webhook_endpoints SET deleted_at = \(now), status = \(WebhookEndpoint.Status.disabled)
            WHERE \(it.scope) AND id = \(it.id)
            """, mapping: { $0.enabledWebhookEndpoints[it.scope] = nil })
    }

    /// Those that were deleted, once nothing that was on its way there is left.
    func forgetDeleted(of merchant: Merchant.ID, limit: Int) throws -> Int {
        try forget(
            from: "webhook_endpoints",
            where: """
                deleted_at IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM webhook_deliveries d
                    WHERE d.merchant_id = webhook_endpoints.merchant_id AND d.endpoint_id = webhook_endpoints.id)
                """, of: merchant, limit: limit)
    }
}

extension BillingTransaction {
    package var webhookEndpoints: WebhookEndpointRows { WebhookEndpointRows(tx: self) }
}

extension WebhookEndpoint {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), url: try row.text("url"),
            enabledEvents: try JSONText.shared(row.text("enabled_events")),
            apiVersion: try row.textIfAny("api_version"),
            description: try row.textIfAny("description"), metadata: try JSONText.metadata(row.text("metadata")),
            status: try row.value("status"), secret: try row.blob("secret"),
            previousSecret: try row.blobIfAny("previous_secret"),
            previousSecretExpiresAt: try row.instantIfAny("previous_secret_expires_at"),
            createdAt: try row.instant("created_at"))
    }
}
