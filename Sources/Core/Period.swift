/// A stretch of time from `start`, included, to `end`, excluded: periods touch without gap or overlap (T3).
public struct Period: Hashable, Sendable {
    public let start: Instant
    public let end: Instant

    /// - Parameter end: a period that ends before it starts contains nothing and has nothing to prorate.
    public init(start: Instant, end: Instant) {
        self.start = start
        self.end = end
    }

    public func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }

    /// Civil days: the difference of the local dates of both ends, whatever the clocks did in between (M5, T2).
    public func days(in zone: Zone) -> Int { zone.date(at: start).days(until: zone.date(at: end)) }
}
