import Core
import Storage

/// The queues, one of each endpoint. They are found by what is due in them, and their workers lease a job that is made then:
/// whoever records events writes no row that others write too.
extension WebhookDeliveryRows {
    /// What is due at an endpoint, in the order in which it happened; what has failed stands where it is tried again.
    func due(
        at endpoint: WebhookEndpoint.ID, in scope: Scope, by now: Instant, limit: Int
    ) throws -> [WebhookDelivery] {
        try query(
            """
            SELECT * FROM webhook_deliveries
            WHERE \(scope) AND endpoint_id = \(endpoint) AND next_at <= \(now)
            ORDER BY next_at, id
            LIMIT \(limit)
            """
        ).map(WebhookDelivery.init)
    }

    /// Endpoints with something due that nobody is called for.
    func unattended(by now: Instant) throws -> [(scope: Scope, endpoint: WebhookEndpoint.ID)] {
        try query(
            """
            SELECT e.merchant_id, e.livemode, e.id FROM webhook_endpoints e
            WHERE e.status = \(WebhookEndpoint.Status.enabled)
                AND EXISTS (
                    SELECT 1 FROM webhook_deliveries d
                    WHERE d.merchant_id = e.merchant_id AND d.endpoint_id = e.id AND d.next_at <= \(now))
                AND NOT EXISTS (
                    SELECT 1 FROM jobs j
                    WHERE j.merchant_id = e.merchant_id AND j.kind = \(Job.Kind.webhookEndpoint)
                        AND j.subject_id = e.id)
            """
        ).map { (try Scope($0), try $0.id("id")) }
    }
}

extension WebhookDeliveries {
    /// Calls a worker for each endpoint with something due.
    package func callWorkers() async throws {
        let now = context.clock.now()
        let unattended = try await context.read { try $0.webhookDeliveries.unattended(by: now) }
        guard !unattended.isEmpty else { return }
        try await context.write(.readCommitted) { tx in
            for (scope, endpoint) in unattended {
                try tx.jobs.scheduleUnlessListed(.webhookEndpoint, endpoint.rawValue, in: scope, at: now)
            }
        }
    }
}
