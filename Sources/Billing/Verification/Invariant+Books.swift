import Storage

extension Invariant {
    /// The double entries, and what they must come to.
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
}
