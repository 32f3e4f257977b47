/// A point in time: whole milliseconds since 1970-01-01T00:00:00Z, as stored (T1 of the security rules).
public struct Instant: Hashable, Comparable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// - Parameter seconds: Unix seconds, the unit of the API.
    public init(seconds: Int64) { self.milliseconds = seconds * 1000 }

    /// Unix seconds, rounded down: the unit of the API.
    public var seconds: Int64 { milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000 }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
    public static func + (left: Instant, right: Span) -> Instant {
        .init(milliseconds: left.milliseconds + right.milliseconds)
    }
    public static func - (left: Instant, right: Span) -> Instant {
        .init(milliseconds: left.milliseconds - right.milliseconds)
    }
    public static func - (left: Instant, right: Instant) -> Span {
        .init(milliseconds: left.milliseconds - right.milliseconds)
    }
}

/// A length of time in milliseconds. Never a calendar unit: a civil day is not always 24 hours (T2).
public struct Span: Hashable, Comparable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public static func milliseconds(_ count: Int64) -> Span { .init(milliseconds: count) }
    public static func seconds(_ count: Int64) -> Span { .init(milliseconds: count * 1000) }
    public static func minutes(_ count: Int64) -> Span { .seconds(count * 60) }
    public static func hours(_ count: Int64) -> Span { .minutes(count * 60) }

    public static func < (left: Span, right: Span) -> Bool { left.milliseconds < right.milliseconds }
    public static func * (left: Span, right: Int64) -> Span { .init(milliseconds: left.milliseconds * right) }
}

/// Says what time it is. Production reads the system's clock; tests and the simulator move their own (D8).
public struct Clock: Sendable {
    public let now: @Sendable () -> Instant

    public init(_ now: @escaping @Sendable () -> Instant) { self.now = now }
}
