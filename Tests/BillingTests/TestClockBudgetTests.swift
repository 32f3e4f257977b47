import Billing
import Core
import Storage
import TestSupport
import Testing

/// S7: a test key costs nothing, and what a test clock does is written for good.
@Suite struct `The budget of test clocks` {
    private func clocked(
        _ engine: Engine, customers: Int = 1, every recurrence: Recurrence = .monthly
    ) async throws -> (Shop, TestClock) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let clock = try await shop.clock(at: "2026-01-15", "10:00")
        for number in 0..<customers {
            _ = try await shop.subscribe(
                try await shop.customer("Ana\(number)", on: clock), to: 9_990, every: recurrence)
        }
        return (shop, clock)
    }

    private func refusal(_ clocks: TestClocks, _ clock: TestClock, to target: Instant, _ shop: Shop) async throws
        -> BillingError?
    {
        await #expect(throws: BillingError.self) {
            _ = try await clocks.advance(clock.id, to: target, in: shop.scope)
        }
    }

    @Test(arguments: Engine.available)
    func `an advance through too many periods is refused at once, and nothing moves`(engine: Engine) async throws {
        let (shop, clock) = try await clocked(engine, customers: 3)
        let clocks = TestClocks(shop.context, budget: TestClockBudget(periods: 30))

        let tooFar = try await refusal(clocks, clock, to: try shop.instant("2027-01-16", "10:00"), shop)

        #expect(tooFar?.code == "test_clock_advance_too_far")
        #expect(tooFar?.parameter == "frozen_time")
        #expect(try await clocks.find(clock.id, in: shop.scope) == clock)
        _ = try await clocks.advance(clock.id, to: try shop.instant("2026-09-16", "10:00"), in: shop.scope)
        try await shop.wake()
        #expect(try await clocks.find(clock.id, in: shop.scope).status == .ready)
    }

    @Test(arguments: Engine.available)
    func `twenty years of days are too many for one advance, and of months are not`(engine: Engine) async throws {
        let (shop, clock) = try await clocked(engine, every: .daily)
        let target = try shop.instant("2045-12-15", "10:00")

        let tooFar = try await refusal(TestClocks(shop.context), clock, to: target, shop)
        let (other, monthly) = try await clocked(engine)
        _ = try await TestClocks(other.context).advance(monthly.id, to: target, in: other.scope)

        #expect(tooFar?.code == "test_clock_advance_too_far")
    }

    @Test(arguments: Engine.available)
    func `what all clocks of an account do in a day is bounded, and tomorrow is another day`(
        engine: Engine
    ) async throws {
        let (shop, clock) = try await clocked(engine)
        let clocks = TestClocks(shop.context, budget: TestClockBudget(stepsADay: 12))
        _ = try await clocks.advance(clock.id, to: try shop.instant("2026-11-16", "10:00"), in: shop.scope)
        try await shop.wake()

        let used = try await refusal(clocks, clock, to: try shop.instant("2027-03-16", "10:00"), shop)
        shop.time.advance(.hours(25))
        _ = try await clocks.advance(clock.id, to: try shop.instant("2027-03-16", "10:00"), in: shop.scope)
        try await shop.wake()

        #expect(used?.code == "test_clock_quota_exceeded")
        #expect(try await clocks.find(clock.id, in: shop.scope).status == .ready)
    }

    @Test(arguments: Engine.available)
    func `a clock that meets more than was foreseen stops, and says so`(engine: Engine) async throws {
        let (shop, clock) = try await clocked(engine)
        let clocks = TestClocks(shop.context, budget: TestClockBudget(stepsADay: 10))
        _ = try await clocks.advance(clock.id, to: try shop.instant("2026-05-16", "10:00"), in: shop.scope)
        // Made meanwhile, by somebody who hopes that nobody counts them.
        for number in 0..<6 {
            _ = try await shop.subscribe(try await shop.customer("Beto\(number)", on: clock), to: 9_990)
        }
        try await shop.wake()

        let stopped = try await clocks.find(clock.id, in: shop.scope)
        let again = try await refusal(clocks, clock, to: try shop.instant("2026-06-16", "10:00"), shop)

        #expect(stopped.status == .failed)
        #expect(stopped.frozenAt < (try shop.instant("2026-05-16", "10:00")))
        #expect(again?.code == "test_clock_failed")
        let told = try await shop.context.database.read { db in
            try db.query("SELECT id FROM events WHERE kind = 'test_helpers.test_clock.internal_failure'").count
        }
        #expect(told == 1)
    }

    @Test(arguments: Engine.available)
    func `a clock that is deleted on its way ends quietly, with all that waited for it`(engine: Engine) async throws {
        let (shop, clock) = try await clocked(engine)
        let clocks = TestClocks(shop.context)
        _ = try await clocks.advance(clock.id, to: try shop.instant("2045-05-16", "10:00"), in: shop.scope)
        _ = try await shop.scheduler.runDue()

        try await clocks.delete(clock.id, in: shop.scope)
        try await shop.wake()

        let left = try await shop.context.database.read { db in
            try db.query("SELECT kind, last_error FROM jobs WHERE last_error IS NOT NULL OR kind = 'test_clock'").count
        }
        #expect(left == 0)
        #expect(try await shop.verify() == [])
    }
}
