import Storage

extension Migrations {
    /// Standings follow from invoices: what stands otherwise is looked at once more, and nothing waits for what has ended.
    static let standings = Migration("0041_standings") { _ in
        [
            // An open invoice that was sent is looked at when it is due.
            """
            INSERT INTO jobs
                (merchant_id, kind, subject_id, livemode, test_clock_id, run_at, leased_until, fence, tries)
            SELECT i.merchant_id, 'invoice', i.id, i.livemode, c.test_clock_id, i.due_at, 0, 0, 0
            FROM invoices i
            JOIN customers c ON c.merchant_id = i.merchant_id AND c.id = i.customer_id
            JOIN subscriptions s ON s.merchant_id = i.merchant_id AND s.id = i.subscription_id
            WHERE i.status = 'open' AND i.collection_method = 'send_invoice' AND i.due_at IS NOT NULL
                AND s.status NOT IN ('canceled', 'incomplete_expired')
            ON CONFLICT (merchant_id, kind, subject_id) DO NOTHING
            """,
            // Who is behind and owes nothing comes back.
            """
            INSERT INTO jobs
                (merchant_id, kind, subject_id, livemode, test_clock_id, run_at, leased_until, fence, tries)
            SELECT s.merchant_id, 'subscription', s.id, s.livemode, c.test_clock_id, 0, 0, 0, 0
            FROM subscriptions s
            JOIN customers c ON c.merchant_id = s.merchant_id AND c.id = s.customer_id
            WHERE s.status IN ('past_due', 'unpaid') AND NOT EXISTS (
                SELECT 1 FROM invoices i
                WHERE i.merchant_id = s.merchant_id AND i.subscription_id = s.id AND i.status = 'open')
            ON CONFLICT (merchant_id, kind, subject_id) DO UPDATE
            SET run_at = 0, leased_until = 0, tries = 0, quarantined_at = NULL
            """,
            // A renewal that a change has stopped is tried again: the change is made or dropped.
            """
            UPDATE jobs SET run_at = 0, leased_until = 0, tries = 0, quarantined_at = NULL
            WHERE kind = 'subscription' AND quarantined_at IS NOT NULL AND EXISTS (
                SELECT 1 FROM pending_changes p
                WHERE p.merchant_id = jobs.merchant_id AND p.subscription_id = jobs.subject_id)
            """,
            // What waited for the next invoice of a subscription that has ended comes with the customer's next one.
            """
            UPDATE invoice_items SET subscription_id = NULL
            WHERE invoice_id IS NULL AND EXISTS (
                SELECT 1 FROM subscriptions s
                WHERE s.merchant_id = invoice_items.merchant_id AND s.id = invoice_items.subscription_id
                    AND s.status IN ('canceled', 'incomplete_expired'))
            """,
            """
            DELETE FROM pending_changes
            WHERE EXISTS (
                SELECT 1 FROM subscriptions s
                WHERE s.merchant_id = pending_changes.merchant_id AND s.id = pending_changes.subscription_id
                    AND s.status IN ('canceled', 'incomplete_expired'))
            """,
        ]
    }
}
