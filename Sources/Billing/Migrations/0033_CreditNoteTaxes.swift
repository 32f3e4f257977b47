import Storage

extension Migrations {
    /// The taxes that a credit note takes back. Notes from before took back none, in the ledger either.
    static let creditNoteTaxes = Migration("0033_credit_note_taxes") { _ in
        [
            "ALTER TABLE credit_notes ADD COLUMN tax BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE credit_notes ADD COLUMN taxes TEXT NOT NULL DEFAULT '[]'",
            // An intent of a closed invoice asks for nothing any more.
            """
            UPDATE payments SET status = 'canceled'
            WHERE status IN ('requires_payment_method', 'requires_action', 'processing') AND EXISTS (
                SELECT 1 FROM invoices i
                WHERE i.merchant_id = payments.merchant_id AND i.id = payments.invoice_id AND i.status = 'paid')
                AND NOT EXISTS (
                    SELECT 1 FROM payment_attempts a
                    WHERE a.merchant_id = payments.merchant_id AND a.payment_id = payments.id
                        AND a.state NOT IN ('failed'))
            """,
        ]
    }
}
