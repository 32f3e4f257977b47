/// A point in time: whole milliseconds since 1970-01-01T00:00:00Z, as stored (T1 of the security rules).
public struct Instant: Hashable, Comparable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// - Parameter seconds: Unix seconds, the unit of the API. What lies 292 million years away stays there.
    public init(seconds: Int64) { milliseconds = Saturating.product(seconds, 1000) }

    /// Unix seconds, rounded down: the unit of the API.
    public var seconds: Int64 {
        let (whole, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        return rest < 0 ? whole - 1 : whole
    }

    /// Where arithmetic on instants stops.
    static let endOfTime = Instant(milliseconds: .max)

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
    public static func + (left: Instant, right: Span) -> Instant {
        .init(milliseconds: Saturating.sum(left.milliseconds, right.milliseconds))
    }
    public static func - (left: Instant, right: Span) -> Instant {
        .init(milliseconds: Saturating.difference(left.milliseconds, right.milliseconds))
    }
    public static func - (left: Instant, right: Instant) -> Span {
        .init(milliseconds: Saturating.difference(left.milliseconds, right.milliseconds))
    }
}

/// A length of time in milliseconds. Never a calendar unit: a civil day is not always 24 hours (T2).
public struct Span: Hashable, Comparable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public static func milliseconds(_ count: Int64) -> Span { .init(milliseconds: count) }
    public static func seconds(_ count: Int64) -> Span { .init(milliseconds: Saturating.product(count, 1000)) }
    public static func minutes(_ count: Int64) -> Span { .seconds(Saturating.product(count, 60)) }
    public static func hours(_ count: Int64) -> Span { .minutes(Saturating.product(count, 60)) }

    public static func < (left: Span, right: Span) -> Bool { left.milliseconds < right.milliseconds }
    public static func * (left: Span, right: Int64) -> Span {
        .init(milliseconds: Saturating.product(left.milliseconds, right))
    }
}

/// Says what time it is. Production reads the system's clock; tests and the simulator move their own (D8).
public struct Clock: Sendable {
    public let now: @Sendable () -> Instant

    public init(_ now: @escaping @Sendable () -> Instant) { self.now = now }
}

/// Arithmetic on time that stops at the ends: a number from outside must not stop the process instead.
private enum Saturating {
    static func sum(_ left: Int64, _ right: Int64) -> Int64 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? (right < 0 ? .min : .max) : sum
    }
    static func difference(_ left: Int64, _ right: Int64) -> Int64 {
        let (difference, overflow) = left.subtractingReportingOverflow(right)
        return overflow ? (right < 0 ? .max : .min) : difference
    }
    static func product(_ left: Int64, _ right: Int64) -> Int64 {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        return overflow ? ((left < 0) == (right < 0) ? .max : .min) : product
    }
}
