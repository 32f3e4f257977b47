import Storage

extension Migrations {
    /// Which attempts brought money that became credit instead of paying their invoice, as a stored fact (P7).
    ///
    /// Until now it was told by an entry of the same amount at the same instant; those that there are say so once.
    static let overpayments = Migration("0030_overpayments") { _ in
        [
            "ALTER TABLE payment_attempts ADD COLUMN overpaid_at BIGINT",
            """
            UPDATE payment_attempts SET overpaid_at = settled_at
            WHERE state = 'succeeded' AND EXISTS (
                SELECT 1 FROM postings c
                JOIN postings k ON k.merchant_id = c.merchant_id AND k.entry_id = c.entry_id
                    AND k.account = 'customer_credit' AND k.amount = -c.amount
                WHERE c.merchant_id = payment_attempts.merchant_id AND c.invoice_id = payment_attempts.invoice_id
                    AND c.account = 'cash' AND c.amount = payment_attempts.amount
                    AND c.created_at = payment_attempts.settled_at)
            """,
        ]
    }
}
