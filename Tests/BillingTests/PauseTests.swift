import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `Pausing and resuming` {
    @Test(arguments: Engine.available)
    func `a pause begins when the paid period ends, bills nothing, and resumes by itself in a new epoch`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        let asked = try await shop.subscriptions.pause(
            subscription.id, of: ana.id, in: shop.scope, for: .lasting(.monthly))
        #expect(asked.status == .active)
        #expect(asked.pause?.startsAt == asked.period.end)
        // The presets are counted in civil months from the start of the pause: 28 Feb → 28 Mar.
        #expect(asked.pause?.resumesAt.map { shop.merchant.zone.date(at: $0).description } == "2026-03-28")
        #expect(try await shop.subscriptions.outlook(of: asked).charge == Money(9_990, .clp))
        #expect(asked.nextChargeAt == asked.pause?.resumesAt)
        try await shop.travel(to: "2026-03-20")
        let paused = try await shop.subscriptions.find(subscription.id, in: shop.scope)
        #expect(paused.status == .paused)
        #expect(try await shop.calendar(of: ana) == "2026-01-31  9990  paid  1")
        try await shop.travel(to: "2026-05-30")

        let resumed = try await shop.subscriptions.find(subscription.id, in: shop.scope)
        #expect((resumed.status, resumed.pause, resumed.epoch, resumed.periodIndex) == (.active, nil, 1, 2))
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-31  9990  paid  1
                2026-03-28  9990  paid  1
                2026-04-28  9990  paid  1
                2026-05-28  9990  paid  1
                """)
        #expect(
            try await shop.timeline() == """
                2026-01-31  customer.subscription.created  sub_1
                2026-01-31  invoice.paid  in_1
                2026-01-31  customer.subscription.updated  sub_1
                2026-01-31  customer.subscription.updated  sub_1
                2026-02-28  customer.subscription.updated  sub_1
                2026-02-28  customer.subscription.paused  sub_1
                2026-03-28  customer.subscription.updated  sub_1
                2026-03-28  customer.subscription.resumed  sub_1
                2026-03-28  invoice.paid  in_2
                2026-04-28  customer.subscription.updated  sub_1
                2026-04-28  invoice.paid  in_3
                2026-05-28  customer.subscription.updated  sub_1
                2026-05-28  invoice.paid  in_4
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a pause can be undone before it begins, and then the renewal comes as ever`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.pause(subscription.id, in: shop.scope, for: .indefinite)

        let (kept, attempt) = try await shop.subscriptions.resume(subscription.id, of: ana.id, in: shop.scope)
        #expect(kept.pause == nil)
        #expect(attempt == nil)
        await #expect(throws: BillingError.self) {
            try await shop.subscriptions.resume(subscription.id, in: shop.scope)
        }
        try await shop.travel(to: "2026-03-01")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-31  9990  paid  1
                2026-02-28  9990  paid  1
                """)
    }

    @Test(arguments: Engine.available)
    func `a trial is paused from its end on, and no second trial follows`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 14)
        #expect(subscription.status == .trialing)

        await #expect(throws: BillingError.self) {
            try await shop.subscriptions.pause(
                subscription.id, in: shop.scope, for: .indefinite, effect: .immediately)
        }
        _ = try await shop.subscriptions.pause(subscription.id, in: shop.scope, for: .lasting(.monthly))
        try await shop.travel(to: "2026-02-20")

        #expect(try await shop.calendar(of: ana) == "2026-02-15  9990  paid  1")
        #expect(try await shop.verify() == [])
    }
}
