import Core
import Storage

/// The stored sums of months. No verb of billing reads them.
struct MonthlyFigureRows: Rows {
    let tx: BillingTransaction

    /// One more of what has no amount.
    func add(_ figure: MonthlyFigure, of month: CalendarMonth, slot: Int, in scope: Scope, at now: Instant) throws {
        try send(
            """
            INSERT INTO monthly_figures
                (merchant_id, livemode, month, figure, currency, slot, number, amount, counted_at)
            VALUES (\(scope.merchant), \(scope.mode), \(month.description), \(figure), '', \(slot), 1, 0, \(now))
            ON CONFLICT (merchant_id, livemode, month, figure, currency, slot)
            DO UPDATE SET number = monthly_figures.number + 1, counted_at = excluded.counted_at
            """)
    }

    /// In place of what was counted before in this month.
    func replace(
        _ figure: MonthlyFigure, _ sum: CountedMoney, of month: CalendarMonth, in scope: Scope, at now: Instant
    ) throws {
        try send(
            """
            INSERT INTO monthly_figures
                (merchant_id, livemode, month, figure, currency, slot, number, amount, counted_at)
            VALUES
                (\(scope.merchant), \(scope.mode), \(month.description), \(figure), \(sum.money.currency.code), 0,
                \(sum.count), \(sum.money.amount), \(now))
            ON CONFLICT (merchant_id, livemode, month, figure, currency, slot)
            DO UPDATE SET number = excluded.number, amount = excluded.amount, counted_at = excluded.counted_at
            """)
    }

    /// How many browsers came in, by month and way.
    func entrances(since first: CalendarMonth, in scope: Scope) throws -> [String: [MonthlyFigure: Int]] {
        let rows = try query(
            """
            SELECT month, figure, CAST(SUM(number) AS BIGINT) AS total FROM monthly_figures
            WHERE \(scope) AND month >= \(first.description) AND figure <> \(MonthlyFigure.monthlyRevenue)
            GROUP BY month, figure
            """)
        var counts: [String: [MonthlyFigure: Int]] = [:]
        for row in rows {
            let (month, figure) = (try row.text("month"), try row.value("figure", as: MonthlyFigure.self))
            counts[month, default: [:]][figure] = try row.int("total")
        }
        return counts
    }

    /// What was counted last in each month, and when that was.
    func revenue(
        since first: CalendarMonth, in scope: Scope
    ) throws -> [(month: String, sum: CountedMoney, at: Instant)] {
        try query(
            """
            SELECT month, currency, number, amount, counted_at FROM monthly_figures
            WHERE \(scope) AND month >= \(first.description) AND figure = \(MonthlyFigure.monthlyRevenue)
            ORDER BY month, currency
            """
        ).map { row in
            (
                month: try row.text("month"),
                sum: CountedMoney(count: try row.int("number"), money: try row.money("amount")),
                at: try row.instant("counted_at")
            )
        }
    }
}

extension BillingTransaction {
    var monthlyFigures: MonthlyFigureRows { MonthlyFigureRows(tx: self) }
}
