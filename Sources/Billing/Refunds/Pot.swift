import Core
import Storage

/// What was paid for an invoice, and what of that was given back since: by refunds, by credit notes and by changes of its
/// subscription. All three ask here first, so that nothing is given back twice, and never more than was paid (M7).
///
/// What an overpaying charge brought is no part of it: that is its customer's credit (P7).
struct Pot: Hashable {
    let invoice: Invoice.ID
    /// Minor units, taxes included: charges, money received by other means, and credit that was used.
    let paid: Int64
    let given: Int64

    var left: Int64 { max(0, paid - given) }
}

extension BillingTransaction {
    func pot(of invoice: Invoice) throws -> Pot {
        guard let pot = try pots(of: [invoice], in: invoice.scope).first else { throw StorageError.corrupt("no pot") }
        return pot
    }

    /// In the order of `invoices`.
    func pots(of invoices: [Invoice], in scope: Scope) throws -> [Pot] {
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
        let given = Dictionary(
            try rows.map { (try $0.id("invoice_id", of: Invoice.self), try $0.int64("total")) },
            uniquingKeysWith: { $1 })
        let broughtRows = try query(
            """
            SELECT billed_on_id, CAST(SUM(amount) AS BIGINT) AS total FROM change_credits
            WHERE \(scope) AND billed_on_id IN (\(list: ids))
            GROUP BY billed_on_id
            """)
        let brought = Dictionary(
            try broughtRows.map { (try $0.id("billed_on_id", of: Invoice.self), try $0.int64("total")) },
            uniquingKeysWith: { $1 })
        return invoices.map {
            Pot(invoice: $0.id, paid: $0.paid(bringing: brought[$0.id] ?? 0), given: given[$0.id] ?? 0)
        }
    }
}

extension Invoice {
    /// What was given for it. Of one that is not paid only the money counts: what it took of a balance goes back by itself
    /// when it is voided.
    ///
    /// - Parameter credit: what its lines credit of earlier invoices, which paid for as much of its other lines.
    fileprivate func paid(bringing credit: Int64) -> Int64 {
        guard status == .paid else { return amountPaid }
        // A negative total became credit: that much of what it brought along did not stay.
        return amountPaid + (total < 0 ? total : max(0, balanceApplied)) + credit
    }
}
