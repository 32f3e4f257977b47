import Storage

extension Damage {
    static let charges = [
        Damage(
            "two charges of one invoice under way", "no_two_open_attempts",
            "DROP INDEX payment_attempts_one_open",
            "UPDATE payment_attempts SET state = 'unknown', settled_at = NULL WHERE state = 'failed'"),
        Damage(
            "a paid invoice that nobody paid", "paid_invoice_has_its_payment",
            "UPDATE payment_attempts SET state = 'failed' WHERE state = 'succeeded'"),
        Damage(
            "a charge whose payment knows nothing of it", "settled_attempt_has_its_payment",
            "UPDATE payments SET status = 'canceled' WHERE status = 'succeeded'"),
        Damage(
            "an open invoice of which a part was paid, and that asks for no rest", "settled_attempt_has_its_payment",
            firstPayment("canceled"), firstInvoiceIsOpen(paid: "1")),
        Damage(
            "a charge that its open invoice knows nothing of", "settled_attempt_has_its_payment",
            firstPayment("requires_payment_method"), firstInvoiceIsOpen(paid: "0")),
        Damage(
            "a payment that succeeded while its invoice asks for more", "succeeded_payment_asks_for_nothing",
            firstInvoiceIsOpen(paid: "1")),
        Damage(
            "a payment that is more than its charges brought", "succeeded_payment_is_what_came",
            "UPDATE payments SET amount = amount + 1 WHERE status = 'succeeded'"),
        Damage(
            "an unknown charge that nobody asks about", "open_attempt_is_looked_after",
            """
            UPDATE payment_attempts SET state = 'unknown', settled_at = NULL
            WHERE id = (SELECT MIN(id) FROM payment_attempts WHERE state = 'failed')
            """),
        Damage(
            "an unknown charge of a deleted customer that is set aside", "open_attempt_is_looked_after",
            """
            UPDATE payment_attempts SET state = 'unknown', settled_at = NULL
            WHERE id = (SELECT MIN(id) FROM payment_attempts WHERE state = 'failed')
            """,
            """
            INSERT INTO jobs
                (merchant_id, kind, subject_id, livemode, run_at, leased_until, fence, tries, quarantined_at, last_error)
            SELECT merchant_id, 'attempt', id, livemode, 0, 0, 1, 1, 1, 'No such customer'
            FROM payment_attempts WHERE state = 'unknown'
            """,
            "UPDATE customers SET deleted_at = 1 WHERE id IN (SELECT customer_id FROM payment_attempts WHERE state = 'unknown')"
        ),
        Damage(
            "a payment that is still asked for after all was credited", "closed_invoice_asks_for_no_payment",
            "UPDATE payments SET status = 'requires_payment_method' WHERE status = 'succeeded'"),
        Damage(
            "a question of the bank that is open after another method has paid", "closed_invoice_has_no_open_attempt",
            """
            INSERT INTO payment_attempts
                (merchant_id, id, livemode, payment_id, invoice_id, customer_id, number, origin, processor, method_id, amount,
                currency, state, created_at)
            SELECT merchant_id, 'pat_planted', livemode, payment_id, invoice_id, customer_id, 90, origin, processor,
                method_id, amount, currency, 'requires_action', created_at
            FROM payment_attempts WHERE id = \(firstCharge)
            """),
        Damage(
            "a new method that is charged again and again", "new_method_is_tried_once",
            "UPDATE payment_attempts SET origin = 'new_method' WHERE state = 'failed'"),
        Damage(
            "a charge to somebody else's method", "charge_is_to_ones_own_method",
            "UPDATE payment_attempts SET method_id = (SELECT MAX(id) FROM payment_methods) WHERE id = \(firstCharge)"),
        Damage(
            "a subscription that is charged to a deleted method", "charge_is_to_ones_own_method",
            """
            UPDATE subscriptions SET default_method_id = (
                SELECT MIN(m.id) FROM payment_methods m WHERE m.customer_id = subscriptions.customer_id)
            """,
            "UPDATE payment_methods SET customer_id = NULL, position = NULL, detached_at = 1"),
        Damage(
            "a charge before the comparison that a restored database waits for",
            "nobody_is_charged_before_the_comparison",
            "INSERT INTO restorations (restored_at, compare_since) VALUES (0, 0)"),
        Damage(
            "methods without a first one", "one_default_method",
            "UPDATE payment_methods SET position = position + 1 WHERE customer_id IS NOT NULL"),
    ]

    private static func firstPayment(_ status: String) -> SQL {
        """
        UPDATE payments SET status = \(status)
        WHERE id = (SELECT payment_id FROM payment_attempts WHERE id = \(firstCharge))
        """
    }

    private static func firstInvoiceIsOpen(paid amount: SQL) -> SQL {
        """
        UPDATE invoices SET status = 'open', amount_paid = \(amount)
        WHERE id = (SELECT invoice_id FROM payment_attempts WHERE id = \(firstCharge))
        """
    }
}
