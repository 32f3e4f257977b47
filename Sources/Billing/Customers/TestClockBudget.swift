import Core
import Storage

/// How much a merchant's test clocks may have done (S7): what happens on their way is written for good, and a test key
/// costs nothing.
public struct TestClockBudget: Hashable, Sendable {
    /// Periods of subscriptions that one advance may go through: ten years of days, or three hundred of months.
    public var periods: Int64
    /// What all clocks of a merchant may do in 24 hours. A period is a step, and so is each retry.
    public var stepsADay: Int64

    public init(periods: Int64 = 4_000, stepsADay: Int64 = 40_000) {
        self.periods = periods
        self.stepsADay = stepsADay
    }

    /// What an advance may do that is to go through so many periods: what was made on its way is bounded too.
    func steps(for periods: Int64) -> Int64 { periods * 8 + 2_000 }
}

extension TestClockBudget {
    /// - Returns: how many steps the advance may take.
    /// - Throws: `invalid` when it would go through more than is allowed, at once or in a day.
    func check(
        _ clock: TestClock.ID, to target: Instant, in scope: Scope, at now: Instant, _ tx: BillingTransaction
    ) throws -> Int64 {
        let periods = try tx.periods(on: clock, until: target, in: scope)
        guard periods <= self.periods else {
            throw BillingError.invalid(
                "frozen_time",
                """
                A test clock goes through at most \(self.periods) periods of its customers' subscriptions at once, and \
                this would be \(periods). Advance it in smaller steps.
                """, code: "test_clock_advance_too_far")
        }
        let left = stepsADay - (try tx.stepsOfTestClocks(in: scope, since: now - .hours(24)))
        guard left > 0, periods <= left else {
            throw BillingError.invalid(
                "frozen_time",
                """
                The test clocks of an account do at most \(stepsADay) things in 24 hours, and \(max(0, left)) are left \
                of them. Try again tomorrow.
                """, code: "test_clock_quota_exceeded")
        }
        return min(left, steps(for: periods))
    }
}

extension BillingTransaction {
    /// How many boundaries the subscriptions of a clock's customers have before them. A month counts as 30 days.
    fileprivate func periods(on clock: TestClock.ID, until target: Instant, in scope: Scope) throws -> Int64 {
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
            let days: Int64 =
                switch recurrence.interval {
                case .day: 1
                case .week: 7
                case .month: 30
                case .year: 365
                }
            let length = Span.hours(24) * days * Int64(recurrence.count)
            return sum + 1 + (target - (try row.instant("period_end_at"))).milliseconds / length.milliseconds
        }
    }

    fileprivate func stepsOfTestClocks(in scope: Scope, since earlier: Instant) throws -> Int64 {
        try first(
            """
            SELECT CAST(COALESCE(SUM(steps), 0) AS BIGINT) AS steps FROM test_clocks
            WHERE \(scope) AND advanced_at > \(earlier)
            """)?.int64("steps") ?? 0
    }
}
