import Core
import Storage
import TestSupport
import Testing

@testable import Billing

extension `Pausing and resuming` {
    @Test(arguments: Engine.available)
    func `P1 T3 resuming when asked begins a new anchor at that instant and charges once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.pause(subscription.id, in: shop.scope, for: .lasting(.yearly))
        try await shop.travel(to: "2026-03-15")

        let (resumed, attempt) = try await shop.subscriptions.resume(subscription.id, of: ana.id, in: shop.scope)
        #expect(attempt?.state == .succeeded)
        #expect(resumed.period.start == shop.time.now)
        await #expect(throws: BillingError.self) {
            try await shop.subscriptions.resume(subscription.id, in: shop.scope)
        }
        try await shop.travel(to: "2026-04-20")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-31  9990  paid  1
                2026-03-15  9990  paid  1
                2026-04-15  9990  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T4 after downtime over the whole pause it still paused, and each missed period is billed once`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.pause(subscription.id, in: shop.scope, for: .lasting(.monthly))

        shop.time.move(to: shop.merchant.zone.startOfDay(try CalendarDate("2026-05-30")))
        try await shop.scheduler.runUntilIdle()

        // All of one instant, which says nothing of their order.
        #expect(
            try await shop.calendar(of: ana).split(separator: "\n").sorted() == [
                "2026-01-31  9990  paid  1", "2026-03-28  9990  paid  1", "2026-04-28  9990  paid  1",
                "2026-05-28  9990  paid  1",
            ])
    }

    @Test(arguments: Engine.available)
    func `resuming with a card that is refused leaves it past due, with its calendar of retries`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.pause(subscription.id, in: shop.scope, for: .indefinite)
        try await shop.travel(to: "2026-02-10")
        let bad = try await shop.methods.attach(
            .init("pm_card_chargeCustomerFailInsufficientFunds"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(bad.id, of: ana.id, in: shop.scope, everywhere: true)

        let (resumed, attempt) = try await shop.subscriptions.resume(subscription.id, in: shop.scope)

        #expect(attempt?.state == .failed)
        #expect(resumed.status == .pastDue)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a change to another interval that waited before the pause holds from the day it resumes`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let weekly = try await shop.price(4_990, every: .weekly)
        _ = try await shop.subscriptions.changeAtPeriodEnd(
            subscription.id, to: .init(items: [.init(item: subscription.items[0].id, price: weekly.id)]),
            in: shop.scope)
        _ = try await shop.subscriptions.pause(subscription.id, in: shop.scope, for: .lasting(.monthly))

        try await shop.travel(to: "2026-03-09")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-01  9990  paid  1
                2026-03-01  4990  paid  1
                2026-03-08  4990  paid  1
                """)
        #expect(try await shop.verify() == [])
    }
}
