import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `Renewals` {
    @Test(arguments: Engine.available)
    func `T1 a subscription of the 31st renews on the last day of shorter months`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")

        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(to: "2026-05-01")

        #expect(
            try await shop.timeline() == """
                2026-01-31  customer.subscription.created  sub_1
                2026-01-31  invoice.paid  in_1
                2026-01-31  customer.subscription.updated  sub_1
                2026-02-28  customer.subscription.updated  sub_1
                2026-02-28  invoice.paid  in_2
                2026-03-31  customer.subscription.updated  sub_1
                2026-03-31  invoice.paid  in_3
                2026-04-30  customer.subscription.updated  sub_1
                2026-04-30  invoice.paid  in_4
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a trial is announced, then paid`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")

        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 14)
        try await shop.travel(to: "2026-03-20")

        #expect(
            try await shop.timeline() == """
                2026-01-31  customer.subscription.created  sub_1
                2026-02-11  customer.subscription.trial_will_end  sub_1
                2026-02-14  customer.subscription.updated  sub_1
                2026-02-14  invoice.paid  in_1
                2026-03-14  customer.subscription.updated  sub_1
                2026-03-14  invoice.paid  in_2
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P1 two workers at once bill a period once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        for name in ["Ana", "Beto", "Carla", "Dani"] {
            _ = try await shop.subscribe(try await shop.customer(name), to: 9_990)
        }
        shop.time.move(to: shop.merchant.zone.startOfDay(try CalendarDate("2026-03-01")))

        try await withThrowingTaskGroup { group in
            for _ in 0..<4 { group.addTask { try await shop.scheduler.runUntilIdle() } }
            try await group.waitForAll()
        }

        let invoices = try await shop.invoices.list(in: shop.scope, PageRequest(limit: 100)).elements
        #expect(invoices.count == 8)
        #expect(invoices.allSatisfy { $0.status == .paid && $0.attemptCount == 1 })
        #expect(try await shop.verify() == [])
    }
}
