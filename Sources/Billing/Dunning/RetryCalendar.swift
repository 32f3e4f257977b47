import Core

/// When a declined invoice is tried again by itself (P10).
struct RetryCalendar {
    let policy: DunningPolicy
    /// What the retry days count from: when the invoice was finalized, later by the days that promises held it up. Each try has
    /// its time of day.
    let start: Instant
    /// The subscription's.
    let zone: Zone

    /// The next try: the next retry day, unless the charge was refused for want of funds and a payday comes before the
    /// last one. The payday then takes the place of the next retry day; those before it fall away, and those after it
    /// stand, as long as there are no more tries than retry days.
    ///
    /// - Parameters:
    ///   - tries: how many automatic tries there have been.
    ///   - refusal: why the last charge was refused; nil when nothing was charged.
    /// - Returns: nil when the calendar is over.
    func next(after now: Instant, tries: Int, refusal: DeclineTable.Entry?) -> Instant? {
        let days = policy.retryDays.dropFirst(tries).map { zone.instant(after: $0, daysFrom: start) }
        guard let last = days.last else { return nil }
        if refusal?.isForWantOfFunds == true, let payday = payday(after: now), payday <= last { return payday }
        return days.first { $0 > now }
    }

    private func payday(after now: Instant) -> Instant? {
        guard let day = policy.paydays.next(after: zone.date(at: now)) else { return nil }
        return zone.instant(after: zone.date(at: start).days(until: day), daysFrom: start)
    }
}

extension RetryCalendar {
    init(of invoice: Invoice, _ merchant: Merchant, _ subscription: Subscription?) {
        let zone = subscription?.anchor.zone ?? merchant.zone
        let start = invoice.finalizedAt ?? invoice.createdAt
        let days = invoice.dunningPausedDays
        self.init(
            policy: merchant.dunning, start: days == 0 ? start : zone.instant(after: days, daysFrom: start), zone: zone)
    }
}
