import Storage

extension Damage {
    private static let waitingChange: SQL = """
        INSERT INTO pending_changes (merchant_id, subscription_id, items, requested_at)
        SELECT merchant_id, id, '{}', created_at FROM subscriptions
        """

    static let subscriptions = [
        Damage(
            "a subscription that nothing will renew", "renewing_subscription_has_its_job",
            "DELETE FROM jobs WHERE kind = 'subscription'"),
        Damage(
            "an invoice after the end", "ended_subscription_is_not_billed",
            "UPDATE subscriptions SET ended_at = 1, status = 'canceled'"),
        Damage(
            "a subscription to nothing", "subscription_belongs_to_its_items", "DELETE FROM subscription_items"),
        Damage(
            "a period that a proration date has moved", "period_follows_its_anchor",
            """
            UPDATE subscriptions SET period_start_at = period_start_at - 864000000, period_end_at = period_end_at - 864000000
            WHERE period_index > 0
            """),
        Damage(
            "a new interval that begins at a proration date", "new_interval_begins_when_asked",
            """
            UPDATE invoices SET created_at = created_at + 864000000
            WHERE reason = 'subscription_update' AND period_index = 0
            """),
        Damage(
            "a subscription that is late and owes nothing", "late_subscription_owes",
            "UPDATE subscriptions SET status = 'past_due' WHERE status = 'active'"),
        Damage(
            "an active subscription behind a refused charge", "active_subscription_is_not_behind",
            "UPDATE subscriptions SET status = 'active' WHERE status = 'past_due'"),
        Damage(
            "a sent invoice whose day nobody looks at", "sent_invoice_is_looked_after",
            "DELETE FROM jobs WHERE kind = 'invoice'"),
        Damage(
            "a sent invoice whose day is set aside", "sent_invoice_is_looked_after",
            "UPDATE jobs SET quarantined_at = 1 WHERE kind = 'invoice'"),
        Damage(
            "a sent invoice that is looked at long after its day", "sent_invoice_is_looked_after",
            "UPDATE jobs SET run_at = run_at + 864000000 WHERE kind = 'invoice'"),
    ]

    static let changes = [
        Damage(
            "a discount for one invoice that is taken off a change, too", "change_is_charged_at_its_price",
            "UPDATE invoice_items SET amount = 1 WHERE proration = 1 AND amount > 0"),
        Damage(
            "a renewal that a waiting change has stopped", "waiting_change_stops_no_renewal",
            waitingChange, "UPDATE jobs SET quarantined_at = 1 WHERE kind = 'subscription'"),
        Damage(
            "a change that waits for money nobody asks for", "pending_update_waits_for_its_invoice",
            """
            INSERT INTO pending_updates
                (merchant_id, id, livemode, subscription_id, invoice_id, items, basis, line_count, requested_at)
            SELECT merchant_id, id, livemode, subscription_id, id, '{}', '{}', 0, created_at FROM invoices
            WHERE id = (SELECT MIN(id) FROM invoices WHERE status = 'paid' AND subscription_id IS NOT NULL)
            """),
        Damage(
            "a change that waits for a subscription that has ended", "ended_subscription_leaves_nothing_waiting",
            waitingChange, "UPDATE subscriptions SET status = 'canceled'"),
        Damage(
            "a difference that is never billed, for the subscription has ended",
            "ended_subscription_leaves_nothing_waiting",
            "UPDATE subscriptions SET status = 'canceled' WHERE id IN (SELECT subscription_id FROM invoice_items WHERE invoice_id IS NULL)"
        ),
        Damage(
            "the credit of a change, lost with its subscription", "waiting_credit_has_its_item",
            "DELETE FROM invoice_items WHERE invoice_id IS NULL AND proration = 1"),
        Damage(
            "a refused order that kept what waited", "refused_order_gave_back_its_items",
            """
            UPDATE invoice_items SET invoice_id = (SELECT MIN(id) FROM invoices WHERE status = 'void')
            WHERE subscription_id IS NULL
            """),
        Damage(
            "a cancelled order that kept what waited", "refused_order_gave_back_its_items",
            """
            UPDATE invoice_items SET invoice_id = (
                SELECT MIN(v.id) FROM invoices v
                JOIN subscriptions s ON s.merchant_id = v.merchant_id AND s.id = v.subscription_id
                WHERE s.status = 'canceled' AND v.status = 'void')
            WHERE subscription_id IS NULL
            """),
    ]
}
