import Core
import Storage

/// The few numbers of a merchant's home page, over indexes and never further than their limit.
struct MerchantFigureRows: Rows {
    let tx: BillingTransaction

    func read(in scope: Scope, at now: Instant) throws -> MerchantFigures {
        let most = MerchantFigures.limit + 1
        let open = try query(
            """
            SELECT currency, amount_due - amount_paid - amount_credited AS remaining,
                CASE WHEN due_at < \(now) OR (due_at IS NULL AND attempt_count > 0) THEN 1 ELSE 0 END AS late
            FROM invoices
            WHERE \(scope) AND status = 'open' AND finalized_at IS NOT NULL
            ORDER BY finalized_at DESC
            LIMIT \(most)
            """
        ).map { (money: try $0.money("remaining"), isLate: try $0.bool("late")) }
        let late = open.filter(\.isLate)
        // The newest are few of those that are late where there are many: more may be.
        let isCut = open.count > MerchantFigures.limit
        return MerchantFigures(
            owed: try sums(open.map(\.money)), owedInvoices: .init(open.count),
            pastDue: try sums(late.map(\.money)), pastDueInvoices: .init(late.count, orMore: isCut),
            customers: .init(try countCustomers(in: scope, upTo: most)))
    }

    /// In an order that an index has: PostgreSQL would look through all customers of the other mode for those of this.
    private func countCustomers(in scope: Scope, upTo most: Int) throws -> Int {
        try first(
            """
            SELECT COUNT(*) AS n
            FROM (
                SELECT id FROM customers WHERE \(scope) AND deleted_at IS NULL ORDER BY created_at, id LIMIT \(most)
            ) AS counted
            """
        )?.int("n") ?? 0
    }

    /// One sum for each currency, the greatest count of amounts first.
    private func sums(_ amounts: [Money]) throws -> [Money] {
        let byCurrency = Dictionary(grouping: amounts, by: \.currency)
        return try byCurrency.sorted { ($1.value.count, $0.key.code) < ($0.value.count, $1.key.code) }
            .map { try Money.sum($0.value, in: $0.key) }
    }
}

extension BillingTransaction {
    var merchantFigures: MerchantFigureRows { MerchantFigureRows(tx: self) }
}
