import Billing
import Core
import Storage
import TestSupport
import Testing

/// Calendars of what is charged on which day, through the public surface only.
@Suite struct `Stories of renewals` {
    @Test(arguments: Engine.available)
    func `each week on the same weekday`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-26", storing: engine)
        let ana = try await shop.customer("Ana")

        _ = try await shop.subscribe(ana, to: 5_000, every: .weekly)
        try await shop.travel(to: "2026-04-17")

        // Santiago goes back to winter time on 5 April: civil days, not 168 hours (T2).
        #expect(
            try await shop.calendar(of: ana) == """
                2026-03-26  5000  paid  1
                2026-04-02  5000  paid  1
                2026-04-09  5000  paid  1
                2026-04-16  5000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `each day, through the hour that does not exist`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-09-04T00:00:00.000", storing: engine)
        let ana = try await shop.customer("Ana")

        _ = try await shop.subscribe(ana, to: 1_000, every: .daily)
        try await shop.travel(to: "2026-09-07")

        let invoices = try await shop.invoices.of(ana.id, in: shop.scope).elements.reversed().map(\.period.start)
        let zone = shop.merchant.zone
        #expect(
            invoices.map { zone.local(at: $0).description.prefix(16) } == [
                "2026-09-04T00:00", "2026-09-05T00:00", "2026-09-06T01:00", "2026-09-07T00:00",
            ])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `each quarter, several of one and one of another`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let quarterly = try Recurrence(every: 3, .month)
        var order = try await shop.order(10_000, every: quarterly, quantity: 3)
        order.items.append(.init(price: try await shop.price(5_000, every: quarterly).id))

        _ = try await shop.place(order, for: ana)
        try await shop.travel(to: "2026-11-01")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-31  35000  paid  1
                2026-04-30  35000  paid  1
                2026-07-31  35000  paid  1
                2026-10-31  35000  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `an invoice that is sent is due days later, and paid out of band`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        var order = try await shop.order(50_000)
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10

        let subscription = try await shop.place(order, for: ana)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        #expect(subscription.status == .active)
        #expect(shop.merchant.zone.date(at: try #require(invoice.dueAt)).description == "2026-01-25")
        _ = try await shop.invoices.payOutOfBand(invoice.id, in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  50000  paid  0
                2026-02-15  50000  open  0
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a trial without a method ends past due, and the first card pays it`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)

        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)
        try await shop.travel(to: "2026-01-23")
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .pastDue)
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)

        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .active)
        #expect(try await shop.calendar(of: ana) == "2026-01-22  9990  paid  1")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a trial cancelled before its end is never charged`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)

        _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .atPeriodEnd)
        try await shop.travel(to: "2026-03-01")

        #expect(try await shop.calendar(of: ana) == "")
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .canceled)
    }

    @Test(arguments: Engine.available)
    func `an incomplete subscription expires after 23 hours and asks for nothing`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")

        let subscription = try await shop.subscribe(ana, to: 9_990)
        #expect(subscription.status == .incomplete)
        try await shop.travel(to: "2026-01-17")

        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).status == .incompleteExpired)
        #expect(try await shop.calendar(of: ana) == "2026-01-15  9990  void  1")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `error_if_incomplete leaves nothing to pay`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailInsufficientFunds")
        var order = try await shop.order(9_990)
        order.behavior = .errorIfIncomplete

        let error = await #expect(throws: BillingError.self) { _ = try await shop.place(order, for: ana) }

        #expect(error?.kind == .declined)
        #expect(error?.declineCode == "insufficient_funds")
        #expect(try await shop.invoices.open(of: ana.id, in: shop.scope) == [])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P8 periods that crowd into a day are set aside for a person`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990, every: .daily)

        try await shop.plantCrowdedPeriods(of: subscription)
        try await shop.travel(to: "2026-01-18")

        #expect(try await shop.setAside() == ["subscription: more than 3 invoices in 24 hours for \(subscription.id)"])
        #expect(
            try await shop.processorBooks() == """
                2026-01-15  9990  succeeded
                """)
    }
}
