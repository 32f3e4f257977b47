import Core
import Storage

/// What was paid for invoices and given back since, over the tables in which it is kept.
struct PotRows: Rows {
    let tx: BillingTransaction

    func find(of invoice: Invoice) throws -> Pot {
        guard let pot = try all(of: [invoice], in: invoice.scope).first else { throw StorageError.corrupt("no pot") }
        return pot
    }

    /// In the order of `invoices`.
    func all(of invoices: [Invoice], in scope: Scope) throws -> [Pot] {
        guard !invoices.isEmpty else { return [] }
        let ids = invoices.map(\.id)
        let merchant = scope.merchant
        let rows = try query(
            """
            SELECT given.invoice_id, CAST(SUM(given.amount) AS BIGINT) AS total FROM (
                SELECT r.invoice_id, r.amount FROM refunds r
                JOIN payment_attempts a ON a.merchant_id = r.merchant_id AND a.id = r.attempt_id
                WHERE r.merchant_id = \(merchant) AND r.invoice_id IN (\(list: ids)) AND r.state <> 'failed'
                    AND a.overpaid_at IS NULL
                UNION ALL
                SELECT n.invoice_id, n.credit_amount + n.out_of_band_amount FROM credit_notes n
                WHERE n.merchant_id = \(merchant) AND n.invoice_id IN (\(list: ids))
                UNION ALL
                SELECT c.invoice_id, c.amount FROM change_credits c
                WHERE c.merchant_id = \(merchant) AND c.invoice_id IN (\(list: ids))
            ) given
            GROUP BY given.invoice_id
            """)
        let given = try rows.sums("total", of: invoices)
        let broughtRows = try query(
            """
            SELECT billed_on_id, CAST(SUM(amount) AS BIGINT) AS total FROM change_credits
            WHERE \(scope) AND billed_on_id IN (\(list: ids))
            GROUP BY billed_on_id
            """)
        let brought = try broughtRows.sums("total", of: invoices, by: "billed_on_id")
        return try invoices.map { invoice in
            let (id, nothing) = (invoice.id, Money.zero(invoice.currency))
            return try Pot(
                invoice: id, paid: invoice.paid(bringing: brought[id] ?? nothing), given: given[id] ?? nothing)
        }
    }
}

extension BillingTransaction {
    var pots: PotRows { PotRows(tx: self) }
}
