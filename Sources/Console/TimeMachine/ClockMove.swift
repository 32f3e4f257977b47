import Billing
import Core
import Localization
import Web

/// How far a clock is to go: by a day, a week or a month on the merchant's wall clocks, to what is due next, or to a date.
struct ClockMove: Sendable {
    enum Way: String, Sendable { case day, week, month, next, date }

    let way: Way?
    /// As it was typed.
    let date: String

    init(_ form: FormBody) {
        way = Way(rawValue: form.text("by"))
        date = form.text("date")
    }

    /// - Parameter event: what is due next.
    /// - Returns: nil with a fault in the form.
    func target(
        of clock: TestClock, next event: TestClockEvent?, in zone: Zone, _ say: any Language,
        _ faults: inout FormFaults
    ) -> Instant? {
        let local = zone.local(at: clock.frozenAt)
        switch way {
        case .day: return zone.instant(local.on(local.date.adding(days: 1)))
        case .week: return zone.instant(local.on(local.date.adding(days: 7)))
        case .month: return zone.instant(local.on(local.date.adding(months: 1)))
        case .next:
            if let event { return clock.instant(of: event) }
            faults.add("date", say.consoleNothingToCome)
        case .date:
            if let day = try? CalendarDate(date) { return zone.instant(local.on(day)) }
            faults.add("date", say.consoleDateIsUnclear)
        case nil: faults.add("date", say.consoleDateIsUnclear)
        }
        return nil
    }

    /// What the domain refused of it.
    static func explain(_ error: BillingError, _ faults: inout FormFaults, in say: any Language) throws {
        guard error.kind == .invalid, error.parameter == "frozen_time" else { throw error }
        switch error.code {
        case "test_clock_advance_too_far": faults.add("date", say.consoleClockTooMuch)
        case "test_clock_quota_exceeded": faults.add("date", say.consoleClockQuota)
        default: faults.add("date", say.consoleClockOnlyForward)
        }
    }
}
