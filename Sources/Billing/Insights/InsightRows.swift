import Core
import Storage

/// What is counted of rows that stay. Each of these conditions is that of an index which holds nothing else, so that a month
/// costs what happened in it.
struct InsightRows: Rows {
    let tx: BillingTransaction

    /// Letters that said that something is owed, and left.
    func lettersOfDebt(_ from: Instant, _ to: Instant, in scope: Scope) -> SQL {
        """
        SELECT COUNT(*) AS total FROM notifications
        WHERE \(scope) AND state = 'sent' AND kind IN ('payment_failed', 'action_required', 'incomplete_payment')
            AND settled_at >= \(from) AND settled_at < \(to)
        """
    }

    /// Methods that customers added.
    func methodsAdded(_ from: Instant, _ to: Instant, in scope: Scope) -> SQL {
        """
        SELECT COUNT(*) AS total FROM enrolments
        WHERE \(scope) AND status = 'succeeded' AND created_at >= \(from) AND created_at < \(to)
        """
    }

    /// What was paid after a try at the same invoice was refused. Money of which an invoice had no more need is none of it.
    func recovered(_ from: Instant, _ to: Instant, in scope: Scope) -> SQL {
        """
        SELECT a.currency, a.origin, COUNT(*) AS total, CAST(SUM(a.amount) AS BIGINT) AS amount
        FROM payment_attempts a
        WHERE a.merchant_id = \(scope.merchant) AND a.livemode = \(scope.mode) AND a.state = 'succeeded' AND a.number > 1
            AND a.settled_at >= \(from) AND a.settled_at < \(to) AND a.overpaid_at IS NULL
            AND EXISTS (
                SELECT 1 FROM payment_attempts f
                WHERE f.merchant_id = a.merchant_id AND f.invoice_id = a.invoice_id AND f.number < a.number
                    AND f.state = 'failed')
        GROUP BY a.currency, a.origin
        ORDER BY a.currency, a.origin
        """
    }

    /// Why those who are leaving, or left, said that they do.
    func reasons(since from: Instant, in scope: Scope) throws -> [(reason: Cancellation.Reason?, count: Int)] {
        try query(
            """
            SELECT cancel_reason, COUNT(*) AS total FROM subscriptions
            WHERE \(scope) AND cancel_requested_at IS NOT NULL AND cancel_requested_at >= \(from)
            GROUP BY cancel_reason
            ORDER BY COUNT(*) DESC, cancel_reason
            """
        ).map { (reason: try $0.valueIfAny("cancel_reason"), count: try $0.int("total")) }
    }

    /// What is owed on open invoices, by how long ago their day was: the due day, or that of issue.
    ///
    /// - Parameter limits: newest first: the bounds between one age and the next.
    func debts(limits: [Instant], in scope: Scope) throws -> [(age: Int, sum: CountedMoney)] {
        let day: SQL = "COALESCE(due_at, finalized_at)"
        let age = limits.enumerated().reduce("CASE" as SQL) { sum, limit in
            sum + " WHEN \(day) >= \(limit.element) THEN \(limit.offset)"
        }
        return try query(
            """
            SELECT currency, bucket, COUNT(*) AS total, CAST(SUM(owed) AS BIGINT) AS amount
            FROM (
                SELECT currency, amount_due - amount_paid - amount_credited AS owed,
                    CAST(\(age) ELSE \(limits.count) END AS BIGINT) AS bucket
                FROM invoices WHERE \(scope) AND status = 'open' AND finalized_at IS NOT NULL
            ) AS open_invoices
            GROUP BY currency, bucket
            ORDER BY currency, bucket
            """
        ).map { (age: try $0.int("bucket"), sum: try CountedMoney($0)) }
    }

    /// What running subscriptions ask for each of their intervals, before discounts and taxes.
    func revenue(in scope: Scope) throws -> [(recurrence: Recurrence, sum: CountedMoney)] {
        try query(
            """
            SELECT s.currency, s.recurring_interval, s.recurring_count,
                COUNT(DISTINCT s.id) AS total, CAST(SUM(p.unit_amount * i.quantity) AS BIGINT) AS amount
            FROM subscriptions s
            JOIN subscription_items i ON i.merchant_id = s.merchant_id AND i.subscription_id = s.id
            JOIN prices p ON p.merchant_id = i.merchant_id AND p.id = i.price_id
            WHERE s.merchant_id = \(scope.merchant) AND s.livemode = \(scope.mode) AND s.status IN ('active', 'past_due')
            GROUP BY s.currency, s.recurring_interval, s.recurring_count
            ORDER BY s.currency
            """
        ).map { row in
            let interval: Recurrence.Interval = try row.value("recurring_interval")
            return (
                recurrence: try Recurrence(every: try row.int("recurring_count"), interval), sum: try CountedMoney(row)
            )
        }
    }
}

extension BillingTransaction {
    var insights: InsightRows { InsightRows(tx: self) }
}

extension CountedMoney {
    init(_ row: Row) throws { self.init(count: try row.int("total"), money: try row.money("amount")) }
}
