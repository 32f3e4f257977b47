import Storage

extension Invariant {
    /// Who may move money, and who may enter.
    static let access = [
        // The sandbox can have no live account: what it calls paid is paid in test mode only.
        Invariant(
            name: "money_came_through_an_account",
            violations: """
                SELECT a.merchant_id, a.id AS subject FROM payment_attempts a
                WHERE a.state = 'succeeded' AND NOT EXISTS (
                    SELECT 1 FROM processor_accounts p
                    WHERE p.merchant_id = a.merchant_id AND p.livemode = a.livemode AND p.processor = a.processor)
                """),
        Invariant(
            name: "one_document_has_one_customer",
            violations: """
                SELECT found.merchant_id, found.subject FROM (
                    SELECT merchant_id, id AS subject, invoice_id, customer_id, livemode, currency FROM payments
                    UNION ALL
                    SELECT merchant_id, id, invoice_id, customer_id, livemode, currency FROM payment_attempts
                    UNION ALL
                    SELECT merchant_id, id, invoice_id, customer_id, livemode, currency FROM credit_notes
                    UNION ALL
                    SELECT merchant_id, id, invoice_id, customer_id, livemode, currency FROM invoice_items
                    UNION ALL
                    SELECT merchant_id, entry_id, invoice_id, customer_id, livemode, currency FROM postings
                    UNION ALL
                    SELECT s.merchant_id, s.id, i.id, s.customer_id, s.livemode, s.currency FROM subscriptions s
                    JOIN invoices i ON i.merchant_id = s.merchant_id AND i.subscription_id = s.id) AS found
                JOIN invoices i ON i.merchant_id = found.merchant_id AND i.id = found.invoice_id
                WHERE i.customer_id <> found.customer_id OR i.livemode <> found.livemode OR i.currency <> found.currency
                """),
        Invariant(
            name: "access_ends_with_its_cause",
            violations: """
                SELECT merchant_id, subject FROM (
                    SELECT v.merchant_id, v.id AS subject FROM visits v
                    JOIN customers c ON c.merchant_id = v.merchant_id AND c.id = v.customer_id
                    JOIN portal_configurations p ON p.merchant_id = v.merchant_id AND p.id = v.configuration_id
                    JOIN merchants m ON m.id = v.merchant_id
                    WHERE v.ended_at IS NULL
                        AND (c.deleted_at IS NOT NULL OR p.active = 0 OR m.portal_enabled = 0)
                    UNION ALL
                    SELECT l.merchant_id, l.id AS subject FROM recovery_links l
                    JOIN customers c ON c.merchant_id = l.merchant_id AND c.id = l.customer_id
                    WHERE l.ended_at IS NULL AND c.deleted_at IS NOT NULL
                    UNION ALL
                    SELECT a.merchant_id, a.id AS subject FROM customer_addresses a
                    JOIN customers c ON c.merchant_id = a.merchant_id AND c.id = a.customer_id
                    WHERE c.deleted_at IS NOT NULL
                    UNION ALL
                    SELECT e.merchant_id, e.id AS subject FROM enrolments e
                    JOIN customers c ON c.merchant_id = e.merchant_id AND c.id = e.customer_id
                    WHERE e.status = 'requires_action' AND c.deleted_at IS NOT NULL
                    UNION ALL
                    SELECT e.merchant_id, e.id AS subject FROM email_changes e
                    JOIN customers c ON c.merchant_id = e.merchant_id AND c.id = e.customer_id
                    WHERE e.ended_at IS NULL AND c.deleted_at IS NOT NULL
                    UNION ALL
                    SELECT y.merchant_id, y.id AS subject FROM invoice_copies y
                    JOIN customers c ON c.merchant_id = y.merchant_id AND c.id = y.customer_id
                    WHERE y.ended_at IS NULL AND c.deleted_at IS NOT NULL
                    UNION ALL
                    SELECT d.merchant_id, d.id AS subject FROM deletion_requests d
                    JOIN customers c ON c.merchant_id = d.merchant_id AND c.id = d.customer_id
                    WHERE d.ended_at IS NULL AND c.deleted_at IS NOT NULL
                    UNION ALL
                    SELECT x.merchant_id, x.id AS subject FROM exports x
                    JOIN customers c ON c.merchant_id = x.merchant_id AND c.id = x.customer_id
                    WHERE c.deleted_at IS NOT NULL
                    UNION ALL
                    SELECT p.merchant_id, 'password' AS subject FROM passwords p
                    WHERE NOT EXISTS (
                        SELECT 1 FROM customers c
                        WHERE c.merchant_id = p.merchant_id AND c.livemode = p.livemode
                            AND c.email_folded = p.email_folded AND c.deleted_at IS NULL)) AS found
                """),
        Invariant(
            name: "merchant_with_people_has_an_owner",
            violations: """
                SELECT m.merchant_id, MIN(m.person_id) AS subject FROM memberships m
                GROUP BY m.merchant_id
                HAVING SUM(CASE WHEN m.role = 'owner' THEN 1 ELSE 0 END) = 0
                """),
    ]
}
