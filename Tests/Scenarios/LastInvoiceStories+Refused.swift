import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of last invoices` {
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
            for: ana.id, in: shop.scope, amount: Money(700, .clp), description: "Extra",
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
    func `M7 the credit of a cheaper plan is not lost with a deleted customer: the books owe it to them`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await changed(from: 120_000, to: 12_000, engine)

        try await shop.customers.delete(ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-01")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  120000  paid  1
                2026-01-16  0  paid  0
                """)
        #expect(try await shop.lastInvoice(of: ana).endingBalance.amount == -104_516)
        #expect(try await shop.sum(of: .customerCredit) == -104_516)
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }
}
