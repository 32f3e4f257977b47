import Storage

extension Invariant {
    /// What customers have promised to pay.
    static let paymentPlans = [
        Invariant(
            name: "standing_plan_is_looked_after",
            violations: """
                SELECT p.merchant_id, p.id AS subject FROM payment_plans p
                WHERE p.state = 'active' AND (
                    NOT EXISTS (
                        SELECT 1 FROM jobs j
                        WHERE j.merchant_id = p.merchant_id AND j.kind = 'payment_plan' AND j.subject_id = p.id
                            AND j.quarantined_at IS NULL)
                    OR NOT EXISTS (
                        SELECT 1 FROM invoices i
                        WHERE i.merchant_id = p.merchant_id AND i.livemode = p.livemode
                            AND i.customer_id = p.customer_id AND i.payment_plan_id = p.id))
                """),
        Invariant(
            name: "promised_invoice_has_its_plan",
            violations: """
                SELECT i.merchant_id, i.id AS subject FROM invoices i
                WHERE i.payment_plan_id IS NOT NULL AND (i.status <> 'open' OR NOT EXISTS (
                    SELECT 1 FROM payment_plans p
                    WHERE p.merchant_id = i.merchant_id AND p.id = i.payment_plan_id AND p.livemode = i.livemode
                        AND p.customer_id = i.customer_id AND p.state = 'active'))
                """),
        // An instalment is charged to nobody who has not promised it.
        Invariant(
            name: "planned_charge_was_promised",
            violations: """
                SELECT a.merchant_id, a.id AS subject FROM payment_attempts a
                WHERE a.origin = 'payment_plan' AND NOT EXISTS (
                    SELECT 1 FROM payment_plans p
                    WHERE p.merchant_id = a.merchant_id AND p.livemode = a.livemode AND p.customer_id = a.customer_id
                        AND p.created_at <= a.created_at)
                """),
    ]
}
