import Billing
import Core
import Storage
import TestSupport
import Testing

/// The end of a subscription settles what waits for its next invoice.
@Suite struct `Stories of last invoices` {
    @Test(arguments: Engine.available)
    func `M5 what a dearer plan left to bill is charged when the subscription ends with its period`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await changed(from: 12_000, to: 120_000, engine)

        let told = try await shop.subscriptions.lastInvoice(of: subscription, effect: .atPeriodEnd)
        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)
        try await shop.travel(to: "2026-04-01")

        // −11,613 for 30 of 31 days of the old plan, 116,129 for those of the new one.
        #expect(told?.due == Money(104_516, .clp))
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  12000  paid  1
                2026-02-15  104516  paid  1
                """)
        #expect(
            shop.lines(of: try await shop.lastInvoice(of: ana)) == """
                -11613  Plan  2026-01-16 to 2026-02-15
                116129  Plan  2026-01-16 to 2026-02-15
                """)
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M5 ended at once, the difference is charged at once`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await changed(from: 12_000, to: 120_000, engine)

        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .immediately)
        try await shop.travel(to: "2026-04-01")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  12000  paid  1
                2026-01-16  104516  paid  1
                """)
        #expect(
            try await shop.timeline().hasSuffix(
                """
                2026-01-16  customer.subscription.deleted  sub_1
                2026-01-16  invoice.paid  in_2
                """))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available, [Cancellation.Effect.immediately, .atPeriodEnd])
    func `M7 the credit of a cheaper plan is not lost: it stays with the customer`(
        engine: Engine, effect: Cancellation.Effect
    ) async throws {
        let (shop, ana, subscription) = try await changed(from: 120_000, to: 12_000, engine)

        let told = try await shop.subscriptions.lastInvoice(of: subscription, effect: effect)
        _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: effect)
        try await shop.travel(to: "2026-02-16")

        #expect(told?.total == Money(-104_516, .clp))
        #expect(told?.due == Money(0, .clp))
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance == -104_516)
        let last = try await shop.lastInvoice(of: ana)
        #expect(last.total == -104_516)
        #expect(last.status == .paid)
        #expect(try await shop.verify() == [])
        // The next thing that is bought uses it.
        _ = try await shop.subscribe(ana, to: 100_000)
        #expect(try await shop.lastInvoice(of: ana).amountDue == 0)
    }

    @Test(arguments: Engine.available)
    func `M5 the days that a pause gave back are not lost when the subscription ends`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 12_000)
        try await shop.travel(to: "2026-01-16", at: "12:00")
        _ = try await shop.subscriptions.pause(
            subscription.id, in: shop.scope, for: .indefinite, effect: .immediately)

        try await shop.travel(to: "2026-03-01")
        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .immediately)

        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance == -11_613)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 a last charge that is refused is tried once, and can be paid afterwards`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await changed(from: 12_000, to: 120_000, engine)
        let bad = try await shop.methods.attach(.init("pm_card_chargeCustomerFail"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(bad.id, of: ana.id, in: shop.scope, everywhere: true)
        _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .atPeriodEnd)

        try await shop.travel(to: "2026-04-01")
        #expect(try await shop.calendar(of: ana).hasSuffix("2026-02-15  104516  open  1"))
        #expect(try await shop.mail().contains("2026-02-15  payment_failed  Ana"))
        let visa = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).last)
        let last = try await shop.lastInvoice(of: ana)
        _ = try await shop.invoices.pay(last.id, of: ana.id, in: shop.scope, with: visa.id, origin: .customer)

        #expect(try await shop.calendar(of: ana).hasSuffix("2026-02-15  104516  paid  2"))
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P3 a last charge that never arrived is made again, once`(engine: Engine) async throws {
        let weather = Weather()
        let (shop, ana, subscription) = try await changed(from: 12_000, to: 120_000, engine, weather)
        _ = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .atPeriodEnd)
        try await shop.travel(to: "2026-02-15", at: "09:59")
        weather.spoilsOneCharge(with: .lostBefore)

        try await shop.travel(to: "2026-02-16")

        #expect(try await shop.calendar(of: ana).hasSuffix("2026-02-15  104516  paid  2"))
        #expect(
            try await shop.processorBooks() == """
                2026-01-15  12000  succeeded
                2026-02-15  104516  succeeded
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `what is left when retries end a subscription is asked for, and not charged to the refused card`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        _ = try await Merchants(shop.context).update(shop.merchant.id) {
            $0.dunning = DunningPolicy(retryDays: [1], ending: .cancel)
        }
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 12_000, trialDays: 7)
        try await shop.travel(to: "2026-01-22", at: "12:00")
        _ = try await InvoiceItems(shop.context).create(
            for: ana.id, in: shop.scope, amount: 700, currency: .clp, description: "Extra",
            subscription: subscription.id)

        try await shop.travel(to: "2026-02-01")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-22  12000  open  2
                2026-01-23  700  open  0
                """)
        #expect(try await shop.mail().contains("2026-01-23  incomplete_payment  Ana"))
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a deleted customer is not charged: what was left is an open invoice`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await changed(from: 12_000, to: 120_000, engine)

        try await shop.customers.delete(ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-01")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  12000  paid  1
                2026-01-16  104516  open  0
                """)
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `items of the whole customer wait for another subscription, and come with the last one of all`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let first = try await shop.subscribe(ana, to: 1_000)
        let second = try await shop.subscribe(ana, to: 2_000)
        _ = try await InvoiceItems(shop.context).create(
            for: ana.id, in: shop.scope, amount: 500, currency: .clp, description: "Extra")

        _ = try await shop.subscriptions.cancel(first.id, in: shop.scope, effect: .immediately)
        #expect(try await InvoiceItems(shop.context).list(in: shop.scope, pending: true).elements.count == 1)
        _ = try await shop.subscriptions.cancel(second.id, in: shop.scope, effect: .immediately)

        #expect(try await InvoiceItems(shop.context).list(in: shop.scope, pending: true).elements == [])
        #expect(try await shop.lastInvoice(of: ana).amountPaid == 500)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `what a program meant for a subscription that never began waits for the customer's next invoice`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let never = try await shop.subscribe(ana, to: 9_990)
        _ = try await InvoiceItems(shop.context).create(
            for: ana.id, in: shop.scope, amount: 500, currency: .clp, description: "Extra", subscription: never.id)

        try await shop.travel(to: "2026-01-17")
        #expect(try await shop.status(of: never) == .incompleteExpired)
        #expect(try await shop.verify() == [])
        let late = await #expect(throws: BillingError.self) {
            _ = try await InvoiceItems(shop.context).create(
                for: ana.id, in: shop.scope, amount: 500, currency: .clp, description: "Extra", subscription: never.id)
        }
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await shop.subscribe(ana, to: 1_000)

        #expect(late?.code == "subscription_canceled")
        #expect(try await shop.lastInvoice(of: ana).amountPaid == 1_500)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `D9 a clock that steps back a minute ends nothing before it was billed, and raises no alarm`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let (first, second) = (try await shop.subscribe(ana, to: 12_000), try await shop.subscribe(ana, to: 9_000))
        let dearer = try await shop.price(20_000)
        try await shop.travel(to: "2026-02-15", at: "10:00")
        shop.time.advance(.minutes(-1))

        let (changed, attempt) = try await shop.subscriptions.change(
            first.id, to: .init(items: [.init(item: first.items[0].id, price: dearer.id)], proration: .alwaysInvoice),
            in: shop.scope)
        _ = try await shop.subscriptions.cancel(first.id, in: shop.scope, effect: .immediately)
        _ = try await shop.subscriptions.pause(second.id, in: shop.scope, for: .indefinite, effect: .immediately)
        _ = try await shop.subscriptions.cancel(second.id, in: shop.scope, effect: .immediately)

        #expect(attempt?.money == Money(8_000, .clp))
        #expect(changed.period.start == first.period.end)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance == -9_000)
        #expect(try await shop.verify() == [])
    }

    /// Ana subscribed on 15 January, and took another plan on the day after; the difference waits for the next invoice.
    private func changed(
        from old: Int64, to new: Int64, _ engine: Engine, _ weather: Weather = Weather()
    ) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: old)
        let other = try await shop.price(new)
        try await shop.travel(to: "2026-01-16", at: "12:00")
        let (changed, _) = try await shop.subscriptions.change(
            subscription.id, to: .init(items: [.init(item: subscription.items[0].id, price: other.id)]),
            of: ana.id, in: shop.scope)
        return (shop, ana, changed)
    }
}
