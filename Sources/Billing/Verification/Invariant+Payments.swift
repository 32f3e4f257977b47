import Storage

extension Invariant {
    /// Who is charged for what, with which method, and how often.
    static let payments = [
        Invariant(
            name: "no_two_open_attempts",
            violations: """
                SELECT merchant_id, invoice_id AS subject FROM payment_attempts
                WHERE state NOT IN ('succeeded', 'failed')
                GROUP BY merchant_id, invoice_id HAVING COUNT(*) > 1
                """),
        Invariant(
            name: "paid_invoice_has_its_payment",
            violations: """
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                WHERE i.status = 'paid' AND i.amount_due > i.amount_credited AND i.paid_out_of_band = 0 AND NOT EXISTS (
                    SELECT 1 FROM payment_attempts a
                    WHERE a.merchant_id = i.merchant_id AND a.invoice_id = i.id AND a.state = 'succeeded')
                """),
        // An open invoice of which a part was paid still asks for the rest.
        Invariant(
            name: "settled_attempt_has_its_payment",
            violations: """
                SELECT a.merchant_id, a.id AS subject FROM payment_attempts a
                JOIN payments p ON p.merchant_id = a.merchant_id AND p.id = a.payment_id
                JOIN invoices i ON i.merchant_id = a.merchant_id AND i.id = a.invoice_id
                WHERE a.state = 'succeeded' AND a.overpaid_at IS NULL AND p.status <> 'succeeded'
                    AND (i.status <> 'open' OR i.amount_paid = 0 OR p.status = 'canceled')
                """),
        Invariant(
            name: "succeeded_payment_asks_for_nothing",
            violations: """
                SELECT p.merchant_id, p.id AS subject FROM payments p
                JOIN invoices i ON i.merchant_id = p.merchant_id AND i.id = p.invoice_id
                WHERE p.status = 'succeeded' AND i.status IN ('draft', 'open')
                """),
        // One whose charges all became credit keeps what it asked for.
        Invariant(
            name: "succeeded_payment_is_what_came",
            violations: """
                SELECT p.merchant_id, p.id AS subject FROM payments p
                JOIN (
                    SELECT merchant_id, invoice_id, SUM(amount) AS amount FROM payment_attempts
                    WHERE state = 'succeeded' AND overpaid_at IS NULL GROUP BY merchant_id, invoice_id
                ) a ON a.merchant_id = p.merchant_id AND a.invoice_id = p.invoice_id
                WHERE p.status = 'succeeded' AND p.amount <> a.amount
                """),
        Invariant(
            name: "open_attempt_is_looked_after",
            violations: """
                SELECT a.merchant_id, a.id AS subject FROM payment_attempts a
                WHERE a.state NOT IN ('succeeded', 'failed') AND NOT EXISTS (
                    SELECT 1 FROM jobs j
                    WHERE j.merchant_id = a.merchant_id AND j.kind = 'attempt' AND j.subject_id = a.id
                        AND j.quarantined_at IS NULL)
                """),
        Invariant(
            name: "closed_invoice_asks_for_no_payment",
            violations: """
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                JOIN payments p ON p.merchant_id = i.merchant_id AND p.invoice_id = i.id
                WHERE i.status IN ('paid', 'void', 'uncollectible') AND p.status NOT IN ('succeeded', 'canceled')
                    AND NOT EXISTS (
                        SELECT 1 FROM payment_attempts a
                        WHERE a.merchant_id = i.merchant_id AND a.invoice_id = i.id
                            AND a.state NOT IN ('succeeded', 'failed'))
                """),
        // Only a charge that the daily reconciliation has found pays an invoice while another attempt at it is open.
        Invariant(
            name: "closed_invoice_has_no_open_attempt",
            violations: """
                SELECT a.merchant_id, a.id AS subject FROM payment_attempts a
                JOIN invoices i ON i.merchant_id = a.merchant_id AND i.id = a.invoice_id
                WHERE i.status IN ('paid', 'void', 'uncollectible') AND a.state NOT IN ('succeeded', 'failed')
                    AND NOT EXISTS (
                        SELECT 1 FROM discrepancies d WHERE d.merchant_id = i.merchant_id AND d.invoice_id = i.id)
                """),
        Invariant(
            name: "new_method_is_tried_once",
            violations: """
                SELECT a.merchant_id, a.invoice_id AS subject FROM payment_attempts a
                JOIN payment_methods m ON m.merchant_id = a.merchant_id AND m.id = a.method_id
                WHERE a.origin = 'new_method' AND a.state <> 'succeeded'
                    AND COALESCE(a.decline_code, '') <> 'never_sent'
                GROUP BY a.merchant_id, a.invoice_id, COALESCE(m.fingerprint, m.id), m.expiry_year, m.expiry_month
                HAVING COUNT(*) > 1
                """),
        Invariant(
            name: "charge_is_to_ones_own_method",
            violations: """
                SELECT merchant_id, subject FROM (
                    SELECT a.merchant_id, a.id AS subject FROM payment_attempts a
                    JOIN payment_methods m ON m.merchant_id = a.merchant_id AND m.id = a.method_id
                    WHERE m.customer_id <> a.customer_id
                    UNION ALL
                    SELECT s.merchant_id, s.id AS subject FROM subscriptions s
                    JOIN payment_methods m ON m.merchant_id = s.merchant_id AND m.id = s.default_method_id
                    WHERE m.customer_id IS NULL OR m.customer_id <> s.customer_id) AS found
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
