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
    func `T4 after an outage each missed period is billed once, in order`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)

        shop.time.move(to: shop.merchant.zone.startOfDay(try CalendarDate("2026-06-15")))
        try await shop.scheduler.runUntilIdle()

        let invoices = try await shop.invoices.of(ana.id, in: shop.scope, PageRequest(limit: 50)).elements
        #expect(invoices.count == 5)
        #expect(invoices.allSatisfy { $0.status == .paid })
        #expect(Set(invoices.map(\.period.start)).count == 5)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T5 a cancellation that was acknowledged wins over the renewal`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        _ = try await shop.subscriptions.cancel(
            subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd, reason: .unused, comment: "Gracias")
        try await shop.travel(to: "2026-04-01")

        let ended = try await shop.subscriptions.find(subscription.id, in: shop.scope)
        #expect(ended.status == .canceled)
        #expect(ended.cancellation?.reason == .unused)
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == 1)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a cancellation taken back renews as if nothing had been said`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)
        _ = try await shop.subscriptions.undoCancellation(subscription.id, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-01")

        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .active)
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == 2)
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

@Suite struct `Cancelling while renewals are overdue` {
    @Test(arguments: Engine.available)
    func `T5 the period that has begun is billed and kept to its end, and none after it`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        // The server was down from February on; nobody has billed 28 February yet.
        shop.time.advance(.hours(33 * 24))

        let canceled = try await shop.subscriptions.cancel(
            subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)
        let end = shop.merchant.zone.instant(try LocalDateTime("2026-03-31T10:00:00.000"))
        #expect(canceled.cancellation?.effectiveAt == end)

        try await shop.travel(to: "2026-05-02")
        let ended = try await shop.subscriptions.find(subscription.id, in: shop.scope)
        #expect(ended.status == .canceled)
        #expect(ended.period.end == end)
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == 2)
    }
}
