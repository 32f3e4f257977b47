import Core
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Billing
@testable import Scheduling

@Suite struct `The machine's clock` {
    @Test(arguments: Engine.available)
    func `D9 a leap of more than 48 hours bills nothing until it is confirmed, then each period once`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let (scheduler, heard) = watched(shop)
        try await scheduler.runUntilIdle()

        shop.time.advance(.hours(24 * 70))
        try await scheduler.runUntilIdle()
        #expect(try await shop.calendar(of: ana) == "2026-01-31  9990  paid  1")
        #expect(heard.withLock { $0.last?.isLeap } == true)
        #expect(try await MachineClock(shop.context).standing().isLeap)

        _ = try await MachineClock(shop.context).confirm()
        try await scheduler.runUntilIdle()
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-31  9990  paid  1
                2026-02-28  9990  paid  1
                2026-03-31  9990  paid  1
                """)
        #expect(heard.withLock { $0.last?.isLeap } == false)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `D9 steps of 48 hours are believed, and a millisecond more is not`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let (scheduler, heard) = watched(shop)
        try await scheduler.runUntilIdle()

        for _ in 1...3 {
            shop.time.advance(MachineClock.longestLeap)
            try await scheduler.runUntilIdle()
        }
        #expect(heard.withLock { $0.allSatisfy { !$0.isLeap } })
        shop.time.advance(.milliseconds(MachineClock.longestLeap.milliseconds + 1))
        try await scheduler.runUntilIdle()
        #expect(heard.withLock { $0.last?.isLeap } == true)
    }

    /// The shop's scheduler with a watch, and what it was told.
    func watched(_ shop: Shop) -> (Scheduler, Heard) {
        let heard = Heard()
        let scheduler = Scheduler(
            shop.context,
            mailer: { [context = shop.context] id, scope in
                try await CustomerNotifications(context).conclude(id, in: scope, as: .sent)
            }, logger: .quiet, watch: { standing in heard.withLock { $0.append(standing) } })
        return (scheduler, heard)
    }

    final class Heard: Sendable {
        private let standings = Mutex<[MachineClock.Standing]>([])
        func withLock<Value: Sendable>(_ body: (inout [MachineClock.Standing]) -> Value) -> Value {
            standings.withLock { body(&$0) }
        }
    }
}
