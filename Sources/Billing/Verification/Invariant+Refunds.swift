import Storage

extension Invariant {
    /// What was paid, what was overpaid, and what went back.
    static let refunds = [
        Invariant(
            name: "refunds_stay_within_captures",
            violations: """
                SELECT a.merchant_id, a.id AS subject FROM payment_attempts a
                JOIN refunds r ON r.merchant_id = a.merchant_id AND r.attempt_id = a.id AND r.state <> 'failed'
                GROUP BY a.merchant_id, a.id, a.amount, a.state
                HAVING SUM(r.amount) > a.amount OR a.state <> 'succeeded'
                """),
        Invariant(
            name: "overpayment_is_credit",
            violations: """
                WITH
                    marked (merchant_id, invoice_id, amount) AS (
                        SELECT merchant_id, invoice_id, SUM(amount) FROM payment_attempts
                        WHERE overpaid_at IS NOT NULL GROUP BY merchant_id, invoice_id),
                    kept (merchant_id, invoice_id, amount) AS (
                        SELECT k.merchant_id, k.invoice_id, SUM(-k.amount) FROM postings k
                        WHERE k.account = 'customer_credit' AND k.invoice_id IS NOT NULL AND EXISTS (
                            SELECT 1 FROM postings c
                            WHERE c.merchant_id = k.merchant_id AND c.entry_id = k.entry_id AND c.account = 'cash'
                                AND c.amount > 0)
                        GROUP BY k.merchant_id, k.invoice_id)
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                LEFT JOIN marked m ON m.merchant_id = i.merchant_id AND m.invoice_id = i.id
                LEFT JOIN kept k ON k.merchant_id = i.merchant_id AND k.invoice_id = i.id
                WHERE COALESCE(m.amount, 0) <> COALESCE(k.amount, 0)
                """),
        Invariant(
            name: "paid_is_what_charges_paid",
            violations: """
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                LEFT JOIN (
                    SELECT merchant_id, invoice_id, SUM(amount) AS amount FROM payment_attempts
                    WHERE state = 'succeeded' AND overpaid_at IS NULL GROUP BY merchant_id, invoice_id
                ) a ON a.merchant_id = i.merchant_id AND a.invoice_id = i.id
                WHERE i.amount_paid < COALESCE(a.amount, 0)
                    OR (i.paid_out_of_band = 0 AND i.amount_paid > COALESCE(a.amount, 0))
                """),
        Invariant(
            name: "refund_is_of_its_charge",
            violations: """
                SELECT r.merchant_id, r.id AS subject FROM refunds r
                JOIN payment_attempts a ON a.merchant_id = r.merchant_id AND a.id = r.attempt_id
                WHERE a.state <> 'succeeded' OR a.payment_id <> r.payment_id OR a.invoice_id <> r.invoice_id
                    OR a.customer_id <> r.customer_id OR a.currency <> r.currency
                """),
        Invariant(
            name: "pending_refund_is_looked_after",
            violations: """
                SELECT r.merchant_id, r.id AS subject FROM refunds r
                WHERE r.state = 'pending' AND NOT EXISTS (
                    SELECT 1 FROM jobs j
                    WHERE j.merchant_id = r.merchant_id AND j.kind = 'refund' AND j.subject_id = r.id
                        AND j.quarantined_at IS NULL)
                """),
        Invariant(
            name: "refunded_overpayment_took_its_credit",
            violations: """
                WITH
                    gone (merchant_id, invoice_id, amount) AS (
                        SELECT r.merchant_id, r.invoice_id, SUM(r.amount) FROM refunds r
                        JOIN payment_attempts a ON a.merchant_id = r.merchant_id AND a.id = r.attempt_id
                        WHERE r.state <> 'failed' AND a.overpaid_at IS NOT NULL
                        GROUP BY r.merchant_id, r.invoice_id),
                    taken (merchant_id, invoice_id, amount) AS (
                        SELECT p.merchant_id, p.invoice_id, SUM(-p.amount) FROM postings p
                        WHERE p.account = 'refunded' AND EXISTS (
                            SELECT 1 FROM postings c
                            WHERE c.merchant_id = p.merchant_id AND c.entry_id = p.entry_id
                                AND c.account = 'customer_credit')
                        GROUP BY p.merchant_id, p.invoice_id)
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                LEFT JOIN gone g ON g.merchant_id = i.merchant_id AND g.invoice_id = i.id
                LEFT JOIN taken t ON t.merchant_id = i.merchant_id AND t.invoice_id = i.id
                WHERE COALESCE(g.amount, 0) <> COALESCE(t.amount, 0)
                """),
        Invariant(
            name: "leaving_gives_back_of_what_ended",
            violations: """
                SELECT c.merchant_id, c.credit_note_id AS subject FROM cancellation_notes c
                JOIN credit_notes n ON n.merchant_id = c.merchant_id AND n.id = c.credit_note_id
                JOIN invoices i ON i.merchant_id = n.merchant_id AND i.id = n.invoice_id
                JOIN subscriptions s ON s.merchant_id = c.merchant_id AND s.id = c.subscription_id
                WHERE s.status <> 'canceled' OR i.subscription_id IS NULL OR i.subscription_id <> s.id
                    OR n.livemode <> c.livemode
                """),
        Invariant(
            name: "nothing_is_given_back_twice",
            violations: """
                WITH
                    given (merchant_id, invoice_id, amount) AS (
                        SELECT merchant_id, invoice_id, SUM(amount) FROM (
                            SELECT r.merchant_id, r.invoice_id, r.amount FROM refunds r
                            JOIN payment_attempts a ON a.merchant_id = r.merchant_id AND a.id = r.attempt_id
                            WHERE r.state <> 'failed' AND a.overpaid_at IS NULL
                            UNION ALL
                            SELECT merchant_id, invoice_id, credit_amount + out_of_band_amount FROM credit_notes
                            UNION ALL
                            SELECT merchant_id, invoice_id, amount FROM change_credits
                        ) each_of_them
                        GROUP BY merchant_id, invoice_id),
                    brought (merchant_id, invoice_id, amount) AS (
                        SELECT merchant_id, billed_on_id, SUM(amount) FROM change_credits
                        WHERE billed_on_id IS NOT NULL GROUP BY merchant_id, billed_on_id)
                SELECT i.merchant_id, i.id AS subject FROM given g
                JOIN invoices i ON i.merchant_id = g.merchant_id AND i.id = g.invoice_id
                LEFT JOIN brought b ON b.merchant_id = i.merchant_id AND b.invoice_id = i.id
                WHERE g.amount > 0 AND g.amount > i.amount_paid
                    + CASE WHEN i.status <> 'paid' THEN 0 ELSE COALESCE(b.amount, 0)
                        + CASE WHEN i.total < 0 THEN i.total WHEN i.balance_applied > 0 THEN i.balance_applied ELSE 0 END
                        END
                """),
    ]
}
