import Core
import Storage

extension Invariant {
    /// What a change charges and credits, and what waits for the next invoice.
    static let changes = [
        // What a change charges for an item: its own price for the days that are left. Discounts that go on may make it less, one
        // that was for a single invoice may not; coming back to what the period was billed for has a price of its own.
        Invariant(
            name: "change_is_charged_at_its_price",
            violations: """
                SELECT i.merchant_id, i.id AS subject, i.amount, i.unit_amount, i.currency, i.quantity,
                    i.period_start_at AS changed_at, v.period_start_at, v.period_end_at, s.zone,
                    CASE WHEN EXISTS (
                        SELECT 1 FROM discounts d
                        JOIN coupons c ON c.merchant_id = d.merchant_id AND c.id = d.coupon_id
                        WHERE d.merchant_id = i.merchant_id AND d.subscription_id = i.subscription_id
                            AND c.duration <> 'once') THEN 1 ELSE 0 END AS is_discounted
                FROM invoice_items i
                JOIN subscriptions s ON s.merchant_id = i.merchant_id AND s.id = i.subscription_id
                JOIN invoices v ON v.merchant_id = i.merchant_id AND v.subscription_id = i.subscription_id
                    AND v.period_index IS NOT NULL AND v.period_end_at = i.period_end_at
                    AND v.epoch = (
                        SELECT MAX(p.epoch) FROM invoices p
                        WHERE p.merchant_id = i.merchant_id AND p.subscription_id = i.subscription_id
                            AND p.period_index IS NOT NULL AND p.period_end_at = i.period_end_at
                            AND p.period_start_at <= i.period_start_at)
                WHERE i.proration = 1 AND i.amount > 0 AND i.item_id IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM invoice_lines l
                    WHERE l.merchant_id = v.merchant_id AND l.invoice_id = v.id AND l.item_id = i.item_id
                        AND l.price_id = i.price_id AND l.quantity = i.quantity AND l.proration = 0)
                """,
            judge: { _, charges in
                try charges.filter { row in
                    let (price, quantity) = (try row.money("unit_amount"), try row.int64("quantity"))
                    let period = Period(
                        start: try row.instant("period_start_at"), end: try row.instant("period_end_at"))
                    // What cannot be computed again was never computed: the row is named.
                    guard let listed = try? price.multiplied(by: quantity),
                        let rest = try? Proration.parts(
                            of: listed, over: period, changedAt: row.instant("changed_at"), in: Zone(row.text("zone"))
                        ).unused.amount
                    else { return true }
                    let amount = try row.int64("amount")
                    return try row.bool("is_discounted") ? amount > rest : amount != rest
                }
            }),
        Invariant(
            name: "new_interval_begins_when_asked",
            violations: """
                SELECT merchant_id, id AS subject FROM invoices
                WHERE reason = \(Invoice.Reason.update) AND period_index = 0 AND period_start_at <> created_at
                """),
        Invariant(
            name: "waiting_change_stops_no_renewal",
            violations: """
                SELECT j.merchant_id, j.subject_id AS subject FROM jobs j
                JOIN pending_changes p ON p.merchant_id = j.merchant_id AND p.subscription_id = j.subject_id
                WHERE j.kind = 'subscription' AND j.quarantined_at IS NOT NULL
                """),
        Invariant(
            name: "pending_update_waits_for_its_invoice",
            violations: """
                SELECT u.merchant_id, u.subscription_id AS subject FROM pending_updates u
                JOIN invoices v ON v.merchant_id = u.merchant_id AND v.id = u.invoice_id
                WHERE (u.ended_at IS NULL) <> (v.status = 'open')
                """),
        Invariant(
            name: "waiting_credit_has_its_item",
            violations: """
                SELECT c.merchant_id, c.subscription_id AS subject FROM change_credits c
                WHERE c.billed_on_id IS NULL AND NOT EXISTS (
                    SELECT 1 FROM invoice_items i
                    WHERE i.merchant_id = c.merchant_id AND i.subscription_id = c.subscription_id
                        AND i.invoice_id IS NULL AND i.proration = 1 AND i.amount < 0)
                GROUP BY c.merchant_id, c.subscription_id HAVING SUM(c.amount) > 0
                """),
        Invariant(
            name: "ended_subscription_leaves_nothing_waiting",
            violations: """
                SELECT s.merchant_id, s.id AS subject FROM subscriptions s
                WHERE s.status IN ('canceled', 'incomplete_expired') AND (
                    EXISTS (
                        SELECT 1 FROM invoice_items i
                        WHERE i.merchant_id = s.merchant_id AND i.subscription_id = s.id AND i.invoice_id IS NULL)
                    OR EXISTS (
                        SELECT 1 FROM pending_changes p
                        WHERE p.merchant_id = s.merchant_id AND p.subscription_id = s.id))
                """),
        Invariant(
            name: "refused_order_gave_back_its_items",
            violations: """
                SELECT i.merchant_id, i.id AS subject FROM invoice_items i
                JOIN invoices v ON v.merchant_id = i.merchant_id AND v.id = i.invoice_id
                JOIN subscriptions s ON s.merchant_id = v.merchant_id AND s.id = v.subscription_id
                WHERE v.status = 'void' AND \(neverBegan)
                """),
    ]

    /// A subscription `s` that ended before it was paid for: as what never began, or cancelled. Then its end made the first
    /// invoice void, which was to be charged; one that was voided before, or after a trial, does not undo what was given.
    static let neverBegan: SQL = """
        (s.status = 'incomplete_expired' OR (s.status = 'canceled' AND EXISTS (
            SELECT 1 FROM invoices f
            WHERE f.merchant_id = s.merchant_id AND f.subscription_id = s.id AND f.status = 'void'
                AND f.voided_at = s.ended_at AND f.reason = \(Invoice.Reason.create) AND f.collection_method = 'charge_automatically')))
        """
}
