import Storage

extension Invariant {
    /// An invoice adds up, has its number, its period and its day.
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
            name: "balance_taken_is_what_there_was",
            violations: """
                SELECT merchant_id, id AS subject FROM invoices
                WHERE status <> 'draft' AND balance_applied <> CASE
                    WHEN total < 0 THEN total
                    WHEN starting_balance < 0 AND total < -starting_balance THEN total
                    ELSE -starting_balance END
                """),
        Invariant(
            name: "credited_is_what_notes_say",
            violations: """
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                LEFT JOIN (
                    SELECT merchant_id, invoice_id, SUM(owed_amount) AS owed FROM credit_notes
                    GROUP BY merchant_id, invoice_id
                ) n ON n.merchant_id = i.merchant_id AND n.invoice_id = i.id
                WHERE i.amount_credited <> COALESCE(n.owed, 0)
                """),
        Invariant(
            name: "lines_are_in_order",
            violations: """
                SELECT merchant_id, invoice_id AS subject FROM invoice_lines
                GROUP BY merchant_id, invoice_id
                HAVING MIN(position) <> 0 OR MAX(position) <> COUNT(*) - 1 OR COUNT(DISTINCT position) <> COUNT(*)
                """),
        Invariant(
            name: "numbers_have_no_gaps",
            violations: """
                SELECT s.merchant_id, s.series AS subject FROM number_series s
                WHERE s.last <> (
                    SELECT COUNT(*) FROM invoices i
                    WHERE s.series = 'invoices' AND i.merchant_id = s.merchant_id AND i.livemode = s.livemode
                        AND i.number IS NOT NULL AND i.own_number IS NULL)
                    + (
                    SELECT COUNT(*) FROM credit_notes n
                    WHERE s.series = 'credit_notes' AND n.merchant_id = s.merchant_id AND n.livemode = s.livemode)
                    + (
                    SELECT COUNT(*) FROM cancellation_requests r
                    WHERE s.series = 'cancellation_requests' AND r.merchant_id = s.merchant_id
                        AND r.livemode = s.livemode)
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
        // A discount that was taken away by a clock that had gone back may seem to have ended before (D9).
        Invariant(
            name: "late_bill_is_as_of_its_boundary",
            violations: """
                SELECT v.merchant_id, v.id AS subject FROM invoices v
                WHERE v.period_index IS NOT NULL AND (
                    EXISTS (
                        SELECT 1 FROM discounts d
                        WHERE d.merchant_id = v.merchant_id AND d.subscription_id = v.subscription_id
                            AND v.discounts LIKE '%"' || d.id || '"%'
                            AND (d.started_at > v.period_start_at
                                OR d.ends_at <= v.period_start_at - \(Digests.age.milliseconds)))
                    OR (v.created_at > v.period_start_at AND EXISTS (
                        SELECT 1 FROM invoice_items i
                        WHERE i.merchant_id = v.merchant_id AND i.invoice_id = v.id
                            AND i.created_at > v.period_start_at)))
                """),
        Invariant(
            name: "standing_has_its_day",
            violations: """
                SELECT merchant_id, id AS subject FROM invoices
                WHERE CASE status WHEN 'paid' THEN paid_at WHEN 'void' THEN voided_at
                    WHEN 'uncollectible' THEN marked_uncollectible_at ELSE created_at END IS NULL
                """),
    ]
}
