import Billing
import Core
import Storage
import TestSupport
import Testing

/// What is due next on a test clock, as the time machine says it and goes to it (M4).
extension `Stories of test clocks` {
    /// What comes next, as a line: `2026-02-28  renewal  Ana`.
    private func next(on clock: TestClock, _ shop: Shop) async throws -> String? {
        guard let event = try await TestClocks(shop.context).nextEvent(on: clock.id, in: shop.scope) else { return nil }
        let whose = try await TestClocks(shop.context).customers(on: clock.id, in: shop.scope)
            .first { $0.id == event.customer }
        return "\(shop.merchant.zone.date(at: event.at))  \(event.kind.rawValue)  \(whose?.details.name ?? "–")"
    }

    /// Moves the clock to what is due next, and waits until that is done.
    private func goToNext(on clock: TestClock, _ shop: Shop) async throws {
        let clocks = TestClocks(shop.context)
        let event = try #require(try await clocks.nextEvent(on: clock.id, in: shop.scope))
        let now = try await clocks.find(clock.id, in: shop.scope)
        _ = try await clocks.advance(clock.id, to: now.instant(of: event), in: shop.scope)
        try await shop.wake()
        #expect(try await clocks.destination(of: clock.id, in: shop.scope) == nil)
    }

    @Test(arguments: Engine.available)
    func `M4 next is a renewal, and then the retries that follow from its refusal`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-06-01", storing: engine)
        _ = try await Merchants(shop.context).update(shop.merchant.id) {
            $0.dunning = DunningPolicy(retryDays: [2, 5], paydays: [], ending: .cancel)
        }
        let clock = try await shop.clock(at: "2026-01-31", "10:00")
        #expect(try await next(on: clock, shop) == nil)
        let ana = try await shop.customer("Ana", on: clock)
        let subscription = try await shop.subscribe(ana, to: 9_990)
        #expect(try await next(on: clock, shop) == "2026-02-28  renewal  Ana")

        let empty = try await shop.methods.attach(
            .init("pm_card_chargeCustomerFailInsufficientFunds"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(empty.id, of: ana.id, in: shop.scope, everywhere: true)
        try await goToNext(on: clock, shop)
        #expect(try await next(on: clock, shop) == "2026-03-02  retry  Ana")
        try await goToNext(on: clock, shop)
        #expect(try await next(on: clock, shop) == "2026-03-05  retry  Ana")
        try await goToNext(on: clock, shop)
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .canceled)
        // What is left is far away: the cards' own end.
        #expect(try await next(on: clock, shop)?.hasSuffix("cardExpires  Ana") == true)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M4 next is the notice of a trial's end, the end, and the earliest of several customers`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-06-01", storing: engine)
        let clock = try await shop.clock(at: "2026-01-10", "10:00")
        let ana = try await shop.customer("Ana", on: clock)
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 14)
        let beto = try await shop.customer("Beto", on: clock)
        _ = try await shop.subscribe(beto, to: 9_990, every: .weekly)

        #expect(try await next(on: clock, shop) == "2026-01-17  renewal  Beto")
        try await goToNext(on: clock, shop)
        #expect(try await next(on: clock, shop) == "2026-01-21  trialEndIsAnnounced  Ana")
        try await goToNext(on: clock, shop)
        try await shop.advance(clock, to: "2026-01-24", "09:59")
        #expect(try await next(on: clock, shop)?.hasPrefix("2026-01-24") == true)
        let one = try #require(try await shop.subscriptions.of(beto.id, in: shop.scope).first)
        _ = try await shop.subscriptions.cancel(one.id, in: shop.scope, effect: .immediately)
        #expect(try await next(on: clock, shop) == "2026-01-24  trialEnds  Ana")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M4 next is a change that waits, a pause that begins and ends, and an end that was asked for`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-06-01", storing: engine)
        let clock = try await shop.clock(at: "2026-01-31", "10:00")
        let ana = try await shop.customer("Ana", on: clock)
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let dearer = try await shop.price(19_990)
        let item = try #require(subscription.items.first)
        _ = try await shop.subscriptions.changeAtPeriodEnd(
            subscription.id, to: SubscriptionChange(items: [.init(item: item.id, price: dearer.id)]), in: shop.scope)
        #expect(try await next(on: clock, shop) == "2026-02-28  changeTakesEffect  Ana")

        try await goToNext(on: clock, shop)
        #expect(try await next(on: clock, shop) == "2026-03-31  renewal  Ana")
        _ = try await shop.subscriptions.pause(
            subscription.id, in: shop.scope, for: .lasting(Recurrence(every: 1, .month)))
        #expect(try await next(on: clock, shop) == "2026-03-31  pauseBegins  Ana")
        try await goToNext(on: clock, shop)
        #expect(try await next(on: clock, shop) == "2026-04-30  pauseEnds  Ana")
        try await goToNext(on: clock, shop)
        _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .atPeriodEnd)
        #expect(try await next(on: clock, shop)?.hasSuffix("subscriptionEnds  Ana") == true)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M4, M9 next is the reminder of a promise, and then its day`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-06-01", storing: engine)
        let clock = try await shop.clock(at: "2026-01-31", "10:00")
        let ana = try await shop.customer("Ana", on: clock)
        _ = try await shop.subscribe(ana, to: 9_990)
        let empty = try await shop.methods.attach(
            .init("pm_card_chargeCustomerFailInsufficientFunds"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(empty.id, of: ana.id, in: shop.scope, everywhere: true)
        try await shop.advance(clock, to: "2026-02-28", "12:00")

        _ = try await shop.promise(ana, from: "2026-03-14")
        #expect(try await next(on: clock, shop) == "2026-03-13  promiseReminder  Ana")
        try await goToNext(on: clock, shop)
        #expect(try await next(on: clock, shop) == "2026-03-14  promisedPayment  Ana")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M4 sample customers are of the merchant's own prices: one pays, one fails, one leaves, one tries`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-06-01", storing: engine)
        let clock = try await shop.clock(at: "2026-01-31", "10:00")
        let samples = SampleCustomers(shop.context)
        await #expect(throws: BillingError.self) {
            try await samples.add(to: clock.id, named: { $0.rawValue }, in: shop.scope)
        }
        #expect(try await TestClocks(shop.context).customers(on: clock.id, in: shop.scope).isEmpty)
        _ = try await shop.price(9_990)

        let added = try await samples.add(to: clock.id, named: { $0.rawValue }, in: shop.scope)
        #expect(added.map(\.details.name) == ["payer", "outOfFunds", "leaver", "trial"])
        try await shop.advance(clock, to: "2026-03-01", "12:00")
        var statuses: [Subscription.Status] = []
        for customer in added {
            statuses += try await shop.subscriptions.of(customer.id, in: shop.scope).map(\.status)
        }
        #expect(statuses == [.active, .pastDue, .canceled, .active])
        #expect(try await shop.verify() == [])
    }
}
