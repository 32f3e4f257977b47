import Billing
import Core
import Scheduling
import Storage

extension Shop {
    public var endpoints: WebhookEndpoints { WebhookEndpoints(context) }
    public var deliveries: WebhookDeliveries { WebhookDeliveries(context) }

    /// An endpoint of the shop's, or of another scope.
    @discardableResult
    public func endpoint(
        _ url: String = "https://a.example/hooks", _ events: [String] = ["*"], in other: Scope? = nil
    ) async throws -> IssuedWebhookEndpoint {
        try await endpoints.create(url: url, events: events, in: other ?? scope)
    }

    /// What carries webhooks to `receiver`, and does everything else too.
    public func scheduler(carryingTo receiver: WebhookReceiver, nap: Scheduler.Nap? = nil) -> Scheduler {
        Scheduler(context, mailer: { _, _ in }, webhooks: receiver.post, logger: .quiet, nap: nap)
    }

    /// Carries what is due now.
    public func carry(to receiver: WebhookReceiver) async throws {
        try await scheduler(carryingTo: receiver).runUntilIdle()
    }

    /// Moves the clock to an instant, stopping wherever a webhook is due.
    public func carry(to receiver: WebhookReceiver, until target: Instant) async throws {
        try await carry(to: receiver)
        while let due = try await nextDelivery(), due <= target {
            time.move(to: due)
            try await carry(to: receiver)
        }
        time.move(to: target)
    }

    /// When the next one is sent: not before its endpoint has rested.
    private func nextDelivery() async throws -> Instant? {
        try await context.database.read { db in
            try db.first(
                """
                SELECT MIN(CASE WHEN j.run_at > d.next_at THEN j.run_at ELSE d.next_at END) AS next
                FROM webhook_deliveries d
                LEFT JOIN jobs j ON j.merchant_id = d.merchant_id AND j.kind = \(Job.Kind.webhookEndpoint)
                    AND j.subject_id = d.endpoint_id
                WHERE d.next_at IS NOT NULL
                """
            )?.instantIfAny("next")
        }
    }

    /// What is on its way to an endpoint and what came of it, the oldest first.
    public func deliveries(to endpoint: WebhookEndpoint) async throws -> [WebhookDelivery] {
        try await deliveries.list(of: endpoint.id, in: endpoint.scope, PageRequest(limit: 100)).elements.reversed()
    }
}
