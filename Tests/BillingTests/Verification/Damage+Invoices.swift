extension Damage {
    static let invoices = [
        Damage(
            "lines that do not add up to their invoice", "totals_equal_lines",
            "UPDATE invoice_lines SET amount = amount - 1"),
        Damage(
            "an invoice that asks for more than its total", "totals_add_up",
            "UPDATE invoices SET amount_due = amount_due + 5"),
        Damage(
            "an invoice that is paid and still open", "totals_add_up",
            "UPDATE invoices SET status = 'open', paid_at = NULL WHERE amount_paid > 0"),
        Damage(
            "a balance that was not what the invoice says", "balance_taken_is_what_there_was",
            "UPDATE invoices SET starting_balance = starting_balance - 100 WHERE starting_balance = 0"),
        Damage(
            "a credit note that the invoice does not know of", "credited_is_what_notes_say",
            "UPDATE invoices SET amount_credited = 0"),
        Damage(
            "lines that lost one of them", "lines_are_in_order",
            "UPDATE invoice_lines SET position = position + 10 WHERE position = 0"),
        Damage(
            "a number that is missing", "numbers_have_no_gaps", "UPDATE number_series SET last = last + 1"),
        Damage(
            "the number of a refused order, given again", "numbers_have_no_gaps",
            "UPDATE number_series SET last = last - 1 WHERE series = 'invoices'"),
        Damage(
            "a period that is billed twice", "one_invoice_per_period",
            "DROP INDEX invoices_one_per_period",
            "UPDATE invoices SET period_index = 0 WHERE subscription_id IS NOT NULL"),
        Damage(
            "a gap between two periods", "periods_touch",
            "UPDATE invoices SET period_start_at = period_start_at + 1 WHERE period_index = 1"),
        Damage(
            "a late invoice with a discount of later", "late_bill_is_as_of_its_boundary",
            """
            UPDATE discounts SET started_at = started_at + 86400000
            WHERE coupon_id IN (SELECT id FROM coupons WHERE duration = 'once')
            """),
        Damage(
            "a late invoice with a discount that was over", "late_bill_is_as_of_its_boundary",
            "UPDATE discounts SET ends_at = started_at + 86400000 WHERE promotion_code_id IS NOT NULL"),
        Damage(
            "a late invoice with an item of later", "late_bill_is_as_of_its_boundary",
            "UPDATE invoices SET created_at = created_at + 86400000 WHERE period_index = 1",
            """
            UPDATE invoice_items SET created_at = (
                    SELECT v.period_start_at + 1 FROM invoices v
                    WHERE v.subscription_id = invoice_items.subscription_id AND v.period_index = 1),
                invoice_id = (
                    SELECT v.id FROM invoices v
                    WHERE v.subscription_id = invoice_items.subscription_id AND v.period_index = 1)
            WHERE subscription_id IS NOT NULL
            """),
        Damage(
            "an invoice that was paid on no day", "standing_has_its_day",
            "UPDATE invoices SET paid_at = NULL WHERE status = 'paid'"),
        Damage(
            "an invoice that was voided on no day", "standing_has_its_day",
            "UPDATE invoices SET voided_at = NULL WHERE status = 'void'"),
        Damage(
            "an invoice that was given up on no day", "standing_has_its_day",
            "UPDATE invoices SET status = 'uncollectible' WHERE status = 'open'"),
    ]

    static let taxes = [
        Damage(
            "lines that bear none of the tax", "lines_bear_the_taxes", "UPDATE invoice_lines SET taxes = '[]'"),
        Damage(
            "a tax that is not the sum of its rates", "lines_bear_the_taxes",
            "UPDATE invoices SET tax = tax + 1 WHERE tax <> 0"),
        Damage(
            "a tax that was taxed too", "taxes_are_their_rates",
            "UPDATE invoices SET taxes = REPLACE(taxes, '\"taxable\":4197', '\"taxable\":4995')"),
        Damage(
            "taxes that cannot be read", "taxes_are_their_rates",
            "UPDATE invoices SET taxes = REPLACE(taxes, '[{', '[') WHERE taxes <> '[]'"),
        Damage(
            "a line whose taxes cannot be read", "lines_bear_the_taxes",
            "UPDATE invoice_lines SET taxes = REPLACE(taxes, '[{', '[') WHERE taxes <> '[]'"),
        Damage(
            "an included tax that is too low", "taxes_are_their_rates",
            "UPDATE invoices SET taxes = REPLACE(taxes, '\"amount\":798', '\"amount\":780')",
            "UPDATE invoice_lines SET taxes = REPLACE(taxes, '\"amount\":798', '\"amount\":780')",
            "UPDATE invoices SET tax = 780 WHERE tax = 798"),
        Damage(
            "a credited tax that the books kept", "credited_tax_is_of_its_note",
            "UPDATE postings SET account = 'credited' WHERE account = 'tax' AND amount > 0"),
        Damage(
            "a credit note that says nothing of its tax", "credited_tax_is_of_its_note",
            "UPDATE credit_notes SET tax = 0"),
        Damage(
            "revenue that the books took for tax", "credited_tax_is_of_its_note",
            "UPDATE postings SET account = 'tax' WHERE account = 'revenue'"),
    ]
}
