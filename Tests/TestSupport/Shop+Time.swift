import Billing
import Core

extension Shop {
    /// The server stands still until eleven at night of `day`: time passes, and nothing is done.
    public func sleep(until day: String) throws {
        time.move(to: merchant.zone.startOfDay(try CalendarDate(day)) + .hours(23))
    }

    /// The server does all that has fallen due, at the time it is now.
    public func wake() async throws { try await scheduler.runUntilIdle() }

    /// The hour `clock` of `day`, on the shop's own clocks: `"2026-02-15", "09:59"`.
    public func instant(_ day: String, _ clock: String) throws -> Instant {
        merchant.zone.instant(try LocalDateTime("\(day)T\(clock):00.000"))
    }

    /// Time goes on to that hour, and all that falls due on the way is done at its time.
    public func travel(to day: String, at clock: String) async throws {
        try await travel(until: try instant(day, clock))
    }
}
