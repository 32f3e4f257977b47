extension Damage {
    static let refunds = [
        Damage("a refund of more than was paid", "refunds_stay_within_captures", refund("amount + 1", "'pending'")),
        Damage(
            "an overpayment that is nobody's credit", "overpayment_is_credit",
            "UPDATE payment_attempts SET overpaid_at = settled_at WHERE state = 'succeeded'"),
        Damage(
            "an invoice that was paid more than its charges brought", "paid_is_what_charges_paid",
            "UPDATE invoices SET amount_due = 9991, amount_paid = 9991 WHERE amount_paid = 9990"),
        Damage(
            "a refund that names a charge of another payment", "refund_is_of_its_charge",
            refund("1", "'failed'", of: "(SELECT MAX(id) FROM payment_attempts WHERE state = 'succeeded')")),
        Damage(
            "a refund of a deleted customer that nobody asks about", "pending_refund_is_looked_after",
            refund("1", "'pending'"),
            "UPDATE customers SET deleted_at = 1 WHERE id IN (SELECT customer_id FROM refunds)"),
        Damage(
            "a refunded overpayment that left its credit", "refunded_overpayment_took_its_credit",
            "UPDATE payment_attempts SET overpaid_at = settled_at WHERE state = 'succeeded'",
            refund("1", "'pending'")),
        Damage(
            "credit for leaving a subscription that goes on", "leaving_gives_back_of_what_ended",
            """
            INSERT INTO credit_notes
                (merchant_id, id, livemode, customer_id, invoice_id, number, amount, currency, owed_amount, refund_amount,
                credit_amount, out_of_band_amount, metadata, created_at)
            SELECT merchant_id, 'cn_planted', livemode, customer_id, id, 'TIENDA-CN-000099', 1, currency, 0, 1, 0, 0, '{}',
                created_at
            FROM invoices WHERE id = (SELECT MIN(id) FROM invoices WHERE amount_paid > 0 AND subscription_id IS NOT NULL)
            """,
            """
            INSERT INTO cancellation_notes (merchant_id, credit_note_id, livemode, subscription_id, rule, created_at)
            SELECT n.merchant_id, n.id, n.livemode, s.id, '{}', n.created_at
            FROM credit_notes n JOIN subscriptions s ON s.merchant_id = n.merchant_id
            WHERE n.id = 'cn_planted' AND s.id = (SELECT MIN(id) FROM subscriptions WHERE status <> 'canceled')
            """),
        Damage(
            "credit of a change for more than was paid", "nothing_is_given_back_twice",
            """
            INSERT INTO change_credits (merchant_id, id, livemode, subscription_id, invoice_id, amount, created_at)
            SELECT merchant_id, 'chc_planted', livemode, subscription_id, id, amount_paid + 1, created_at
            FROM invoices WHERE id = (SELECT MIN(id) FROM invoices WHERE amount_paid > 0)
            """),
        Damage(
            "a full refund and a full credit note", "nothing_is_given_back_twice",
            refund("amount", "'succeeded'"),
            """
            INSERT INTO credit_notes
                (merchant_id, id, livemode, customer_id, invoice_id, number, amount, currency, owed_amount, refund_amount,
                credit_amount, out_of_band_amount, metadata, created_at)
            SELECT merchant_id, 'cn_planted', livemode, customer_id, invoice_id, 'TIENDA-CN-000099', amount, currency, 0, 0,
                amount, 0, '{}', created_at
            FROM refunds
            """),
    ]
}
