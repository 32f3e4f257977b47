import Core
import Storage

extension RefundRows {
    /// What has gone back of what paid each of these, by refunds and by credit notes; those of which nothing did are left out,
    /// and so is what was paid too much.
    package func givenBack(of invoices: [Invoice], in scope: Scope) throws -> [Invoice.ID: GivenBack] {
        guard !invoices.isEmpty else { return [:] }
        let rows = try query(givenBackStatement(of: invoices.map(\.id), in: scope))
        let (refunded, credited) = (try rows.sums("refunded", of: invoices), try rows.sums("credited", of: invoices))
        var givenBack: [Invoice.ID: GivenBack] = [:]
        for (id, money) in refunded {
            givenBack[id] = GivenBack(refunded: money, credited: credited[id] ?? .zero(money.currency))
        }
        return givenBack
    }

    func givenBackStatement(of ids: [Invoice.ID], in scope: Scope) -> SQL {
        """
        SELECT back.invoice_id, CAST(SUM(back.refunded) AS BIGINT) AS refunded,
            CAST(SUM(back.credited) AS BIGINT) AS credited
        FROM (
            SELECT r.invoice_id, r.amount AS refunded, 0 AS credited FROM refunds r
            JOIN payment_attempts a ON a.merchant_id = r.merchant_id AND a.id = r.attempt_id
            WHERE r.merchant_id = \(scope.merchant) AND r.livemode = \(scope.mode)
                AND r.invoice_id IN (\(list: ids)) AND r.state = 'succeeded' AND a.overpaid_at IS NULL
            UNION ALL
            SELECT n.invoice_id, n.out_of_band_amount AS refunded, n.credit_amount AS credited FROM credit_notes n
            WHERE n.merchant_id = \(scope.merchant) AND n.livemode = \(scope.mode)
                AND n.invoice_id IN (\(list: ids)) AND n.out_of_band_amount + n.credit_amount > 0
        ) back
        GROUP BY back.invoice_id
        """
    }
}

extension Refunds {
    /// What has gone back of what paid each of these: one statement, and none for those that nobody has paid.
    public func givenBack(of invoices: [Invoice], in scope: Scope) async throws -> [Invoice.ID: GivenBack] {
        let paid = invoices.filter { $0.status == .paid }
        guard !paid.isEmpty else { return [:] }
        return try await context.read { tx in try tx.refunds.givenBack(of: paid, in: scope) }
    }
}
