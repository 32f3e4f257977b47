import Storage

/// A rule of the stored data, as the query that finds what breaks it: columns `merchant_id` and `subject`.
struct Invariant: Sendable {
    let name: String
    let violations: SQL
    /// For what no query can say on both engines: which of these rows of ``violations`` break the rule.
    var judge: (@Sendable (any Connection, [Row]) throws -> [Row])?

    static let all: [Invariant] =
        books + invoices + payments + refunds + subscriptions + standing + discounts + standings + access

    static let books = [
        Invariant(
            name: "postings_sum_to_zero",
            violations: """
                SELECT merchant_id, entry_id AS subject FROM postings
                GROUP BY merchant_id, entry_id, currency HAVING SUM(amount) <> 0
                """),
        Invariant(
            name: "receivable_is_what_open_invoices_owe",
            violations: """
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                WHERE i.status <> 'draft' AND COALESCE((
                        SELECT SUM(p.amount) FROM postings p
                        WHERE p.merchant_id = i.merchant_id AND p.invoice_id = i.id AND p.account = 'receivable'), 0)
                    <> CASE WHEN i.status = 'open' THEN i.amount_due - i.amount_paid - i.amount_credited ELSE 0 END
                """),
        Invariant(
            name: "cash_is_what_attempts_brought",
            violations: """
                WITH
                    posted (merchant_id, invoice_id, amount) AS (
                        SELECT merchant_id, invoice_id, SUM(amount) FROM postings
                        WHERE account = 'cash' GROUP BY merchant_id, invoice_id),
                    brought (merchant_id, invoice_id, amount) AS (
                        SELECT merchant_id, invoice_id, SUM(amount) FROM payment_attempts
                        WHERE state = 'succeeded' GROUP BY merchant_id, invoice_id),
                    paying (merchant_id, invoice_id, amount) AS (
                        SELECT merchant_id, invoice_id, SUM(amount) FROM payment_attempts
                        WHERE state = 'succeeded' AND overpaid_at IS NULL GROUP BY merchant_id, invoice_id),
                    returned (merchant_id, invoice_id, amount) AS (
                        SELECT merchant_id, invoice_id, SUM(amount) FROM refunds
                        WHERE state = 'succeeded' GROUP BY merchant_id, invoice_id),
                    handed (merchant_id, invoice_id, amount) AS (
                        SELECT merchant_id, invoice_id, SUM(out_of_band_amount) FROM credit_notes
                        GROUP BY merchant_id, invoice_id)
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                LEFT JOIN posted p ON p.merchant_id = i.merchant_id AND p.invoice_id = i.id
                LEFT JOIN brought b ON b.merchant_id = i.merchant_id AND b.invoice_id = i.id
                LEFT JOIN paying y ON y.merchant_id = i.merchant_id AND y.invoice_id = i.id
                LEFT JOIN returned r ON r.merchant_id = i.merchant_id AND r.invoice_id = i.id
                LEFT JOIN handed h ON h.merchant_id = i.merchant_id AND h.invoice_id = i.id
                WHERE COALESCE(p.amount, 0)
                    <> COALESCE(b.amount, 0)
                    + CASE WHEN i.paid_out_of_band = 1 THEN i.amount_paid - COALESCE(y.amount, 0) ELSE 0 END
                    - COALESCE(r.amount, 0) - COALESCE(h.amount, 0)
                """),
        Invariant(
            name: "balance_is_what_postings_say",
            violations: """
                SELECT c.merchant_id, c.id AS subject FROM customers c
                JOIN postings p ON p.merchant_id = c.merchant_id AND p.customer_id = c.id
                    AND p.account = 'customer_credit'
                GROUP BY c.merchant_id, c.id, c.balance
                HAVING SUM(p.amount) <> c.balance
                """),
    ]

    static let invoices = [
        Invariant(
            name: "totals_equal_lines",
            violations: """
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                WHERE i.subtotal <> COALESCE((
                    SELECT SUM(l.amount) FROM invoice_lines l
                    WHERE l.merchant_id = i.merchant_id AND l.invoice_id = i.id), 0)
                """),
        Invariant(
            name: "totals_add_up",
            violations: """
                SELECT merchant_id, id AS subject FROM invoices
                WHERE total - subtotal + discount
                        NOT BETWEEN CASE WHEN tax < 0 THEN tax ELSE 0 END AND CASE WHEN tax > 0 THEN tax ELSE 0 END
                    OR amount_due <> CASE WHEN total - balance_applied > 0 THEN total - balance_applied ELSE 0 END
                    OR amount_paid + amount_credited > amount_due
                    OR (status = 'paid') <> (status <> 'draft' AND status <> 'void' AND status <> 'uncollectible'
                        AND amount_paid + amount_credited = amount_due)
                """),
        Invariant(
            name: "numbers_have_no_gaps",
            violations: """
                SELECT s.merchant_id, s.series AS subject FROM number_series s
                WHERE s.last <> (
                    SELECT COUNT(*) FROM invoices i
                    WHERE s.series = 'invoices' AND i.merchant_id = s.merchant_id AND i.livemode = s.livemode
                        AND i.number IS NOT NULL)
                    + (
                    SELECT COUNT(*) FROM credit_notes n
                    WHERE s.series = 'credit_notes' AND n.merchant_id = s.merchant_id AND n.livemode = s.livemode)
                """),
        Invariant(
            name: "one_invoice_per_period",
            violations: """
                SELECT merchant_id, subscription_id AS subject FROM invoices
                WHERE period_index IS NOT NULL
                GROUP BY merchant_id, subscription_id, epoch, period_index HAVING COUNT(*) > 1
                """),
        Invariant(
            name: "periods_touch",
            violations: """
                SELECT a.merchant_id, a.id AS subject FROM invoices a
                JOIN invoices b ON b.merchant_id = a.merchant_id AND b.subscription_id = a.subscription_id
                    AND b.epoch = a.epoch AND b.period_index = a.period_index + 1
                WHERE b.period_start_at <> a.period_end_at
                """),
    ]

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
        Invariant(
            name: "settled_attempt_has_its_payment",
            violations: """
                SELECT a.merchant_id, a.id AS subject FROM payment_attempts a
                JOIN payments p ON p.merchant_id = a.merchant_id AND p.id = a.payment_id
                WHERE a.state = 'succeeded' AND p.status <> 'succeeded'
                """),
        Invariant(
            name: "refunds_stay_within_captures",
            violations: """
                SELECT a.merchant_id, a.id AS subject FROM payment_attempts a
                JOIN refunds r ON r.merchant_id = a.merchant_id AND r.attempt_id = a.id AND r.state <> 'failed'
                GROUP BY a.merchant_id, a.id, a.amount, a.state
                HAVING SUM(r.amount) > a.amount OR a.state <> 'succeeded'
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
            name: "one_default_method",
            violations: """
                SELECT merchant_id, customer_id AS subject FROM payment_methods
                WHERE customer_id IS NOT NULL
                GROUP BY merchant_id, customer_id
                HAVING MIN(position) <> 1 OR MAX(position) <> COUNT(*) OR COUNT(DISTINCT position) <> COUNT(*)
                """),
    ]

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
    ]
}
