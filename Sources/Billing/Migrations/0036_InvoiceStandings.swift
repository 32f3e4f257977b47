import Storage

extension Migrations {
    /// What an invoice says of the balance before it, of each discount, and of when it was given up.
    static let invoiceStandings = Migration("0036_invoice_standings") { _ in
        [
            "ALTER TABLE invoices ADD COLUMN starting_balance BIGINT NOT NULL DEFAULT 0",
            // Of invoices from before it is known only what they took of it.
            "UPDATE invoices SET starting_balance = -balance_applied WHERE balance_applied <> 0",
            "ALTER TABLE invoices ADD COLUMN discounts TEXT NOT NULL DEFAULT '[]'",
            "ALTER TABLE invoice_lines ADD COLUMN discounts TEXT NOT NULL DEFAULT '[]'",
            "ALTER TABLE invoices ADD COLUMN marked_uncollectible_at BIGINT",
            """
            UPDATE invoices SET marked_uncollectible_at = (
                SELECT MAX(p.created_at) FROM postings p
                WHERE p.merchant_id = invoices.merchant_id AND p.invoice_id = invoices.id
                    AND p.account = 'written_off')
            WHERE status = 'uncollectible'
            """,
        ]
    }
}
