import Core
import Storage

extension Invariant {
    /// A subscription stands as its invoices say, and renews when its anchor says.
    static let subscriptions = [
        Invariant(
            name: "renewing_subscription_has_its_job",
            violations: """
                SELECT s.merchant_id, s.id AS subject FROM subscriptions s
                WHERE s.status IN ('trialing', 'active', 'past_due', 'incomplete') AND NOT EXISTS (
                    SELECT 1 FROM jobs j
                    WHERE j.merchant_id = s.merchant_id AND j.kind = 'subscription' AND j.subject_id = s.id)
                """),
        Invariant(
            name: "ended_subscription_is_not_billed",
            violations: """
                SELECT s.merchant_id, s.id AS subject FROM subscriptions s
                JOIN invoices i ON i.merchant_id = s.merchant_id AND i.subscription_id = s.id
                WHERE s.ended_at IS NOT NULL AND i.created_at > s.ended_at
                """),
        Invariant(
            name: "subscription_belongs_to_its_items",
            violations: """
                SELECT s.merchant_id, s.id AS subject FROM subscriptions s
                WHERE NOT EXISTS (
                    SELECT 1 FROM subscription_items i
                    WHERE i.merchant_id = s.merchant_id AND i.subscription_id = s.id)
                """),
        // The first period begins when somebody asked, or a trial ended: in the hour that happens twice that is not the anchor.
        Invariant(
            name: "period_follows_its_anchor",
            violations: """
                SELECT merchant_id, id AS subject, recurring_interval, recurring_count, anchor, zone, period_index,
                    period_start_at, period_end_at
                FROM subscriptions
                WHERE period_index >= 0 AND (trial_end_at IS NULL OR trial_end_at <> period_end_at)
                """,
            judge: { _, subscriptions in
                try subscriptions.filter { row in
                    guard let recurrence = try Recurrence(row) else { return true }
                    let anchor = BillingAnchor(
                        local: try LocalDateTime(row.text("anchor")), zone: try Zone(row.text("zone")))
                    let index = try row.int("period_index")
                    let expected = anchor.period(index, every: recurrence)
                    return try row.instant("period_end_at") != expected.end
                        || (index > 0 && row.instant("period_start_at") != expected.start)
                }
            }),
        Invariant(
            name: "late_subscription_owes",
            violations: """
                SELECT s.merchant_id, s.id AS subject FROM subscriptions s
                WHERE s.status IN ('past_due', 'unpaid') AND NOT EXISTS (
                    SELECT 1 FROM invoices i
                    WHERE i.merchant_id = s.merchant_id AND i.subscription_id = s.id AND i.status = 'open')
                """),
        Invariant(
            name: "active_subscription_is_not_behind",
            violations: """
                SELECT s.merchant_id, s.id AS subject FROM subscriptions s
                WHERE s.status = 'active' AND EXISTS (
                    SELECT 1 FROM invoices i
                    WHERE i.merchant_id = s.merchant_id AND i.subscription_id = s.id AND \(Arrears.unattended))
                """),
        // The day after it is due begins within two days. Later is only what failed then, or waited for a reconciliation (P5).
        Invariant(
            name: "sent_invoice_is_looked_after",
            violations: """
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                JOIN subscriptions s ON s.merchant_id = i.merchant_id AND s.id = i.subscription_id
                WHERE i.status = 'open' AND i.collection_method = 'send_invoice' AND s.status = 'active'
                    AND NOT EXISTS (
                        SELECT 1 FROM jobs j
                        WHERE j.merchant_id = i.merchant_id AND j.kind = 'invoice' AND j.subject_id = i.id
                            AND j.quarantined_at IS NULL
                            AND (j.run_at <= i.due_at + \(Span.hours(48).milliseconds) OR j.last_error IS NOT NULL
                                OR EXISTS (SELECT 1 FROM restorations r WHERE r.restored_at > i.due_at)))
                """),
    ]
}
