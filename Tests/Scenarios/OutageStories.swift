import Billing
import Core
import Storage
import TestSupport
import Testing

/// What a server does that stood still: T4, T5.
@Suite struct `Stories of outages` {
    @Test(arguments: Engine.available)
    func `T4 three months without a server are billed once each, in order, on the day it is back`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)

        try shop.sleep(until: "2026-05-02")
        try await shop.wake()
        try await shop.travel(to: "2026-05-31")

        #expect(
            try await shop.bills(of: ana) == """
                2026-01-31  000001  2026-01-31 to 2026-02-28  9990  paid
                2026-05-02  000002  2026-02-28 to 2026-03-31  9990  paid
                2026-05-02  000003  2026-03-31 to 2026-04-30  9990  paid
                2026-05-02  000004  2026-04-30 to 2026-05-31  9990  paid
                2026-05-31  000005  2026-05-31 to 2026-06-30  9990  paid
                """)
        #expect(
            try await shop.processorBooks() == """
                2026-01-31  9990  succeeded
                2026-05-02  9990  succeeded
                2026-05-02  9990  succeeded
                2026-05-02  9990  succeeded
                2026-05-31  9990  succeeded
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T4 a subscription of each day catches up through ten of them`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-04-01", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 500, every: .daily)

        try shop.sleep(until: "2026-04-06")
        try await shop.wake()

        // The night of 4 April has an hour more; its day is a day.
        #expect(
            try await shop.beginnings(of: ana) == """
                2026-04-01 10:00 = 2026-04-01 13:00Z
                2026-04-02 10:00 = 2026-04-02 13:00Z
                2026-04-03 10:00 = 2026-04-03 13:00Z
                2026-04-04 10:00 = 2026-04-04 13:00Z
                2026-04-05 10:00 = 2026-04-05 14:00Z
                2026-04-06 10:00 = 2026-04-06 14:00Z
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T4 a trial that ended under the outage begins to pay on the day it was to`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)

        try shop.sleep(until: "2026-02-25")
        try await shop.wake()

        #expect(
            try await shop.bills(of: ana) == """
                2026-02-25  000001  2026-01-22 to 2026-02-22  9990  paid
                2026-02-25  000002  2026-02-22 to 2026-03-22  9990  paid
                """)
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
    }
}
