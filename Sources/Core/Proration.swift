/// What part of a period's amount was used when something changed in the middle of it (M5).
public enum Proration {
    /// Splits `amount` by civil days: used = amount × days used ÷ days of the period, halves away from zero; unused is the
    /// rest, so that both always add up to the whole.
    ///
    /// - Parameters:
    ///   - amount: for the whole period.
    ///   - instant: when the change happens; its local date counts as unused.
    ///   - zone: the subscription's.
    /// - Throws: `invalid_proration_date` when the change lies outside the period.
    public static func parts(
        of amount: Money, over period: Period, changedAt instant: Instant, in zone: Zone
    ) throws(BillingError) -> (used: Money, unused: Money) {
        guard period.start <= instant, instant <= period.end else {
            throw .invalid(
                "proration_date", "The change must happen within the current period.", code: "invalid_proration_date")
        }
        let days = period.days(in: zone)
        guard days > 0 else { return (.zero(amount.currency), amount) }
        let usedDays = zone.date(at: period.start).days(until: zone.date(at: instant))
        let used = try amount.scaled(by: Int64(usedDays), over: Int64(days))
        return (used, try amount - used)
    }

    /// What a change from one amount per period to another gives back and asks for: the unused part of each.
    ///
    /// - Returns: `credit` is zero or has the opposite sign of `old`; `charge` is for the rest of the period.
    public static func change(
        from old: Money, to new: Money, over period: Period, changedAt instant: Instant, in zone: Zone
    ) throws(BillingError) -> (credit: Money, charge: Money) {
        let unused = try parts(of: old, over: period, changedAt: instant, in: zone).unused
        let charge = try parts(of: new, over: period, changedAt: instant, in: zone).unused
        return (try unused.negated(), charge)
    }
}
