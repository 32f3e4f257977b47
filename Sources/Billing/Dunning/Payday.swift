import Core

/// A day of the month on which customers have money: `15`, `30`, or the 5th working day, `working_day_5`.
///
/// Working days are Monday to Friday. National holidays are not known here: after one, the bank's day may be one later.
public enum Payday: Hashable, Sendable, Codable, RawRepresentable {
    /// 1…31: the last day of a month that is shorter.
    case dayOfMonth(Int)
    /// 1…10: the first is the first of the month that is neither Saturday nor Sunday.
    case workingDay(Int)

    private static let workingDayPrefix = "working_day_"

    /// - Returns: nil for anything but the spellings above.
    public init?(rawValue: String) {
        let counts = rawValue.hasPrefix(Self.workingDayPrefix)
        let digits = counts ? rawValue.dropFirst(Self.workingDayPrefix.count) : rawValue[...]
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits), "\(number)" == digits,
            (1...(counts ? 10 : 31)).contains(number)
        else { return nil }
        self = counts ? .workingDay(number) : .dayOfMonth(number)
    }

    public var rawValue: String {
        switch self {
        case .dayOfMonth(let day): "\(day)"
        case .workingDay(let number): "\(Self.workingDayPrefix)\(number)"
        }
    }

    /// The payday of the month in which `day` lies.
    func date(inMonthOf day: CalendarDate) -> CalendarDate {
        let first = day.adding(days: 1 - day.day)
        switch self {
        case .dayOfMonth(let number):
            return first.adding(days: min(number, CalendarDate.days(in: day.month, of: day.year)) - 1)
        case .workingDay(let number):
            var date = first
            var left = number
            while true {
                if date.isWorkingDay { left -= 1 }
                if left <= 0 { return date }
                date = date.adding(days: 1)
            }
        }
    }
}

extension CalendarDate {
    fileprivate var isWorkingDay: Bool { weekday != .saturday && weekday != .sunday }
}

extension Sequence where Element == Payday {
    /// The first of these after `day`; nil when there are none.
    func next(after day: CalendarDate) -> CalendarDate? {
        let months = [day, day.adding(days: 1 - day.day).adding(months: 1)]
        return months.lazy.compactMap { month in self.map { $0.date(inMonthOf: month) }.filter { $0 > day }.min() }
            .first
    }
}
