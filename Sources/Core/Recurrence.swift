/// How often something renews: every month, every three weeks.
public struct Recurrence: Hashable, Sendable, CustomStringConvertible {
    public enum Interval: String, Sendable, CaseIterable {
        case day, week, month, year

        /// The longest count that stays within three years.
        /// - SeeAlso: [Stripe, `recurring.interval_count`](https://docs.stripe.com/api/prices/create)
        public var longestCount: Int {
            switch self {
            case .day: 1095
            case .week: 156
            case .month: 36
            case .year: 3
            }
        }
    }

    public let interval: Interval
    /// Intervals between two boundaries, from 1 to three years in total.
    public let count: Int

    /// - Throws: `parameter_invalid_integer` when the count is below 1 or the whole exceeds three years.
    public init(every count: Int = 1, _ interval: Interval) throws(BillingError) {
        guard 1...interval.longestCount ~= count else {
            throw .invalid(
                "recurring[interval_count]",
                "The interval count of a \(interval.rawValue) goes from 1 to \(interval.longestCount).",
                code: "parameter_invalid_integer")
        }
        self.init(known: interval, count)
    }

    private init(known interval: Interval, _ count: Int) {
        self.interval = interval
        self.count = count
    }

    public var description: String { "every \(count) \(interval.rawValue)" }

    public static let daily = Recurrence(known: .day, 1)
    public static let weekly = Recurrence(known: .week, 1)
    public static let monthly = Recurrence(known: .month, 1)
    public static let yearly = Recurrence(known: .year, 1)

    /// The date `index` recurrences after `date`. Short months shorten that date only, not those after it (T1).
    func date(_ index: Int, from date: CalendarDate) -> CalendarDate {
        switch interval {
        case .day: date.adding(days: index * count)
        case .week: date.adding(days: index * count * 7)
        case .month: date.adding(months: index * count)
        case .year: date.adding(months: index * count * 12)
        }
    }

    /// How many whole recurrences fit between two dates, give or take one.
    func estimate(from start: CalendarDate, to end: CalendarDate) -> Int {
        let months = (end.year - start.year) * 12 + end.month - start.month
        return switch interval {
        case .day: start.days(until: end) / count
        case .week: start.days(until: end) / (7 * count)
        case .month: months / count
        case .year: months / (12 * count)
        }
    }
}
