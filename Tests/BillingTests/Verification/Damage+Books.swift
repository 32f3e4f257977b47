extension Damage {
    static let books = [
        Damage(
            "an entry that is not balanced", "postings_sum_to_zero",
            "UPDATE postings SET amount = amount + 1 WHERE account = 'revenue'"),
        Damage(
            "a payment that is in no entry", "receivable_is_what_open_invoices_owe",
            "DELETE FROM postings WHERE account = 'cash' OR (account = 'receivable' AND amount < 0)"),
        Damage(
            "a void invoice that kept what it took of a balance", "receivable_is_what_open_invoices_owe",
            """
            DELETE FROM postings WHERE entry_id IN (
                SELECT p.entry_id FROM postings p
                JOIN invoices i ON i.merchant_id = p.merchant_id AND i.id = p.invoice_id AND i.status = 'void'
                WHERE p.account = 'customer_credit' AND p.amount < 0)
            """),
        Damage(
            "a charge that brought another amount than was booked", "cash_is_what_attempts_brought",
            "UPDATE payment_attempts SET amount = amount * 2 WHERE state = 'succeeded'"),
        Damage(
            "a balance that no entry explains", "balance_is_what_postings_say",
            "UPDATE customers SET balance = balance - 700 WHERE balance <> 0"),
        Damage(
            "a customer whose amounts are in two currencies", "customer_has_one_currency",
            "UPDATE customers SET currency = 'usd'"),
        Damage(
            "a balance before there is a currency", "customer_has_one_currency",
            "UPDATE customers SET currency = NULL WHERE balance <> 0"),
        Damage(
            "dollars that wait for an invoice of pesos", "customer_has_one_currency",
            "UPDATE invoice_items SET currency = 'usd' WHERE invoice_id IS NULL"),
        Damage(
            "an event that was changed long after", "closed_ranges_are_as_they_were",
            "UPDATE events SET snapshot = '{\"id\":1}' WHERE id = (SELECT MIN(id) FROM events)"),
    ]
}
