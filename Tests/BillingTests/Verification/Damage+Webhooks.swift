import Storage

extension Damage {
    private static func endpoint(_ status: SQL) -> SQL {
        """
        INSERT INTO webhook_endpoints
            (merchant_id, id, livemode, url, enabled_events, metadata, status, secret, created_at)
        SELECT merchant_id, 'we_planted', livemode, 'https://a.example', '["*"]', '{}', \(status), 'x', 0
        FROM events
        LIMIT 1
        """
    }

    private static func delivery(of event: SQL, at next: SQL) -> SQL {
        """
        INSERT INTO webhook_deliveries
            (merchant_id, id, livemode, endpoint_id, event_id, state, tries, queued_at, next_at, created_at)
        SELECT e.merchant_id, 'whd_planted', e.livemode, 'we_planted', \(event), 'pending', 0, 0, \(next), 0
        FROM events e
        LIMIT 1
        """
    }

    static let webhooks = [
        Damage(
            "a webhook of an event that never was", "webhook_is_of_an_event", endpoint("'enabled'"),
            delivery(of: "'evt_none'", at: "0")),
        Damage(
            "a webhook that waits for ever", "waiting_webhook_has_its_time", endpoint("'enabled'"),
            delivery(of: "e.id", at: "CAST(NULL AS BIGINT)")),
        Damage(
            "a webhook that waits for an endpoint that is switched off", "waiting_webhook_has_its_time",
            endpoint("'disabled'"), delivery(of: "e.id", at: "0")),
    ]
}
