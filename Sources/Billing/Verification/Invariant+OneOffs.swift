import Storage

extension Invariant {
    /// Drafts, and the invoices that no subscription made.
    static let oneOffs = [
        Invariant(
            name: "draft_is_in_no_book",
            violations: """
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                WHERE i.status = 'draft' AND (
                    i.number IS NOT NULL OR i.balance_applied <> 0 OR i.amount_paid <> 0
                    OR EXISTS (
                        SELECT 1 FROM postings p WHERE p.merchant_id = i.merchant_id AND p.invoice_id = i.id)
                    OR EXISTS (
                        SELECT 1 FROM payments p WHERE p.merchant_id = i.merchant_id AND p.invoice_id = i.id))
                """),
        Invariant(
            name: "one_off_asks_for_its_items",
            violations: """
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                WHERE i.reason = 'manual' AND (
                    EXISTS (
                        SELECT 1 FROM invoice_lines l
                        WHERE l.merchant_id = i.merchant_id AND l.invoice_id = i.id AND NOT EXISTS (
                            SELECT 1 FROM invoice_items t
                            WHERE t.merchant_id = l.merchant_id AND t.id = l.invoice_item_id
                                AND t.invoice_id = i.id AND t.customer_id = i.customer_id AND t.amount = l.amount))
                    OR (
                        SELECT COUNT(*) FROM invoice_lines l
                        WHERE l.merchant_id = i.merchant_id AND l.invoice_id = i.id)
                    <> (
                        SELECT COUNT(*) FROM invoice_items t
                        WHERE t.merchant_id = i.merchant_id AND t.invoice_id = i.id))
                """),
        Invariant(
            name: "own_number_is_the_number",
            violations: """
                SELECT merchant_id, id AS subject FROM invoices
                WHERE own_number IS NOT NULL AND (reason <> 'manual' OR (status <> 'draft' AND number <> own_number))
                """),
        Invariant(
            name: "item_is_billed_once",
            violations: """
                SELECT merchant_id, invoice_item_id AS subject FROM invoice_lines
                WHERE invoice_item_id IS NOT NULL
                GROUP BY merchant_id, invoice_item_id HAVING COUNT(*) > 1
                """),
        // A draft of a customer who was deleted stays one.
        Invariant(
            name: "one_off_that_goes_on_has_its_job",
            violations: """
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                JOIN customers c ON c.merchant_id = i.merchant_id AND c.id = i.customer_id AND c.deleted_at IS NULL
                WHERE i.reason = 'manual' AND i.status IN ('draft', 'open') AND i.next_attempt_at IS NOT NULL
                    AND NOT EXISTS (
                        SELECT 1 FROM payment_attempts a
                        WHERE a.merchant_id = i.merchant_id AND a.invoice_id = i.id)
                    AND NOT EXISTS (
                        SELECT 1 FROM jobs j
                        WHERE j.merchant_id = i.merchant_id AND j.kind = 'invoice' AND j.subject_id = i.id)
                """),
    ]
}
