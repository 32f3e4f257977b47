import Storage

extension Damage {
    private static let draft: SQL = "(SELECT MIN(id) FROM invoices WHERE status = 'draft')"

    static let oneOffs = [
        Damage(
            "a draft that is in the books", "draft_is_in_no_book",
            "UPDATE postings SET invoice_id = \(draft) WHERE account = 'receivable'"),
        Damage(
            "a draft that somebody is to pay", "draft_is_in_no_book",
            """
            UPDATE payments SET invoice_id = \(draft)
            WHERE invoice_id = (SELECT MIN(id) FROM invoices WHERE reason = 'manual' AND status = 'open')
            """),
        Damage(
            "a line of a one-off charge that no item explains", "one_off_asks_for_its_items",
            "UPDATE invoice_lines SET invoice_item_id = NULL"),
        Damage(
            "an item that its invoice does not ask for", "one_off_asks_for_its_items",
            "UPDATE invoice_items SET invoice_id = \(draft) WHERE made_for_draft = 1"),
        Damage(
            "a charge with another number than its merchant chose", "own_number_is_the_number",
            "UPDATE invoices SET own_number = 'OTRO-1' WHERE own_number IS NOT NULL"),
        Damage(
            "an item that two lines ask for", "item_is_billed_once",
            """
            UPDATE invoice_lines SET invoice_item_id = (SELECT MIN(id) FROM invoice_items)
            WHERE invoice_item_id IS NOT NULL
            """),
        Damage(
            "a draft that nobody will finalize", "one_off_that_goes_on_has_its_job",
            "DELETE FROM jobs WHERE kind = 'invoice'"),
    ]
}
