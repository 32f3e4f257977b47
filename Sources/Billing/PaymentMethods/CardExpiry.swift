import Core

/// When a card expires, and when whoever pays with it is told.
///
/// A card is good until the end of the month that is printed on it, by the merchant's calendar.
struct CardExpiry: Hashable {
    /// How many days before the last day a notice is due, and at which hour of the merchant.
    static let notices = [30, 7]
    static let hour = 9

    let lastDay: CalendarDate
    let zone: Zone

    /// - Returns: nil for what has no such date: bank accounts, and cards whose processor does not tell.
    init?(_ facts: PaymentMethod.Facts, in zone: Zone) {
        guard let month = facts.expiryMonth, let year = facts.expiryYear,
            let first = try? CalendarDate(year: year, month: month, day: 1)
        else { return nil }
        lastDay = first.adding(months: 1).adding(days: -1)
        self.zone = zone
    }

    private var end: Instant { zone.startOfDay(lastDay.adding(days: 1)) }

    private func notice(_ days: Int) -> Instant? {
        (try? LocalDateTime(lastDay.adding(days: -days), hour: Self.hour)).map(zone.instant)
    }

    /// The next notice after `now`; nil when there is none to come.
    func nextNotice(after now: Instant) -> Instant? { Self.notices.compactMap(notice).first { $0 > now } }

    /// Whether a notice is due: the first day for one has come, and the card is still good.
    func isNear(at now: Instant) -> Bool {
        guard let first = notice(Self.notices[0]) else { return false }
        return first <= now && now < end
    }
}
