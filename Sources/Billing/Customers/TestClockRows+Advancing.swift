import Core
import Storage

/// A clock on its way to a later time, and what ways cost (S7).
extension TestClockRows {
    /// Writes down that a clock was sent on its way. What it did more than a day ago counts no longer.
    ///
    /// - Parameter steps: how many it may take.
    func depart(_ it: TestClock, to target: Instant, steps: Int64, at now: Instant) throws {
        try execute(
            """
            UPDATE test_clocks
            SET status = \(it.status), target_at = \(target), steps_left = \(steps), advanced_at = \(now),
                steps = CASE WHEN advanced_at > \(now - .hours(24)) THEN steps ELSE 0 END
            WHERE \(it.scope) AND id = \(it.id)
            """)
    }

    /// Where the clock is to go; nil when it has arrived, or is gone.
    func way(of clock: TestClock.ID, in scope: Scope) throws -> TestClock.Way? {
        let row = try first(
            "SELECT target_at, steps_left FROM test_clocks WHERE \(scope) AND id = \(clock) AND deleted_at IS NULL")
        guard let row, let target = try row.instantIfAny("target_at") else { return nil }
        return TestClock.Way(target: target, stepsLeft: try row.int64IfAny("steps_left"))
    }

    /// A step of the way, to the instant of what fell due. The clock never goes back.
    func step(_ id: TestClock.ID, to instant: Instant, in scope: Scope) throws {
        try execute(
            """
            UPDATE test_clocks
            SET steps = steps + 1, steps_left = steps_left - 1,
                frozen_at = CASE WHEN frozen_at < \(instant) THEN \(instant) ELSE frozen_at END
            WHERE \(scope) AND id = \(id)
            """)
    }

    func arrive(_ id: TestClock.ID, at target: Instant, in scope: Scope) throws {
        try execute(
            """
            UPDATE test_clocks SET frozen_at = \(target), target_at = NULL, status = \(TestClock.Status.ready)
            WHERE \(scope) AND id = \(id)
            """)
    }

    func fail(_ id: TestClock.ID, in scope: Scope) throws {
        try execute(
            """
            UPDATE test_clocks SET target_at = NULL, status = \(TestClock.Status.failed)
            WHERE \(scope) AND id = \(id)
            """)
    }

    /// How many boundaries the subscriptions of a clock's customers have before them. A month counts as 30 days.
    func periods(on clock: TestClock.ID, until target: Instant, in scope: Scope) throws -> Int64 {
        let rows = try query(
            """
            SELECT s.recurring_interval, s.recurring_count, s.period_end_at
            FROM customers c
            JOIN subscriptions s ON s.merchant_id = c.merchant_id AND s.customer_id = c.id
            WHERE c.merchant_id = \(scope.merchant) AND c.livemode = \(scope.mode) AND c.test_clock_id = \(clock)
                AND s.status IN ('trialing', 'active', 'past_due') AND s.period_end_at <= \(target)
            """)
        return try rows.reduce(0) { sum, row in
            guard let recurrence = try Recurrence(row) else { return sum }
            return sum + TestClockBudget.periods(every: recurrence, from: try row.instant("period_end_at"), to: target)
        }
    }

    /// What all clocks of a merchant's mode have done, of those that were sent on their way since then.
    func steps(in scope: Scope, since earlier: Instant) throws -> Int64 {
        try first(
            """
            SELECT CAST(COALESCE(SUM(steps), 0) AS BIGINT) AS steps FROM test_clocks
            WHERE \(scope) AND advanced_at > \(earlier)
            """)?.int64("steps") ?? 0
    }
}
