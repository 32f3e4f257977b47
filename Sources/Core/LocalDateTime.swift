/// What a wall clock shows, without saying where the wall is: `2026-01-31T10:00:00.000`.
public struct LocalDateTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let date: CalendarDate
    /// 0…23.
    public let hour: Int
    /// 0…59.
    public let minute: Int
    /// 0…59: leap seconds do not exist here, as they do not in Unix time.
    public let second: Int
    /// 0…999.
    public let millisecond: Int

    /// - Throws: `invalid_time` when a field is out of range.
    public init(
        _ date: CalendarDate, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0
    ) throws(BillingError) {
        guard 0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second, 0...999 ~= millisecond else { throw Self.invalid }
        self.init(date, sinceMidnight: Int64(((hour * 60 + minute) * 60 + second) * 1000 + millisecond))
    }

    /// - Parameter text: exactly `YYYY-MM-DDThh:mm:ss.mmm`, as ``description`` prints it.
    /// - Throws: `invalid_date` or `invalid_time`.
    public init(_ text: String) throws(BillingError) {
        var digits = DigitReader(text)
        guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2), digits.skip("-"),
            let day = digits.number(2), digits.skip("T"), let hour = digits.number(2), digits.skip(":"),
            let minute = digits.number(2), digits.skip(":"), let second = digits.number(2), digits.skip("."),
            let millisecond = digits.number(3), digits.isAtEnd
        else { throw Self.invalid }
        let date = try CalendarDate(year: year, month: month, day: day)
        try self.init(date, hour: hour, minute: minute, second: second, millisecond: millisecond)
    }

    public static func midnight(_ date: CalendarDate) -> LocalDateTime { .init(date, sinceMidnight: 0) }

    /// The same time of another day.
    public func on(_ date: CalendarDate) -> LocalDateTime { .init(date, sinceMidnight: sinceMidnight) }

    public var description: String {
        "\(date)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2)).\(padded(millisecond, 3))"
    }

    public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
        left.date != right.date ? left.date < right.date : left.sinceMidnight < right.sinceMidnight
    }

    /// The instant at which a clock on UTC shows this.
    var asUTC: Instant { Instant(seconds: Int64(date.daysSinceEpoch) * 86_400) + .milliseconds(sinceMidnight) }

    /// What a clock on UTC shows.
    init(asUTC instant: Instant) {
        let (days, rest) = instant.milliseconds.quotientAndRemainder(dividingBy: Self.day)
        let borrowed: Int64 = rest < 0 ? 1 : 0
        self.init(CalendarDate(daysSinceEpoch: Int(days - borrowed)), sinceMidnight: rest + borrowed * Self.day)
    }

    private static let day: Int64 = 86_400_000
    private static let invalid = BillingError.invalid(
        "time", "Not a local time: use the form 2026-01-31T10:00:00.000.", code: "invalid_time")

    private var sinceMidnight: Int64 { Int64(((hour * 60 + minute) * 60 + second) * 1000 + millisecond) }

    private init(_ date: CalendarDate, sinceMidnight milliseconds: Int64) {
        self.date = date
        let seconds = Int(milliseconds / 1000)
        hour = seconds / 3600
        minute = seconds / 60 % 60
        second = seconds % 60
        millisecond = Int(milliseconds % 1000)
    }
}
