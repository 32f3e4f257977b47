import Storage

extension Invariant {
    /// A subscription stands as its invoices say, and its end leaves nothing waiting.
    static let standing = [
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
        Invariant(
            name: "sent_invoice_is_looked_after",
            violations: """
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                JOIN subscriptions s ON s.merchant_id = i.merchant_id AND s.id = i.subscription_id
                WHERE i.status = 'open' AND i.collection_method = 'send_invoice' AND s.status = 'active'
                    AND NOT EXISTS (
                        SELECT 1 FROM jobs j
                        WHERE j.merchant_id = i.merchant_id AND j.kind = 'invoice' AND j.subject_id = i.id)
                """),
        Invariant(
            name: "ended_subscription_leaves_nothing_waiting",
            violations: """
                SELECT s.merchant_id, s.id AS subject FROM subscriptions s
                WHERE s.status IN ('canceled', 'incomplete_expired') AND (
                    EXISTS (
                        SELECT 1 FROM invoice_items i
                        WHERE i.merchant_id = s.merchant_id AND i.subscription_id = s.id AND i.invoice_id IS NULL)
                    OR EXISTS (
                        SELECT 1 FROM pending_changes p
                        WHERE p.merchant_id = s.merchant_id AND p.subscription_id = s.id))
                """),
        Invariant(
            name: "waiting_change_stops_no_renewal",
            violations: """
                SELECT j.merchant_id, j.subject_id AS subject FROM jobs j
                JOIN pending_changes p ON p.merchant_id = j.merchant_id AND p.subscription_id = j.subject_id
                WHERE j.kind = 'subscription' AND j.quarantined_at IS NOT NULL
                """),
        // A charge that the reconciliation itself has found was made before.
        Invariant(
            name: "nobody_is_charged_before_the_comparison",
            violations: """
                SELECT a.merchant_id, a.id AS subject FROM payment_attempts a
                JOIN restorations r ON a.created_at > r.restored_at
                    AND (r.reconciled_at IS NULL OR a.created_at < r.reconciled_at)
                JOIN customers c ON c.merchant_id = a.merchant_id AND c.id = a.customer_id AND c.test_clock_id IS NULL
                WHERE NOT EXISTS (
                        SELECT 1 FROM restored_accounts o
                        WHERE o.restored_at = r.restored_at AND o.merchant_id = a.merchant_id
                            AND o.livemode = a.livemode AND o.processor = a.processor
                            AND o.compared_at <= a.created_at)
                    AND NOT EXISTS (
                        SELECT 1 FROM discrepancies d
                        WHERE d.merchant_id = a.merchant_id AND d.attempt_id = a.id)
                """),
    ]
}
