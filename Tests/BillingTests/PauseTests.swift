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
        #expect(try await shop.subscriptions.forecast(of: asked) == Money(9_990, .clp))
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
    func `M5 a pause at once credits the unused days on the invoice that resumes it`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 31_000)
        try await shop.travel(to: "2026-01-11")

        let paused = try await shop.subscriptions.pause(
            subscription.id, in: shop.scope, for: .indefinite, effect: .immediately)
        #expect(paused.status == .paused)
        try await shop.travel(to: "2026-06-01")
        let (_, attempt) = try await shop.subscriptions.resume(subscription.id, in: shop.scope)

        // 10 of 31 days were used: 21,000 come back.
        #expect(attempt?.money == Money(10_000, .clp))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a pause at once gives back what was paid, not what a coupon had paid`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let coupon = try await Coupons(shop.context).create(
            reduction: .percent(try Rate("50")), in: shop.scope)
        var order = try await shop.order(31_000)
        order.discounts = [.coupon(coupon.id)]
        let subscription = try await shop.place(order, for: ana)
        try await shop.travel(to: "2026-01-11")

        _ = try await shop.subscriptions.pause(subscription.id, in: shop.scope, for: .indefinite, effect: .immediately)
        let (_, attempt) = try await shop.subscriptions.resume(subscription.id, in: shop.scope)

        #expect(attempt?.money == Money(31_000 - 10_500, .clp))
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

    @Test(arguments: Engine.available)
    func `one that is past due, being cancelled or over is not paused, and nothing changes`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let late = try await shop.subscribe(ana, to: 9_990)
        let card = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        _ = try await shop.methods.detach(card.id, in: shop.scope)
        try await shop.travel(to: "2026-02-02")
        let before = try await shop.subscriptions.find(late.id, in: shop.scope)
        #expect(before.status == .pastDue)

        let refused = await #expect(throws: BillingError.self) {
            try await shop.subscriptions.pause(late.id, in: shop.scope, for: .indefinite)
        }
        #expect(refused?.code == "subscription_past_due")
        #expect(try await shop.subscriptions.find(late.id, in: shop.scope) == before)
        _ = try await shop.subscriptions.cancel(late.id, in: shop.scope, effect: .immediately)
        let over = await #expect(throws: BillingError.self) {
            try await shop.subscriptions.pause(late.id, in: shop.scope, for: .indefinite)
        }
        #expect(over?.code == "subscription_canceled")
    }

    @Test(arguments: Engine.available)
    func `a pause that would end before it begins, or in four years, is refused`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let subscription = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        for day in ["2026-01-20", "2030-01-01"] {
            let until = shop.merchant.zone.startOfDay(try CalendarDate(day))
            let error = await #expect(throws: BillingError.self) {
                try await shop.subscriptions.pause(subscription.id, in: shop.scope, for: .until(until))
            }
            #expect(error?.parameter == "resumes_at")
        }
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope) == subscription)
    }

    @Test(arguments: Engine.available)
    func `S52 cancelling a paused subscription ends it at once, and it never resumes`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.pause(subscription.id, in: shop.scope, for: .lasting(.monthly))
        try await shop.travel(to: "2026-02-10")

        let ended = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .atPeriodEnd)
        #expect((ended.status, ended.pause) == (.canceled, nil))
        try await shop.travel(to: "2026-05-01")

        #expect(try await shop.calendar(of: ana) == "2026-01-01  9990  paid  1")
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

    @Test(arguments: Engine.available)
    func `C1 nobody pauses or resumes what is another customer's`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-01", storing: engine)
        let subscription = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        let eva = try await shop.customer("Eva")
        let pausing = await #expect(throws: BillingError.self) {
            try await shop.subscriptions.pause(subscription.id, of: eva.id, in: shop.scope, for: .indefinite)
        }
        let resuming = await #expect(throws: BillingError.self) {
            try await shop.subscriptions.resume(subscription.id, of: eva.id, in: shop.scope)
        }
        #expect(pausing?.kind == .notFound && resuming?.kind == .notFound)
    }
}
