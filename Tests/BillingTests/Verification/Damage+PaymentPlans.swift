import Storage

extension Damage {
    private static let plan: SQL = """
        INSERT INTO payment_plans
            (merchant_id, id, livemode, customer_id, currency, state, instalments, created_at)
        SELECT merchant_id, 'ppl_planted', livemode, customer_id, currency, 'active', '[]', created_at
        FROM invoices WHERE id = (SELECT MIN(id) FROM invoices WHERE status = 'open')
        """
    private static let promise: SQL = """
        UPDATE invoices SET payment_plan_id = 'ppl_planted'
        WHERE id = (SELECT MIN(id) FROM invoices WHERE status = 'open')
        """

    static let paymentPlans = [
        Damage("a promise that nobody will charge", "standing_plan_is_looked_after", plan, promise),
        Damage(
            "a promise of which no invoice knows", "standing_plan_is_looked_after", plan,
            """
            INSERT INTO jobs (merchant_id, kind, subject_id, livemode, run_at, leased_until, fence, tries)
            SELECT merchant_id, 'payment_plan', id, livemode, 0, 0, 0, 0 FROM payment_plans
            """),
        Damage(
            "an invoice that a broken promise still holds back", "promised_invoice_has_its_plan", plan, promise,
            "UPDATE payment_plans SET state = 'broken'"),
        Damage(
            "an instalment of who has promised nothing", "planned_charge_was_promised",
            "UPDATE payment_attempts SET origin = 'payment_plan' WHERE id = \(firstCharge)"),
    ]
}
