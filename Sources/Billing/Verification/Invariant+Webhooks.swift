import Storage

extension Invariant {
    /// What is on its way to merchants' programs.
    static let webhooks = [
        Invariant(
            name: "webhook_is_of_an_event",
            violations: """
                SELECT d.merchant_id, d.id AS subject FROM webhook_deliveries d
                JOIN webhook_endpoints w ON w.merchant_id = d.merchant_id AND w.id = d.endpoint_id
                WHERE w.livemode <> d.livemode OR NOT EXISTS (
                    SELECT 1 FROM events e
                    WHERE e.merchant_id = d.merchant_id AND e.id = d.event_id AND e.livemode = d.livemode)
                """),
        Invariant(
            name: "waiting_webhook_has_its_time",
            violations: """
                SELECT d.merchant_id, d.id AS subject FROM webhook_deliveries d
                JOIN webhook_endpoints w ON w.merchant_id = d.merchant_id AND w.id = d.endpoint_id
                WHERE (d.state = 'pending') <> (d.next_at IS NOT NULL)
                    OR (d.state = 'pending' AND w.status <> 'enabled')
                """),
    ]
}
