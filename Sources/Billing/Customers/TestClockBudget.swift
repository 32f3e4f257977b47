import Core

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
    /// - Parameter periods: that an advance would go through.
    /// - Throws: `invalid` when they are more than is allowed at once.
    func check(periods: Int64) throws(BillingError) {
        guard periods <= self.periods else {
            throw .invalid(
                "frozen_time",
                """
                A test clock goes through at most \(self.periods) periods of its customers' subscriptions at once, and \
                this would be \(periods). Advance it in smaller steps.
                """, code: "test_clock_advance_too_far")
        }
    }

    /// - Parameter spent: what all clocks of the merchant have done in 24 hours.
    /// - Returns: how many steps an advance through so many periods may take.
    /// - Throws: `invalid` when it would do more than is left of the day.
    func steps(for periods: Int64, after spent: Int64) throws(BillingError) -> Int64 {
        let left = stepsADay - spent
        guard left > 0, periods <= left else {
            throw .invalid(
                "frozen_time",
                """
                The test clocks of an account do at most \(stepsADay) things in 24 hours, and \(max(0, left)) are left \
                of them. Try again tomorrow.
                """, code: "test_clock_quota_exceeded")
        }
        return min(left, steps(for: periods))
    }

    /// How many boundaries there are from one up to `target`, that one included. A month counts as 30 days.
    static func periods(every recurrence: Recurrence, from boundary: Instant, to target: Instant) -> Int64 {
        let days: Int64 =
            switch recurrence.interval {
            case .day: 1
            case .week: 7
            case .month: 30
            case .year: 365
            }
        let length = Span.hours(24) * days * Int64(recurrence.count)
        return 1 + (target - boundary).milliseconds / length.milliseconds
    }
}
