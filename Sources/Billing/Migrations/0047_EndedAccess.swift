import Storage

extension Migrations {
    /// Ends what should have ended with its customer, its configuration or the portal's switch.
    static let endedAccess = Migration("0047_ended_access") { _ in
        [
            """
            UPDATE visits SET ended_at = last_seen_at
            WHERE ended_at IS NULL AND (
                EXISTS (
                    SELECT 1 FROM customers c
                    WHERE c.merchant_id = visits.merchant_id AND c.id = visits.customer_id
                        AND c.deleted_at IS NOT NULL)
                OR EXISTS (
                    SELECT 1 FROM portal_configurations p
                    WHERE p.merchant_id = visits.merchant_id AND p.id = visits.configuration_id AND p.active = 0)
                OR EXISTS (SELECT 1 FROM merchants m WHERE m.id = visits.merchant_id AND m.portal_enabled = 0))
            """,
            """
            DELETE FROM purpose_links
            WHERE EXISTS (
                SELECT 1 FROM customers c
                WHERE c.merchant_id = purpose_links.merchant_id AND c.id = purpose_links.customer_id
                    AND c.deleted_at IS NOT NULL)
                OR EXISTS (
                    SELECT 1 FROM merchants m WHERE m.id = purpose_links.merchant_id AND m.portal_enabled = 0)
            """,
            """
            UPDATE enrolments SET status = 'canceled'
            WHERE status = 'requires_action' AND EXISTS (
                SELECT 1 FROM customers c
                WHERE c.merchant_id = enrolments.merchant_id AND c.id = enrolments.customer_id
                    AND c.deleted_at IS NOT NULL)
            """,
        ]
    }
}
