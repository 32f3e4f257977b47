/// Where a subscription's periods are counted from: what the wall clock showed at its start, and in which zone (T1).
///
/// Every boundary is computed from the anchor and never from the one before: 31 Jan → 28 Feb → 31 Mar → 30 Apr.
public struct BillingAnchor: Hashable, Sendable {
    public let local: LocalDateTime
    /// Fixed at the start: a merchant who moves changes it for later subscriptions only (T3).
    public let zone: Zone

    public init(local: LocalDateTime, zone: Zone) {
        self.local = local
        self.zone = zone
    }

    /// Within the hour that clocks repeat, the anchor is the first occurrence, up to an hour before `instant`.
    public init(at instant: Instant, in zone: Zone) {
        self.init(local: zone.local(at: instant), zone: zone)
    }

    /// Boundary 0 is the anchor itself; negative indexes lie before it.
    public func boundary(_ index: Int, every recurrence: Recurrence) -> Instant {
        zone.instant(local.on(recurrence.date(index, from: local.date)))
    }

    /// The period between boundaries `index` and `index + 1`.
    public func period(_ index: Int, every recurrence: Recurrence) -> Period {
        Period(start: boundary(index, every: recurrence), end: boundary(index + 1, every: recurrence))
    }

    /// The index of the period that contains `instant`; a boundary belongs to the period that it opens.
    public func index(containing instant: Instant, every recurrence: Recurrence) -> Int {
        var index = recurrence.estimate(from: local.date, to: zone.date(at: instant))
        while boundary(index, every: recurrence) > instant { index -= 1 }
        while boundary(index + 1, every: recurrence) <= instant, instant < .endOfTime { index += 1 }
        return index
    }
}
