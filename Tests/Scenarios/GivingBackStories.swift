import Billing
import Core
import Storage
import TestSupport
import Testing

/// One pot for each charge: changes, refunds and credit notes give back from it together, and never more than was paid: M7.
@Suite struct `Stories of what is given back` {
    @Test(arguments: Engine.available)
    func `M7 up without prorations and down with them gives back nothing that was not billed`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await paid(9_990, engine)
        let (small, large) = (subscription.items[0].price, try await shop.price(120_000))

        try await change(subscription, to: large.id, .none, of: ana, in: shop)
        try await shop.travel(to: "2026-01-25")
        try await change(subscription, to: small.id, .alwaysInvoice, of: ana, in: shop)
        try await shop.travel(to: "2026-02-16")

        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-01-25  0  paid  0
                2026-02-15  9990  paid  1
                """)
        #expect(try await balance(of: ana, shop) == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func
        `M7 what a change without prorations left unbilled is not credited by a later one, and is charged when it is dear`(
            engine: Engine
        ) async throws
    {
        let (shop, ana, subscription) = try await paid(9_990, engine)
        let (cheap, large) = (try await shop.price(3_000), try await shop.price(120_000))

        try await change(subscription, to: large.id, .none, of: ana, in: shop)
        try await shop.travel(to: "2026-01-25")
        try await change(subscription, to: cheap.id, .alwaysInvoice, of: ana, in: shop)

        // 6,767 of 9,990 are left, and 2,032 of 3,000 take their place.
        #expect(try await balance(of: ana, shop) == -(6_767 - 2_032))
        try await change(subscription, to: large.id, .createProrations, of: ana, in: shop)
        try await shop.travel(to: "2026-02-16")

        // 81,290 of 120,000 less the 2,032, for the 21 days; then the whole of February, less the balance.
        #expect(try await shop.lastInvoice(of: ana).total == 81_290 - 2_032 + 120_000)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available, [30_000, 25_000])
    func `M7 a period that was refunded gives back no more than is left when it is downgraded`(
        engine: Engine, refunded: Int64
    ) async throws {
        let (shop, ana, subscription) = try await paid(30_000, engine)
        try await refund(refunded, of: ana, in: shop)

        try await change(subscription, to: try await shop.price(9_000).id, .createProrations, of: ana, in: shop)
        try await shop.travel(to: "2026-02-16")

        // The rest of the refund comes off February's 9,000, and nothing else.
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  30000  paid  1
                2026-02-15  \(9_000 - (30_000 - refunded))  paid  1
                """)
        #expect(try await balance(of: ana, shop) == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a downgrade while the period is unpaid gives back nothing, and asks nothing more either`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 30_000, trialDays: 1)
        try await shop.travel(to: "2026-01-16", at: "20:00")
        let unpaid = try await shop.lastInvoice(of: ana)

        try await change(
            subscription, to: try await shop.price(9_000).id, .alwaysInvoice, of: ana, in: shop)
        #expect(try await balance(of: ana, shop) == 0)
        #expect(try await shop.lastInvoice(of: ana).total == 0)
        _ = try await shop.invoices.markUncollectible(unpaid.id, in: shop.scope)

        #expect(try await balance(of: ana, shop) == 0)
        #expect(try await shop.sum(of: .customerCredit) == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a full refund leaves nothing for a credit note, and a full credit note nothing for a refund`(
        engine: Engine
    ) async throws {
        let (shop, ana, _) = try await paid(9_990, engine)
        let first = try await shop.lastInvoice(of: ana)
        try await refund(nil, of: ana, in: shop)
        let note = await #expect(throws: BillingError.self) {
            _ = try await CreditNotes(shop.context).create(of: first.id, amount: 1, in: shop.scope)
        }
        #expect(note?.code == "amount_too_large")

        try await shop.travel(to: "2026-02-16")
        let second = try await shop.lastInvoice(of: ana)
        _ = try await CreditNotes(shop.context).create(
            of: second.id, amount: 9_990, settlement: .init(credit: 4_000, outOfBand: 5_990), in: shop.scope)
        let refused = await #expect(throws: BillingError.self) { try await refund(1, of: ana, in: shop) }
        #expect(refused?.code == "charge_already_refunded")

        #expect(try await balance(of: ana, shop) == -4_000)
        #expect(try await Refunds(shop.context).list(in: shop.scope).elements.map(\.money.amount) == [9_990])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 what a downgrade gave back is not refunded as well, until the change is taken back`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await paid(30_000, engine)
        let (dear, cheap) = (subscription.items[0].price, try await shop.price(9_000))

        for _ in 0..<3 {
            try await change(subscription, to: cheap.id, .createProrations, of: ana, in: shop)
            let refused = await #expect(throws: BillingError.self) { try await refund(9_001, of: ana, in: shop) }
            #expect(refused?.code == "amount_too_large")
            try await change(subscription, to: dear.id, .createProrations, of: ana, in: shop)
        }
        try await refund(30_000, of: ana, in: shop)

        #expect(try await shop.verify() == [])
        try await shop.travel(to: "2026-02-16")
        #expect(try await shop.lastInvoice(of: ana).amountDue == 30_000)
    }

    @Test(arguments: Engine.available)
    func `M7 a credit that was deleted before it was billed can be refunded`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await paid(30_000, engine)
        try await change(subscription, to: try await shop.price(9_000).id, .createProrations, of: ana, in: shop)

        let items = InvoiceItems(shop.context)
        for item in try await items.list(in: shop.scope, customer: ana.id, pending: true).elements {
            try await items.delete(item.id, in: shop.scope)
        }
        try await refund(30_000, of: ana, in: shop)

        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 taxes that are added count: 100 of 11,900 are left, and 100 come off the next invoice`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let iva = try await shop.taxRate("IVA", "19", isInclusive: false)
        var order = try await shop.order(10_000)
        order.taxRates = [iva.id]
        let subscription = try await shop.place(order, for: ana)
        try await refund(11_800, of: ana, in: shop)

        try await change(subscription, to: try await shop.price(1_000).id, .createProrations, of: ana, in: shop)
        try await shop.travel(to: "2026-02-16")

        #expect(try await shop.lastInvoice(of: ana).total == 1_190 - 100)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 what a year was paid with can come back when it becomes months again, and only once`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await paid(9_990, engine)
        let year = try await shop.price(100_000, every: .yearly)

        try await change(subscription, to: year.id, .alwaysInvoice, of: ana, in: shop)
        #expect(try await shop.lastInvoice(of: ana).amountDue == 90_010)
        try await change(subscription, to: subscription.items[0].price.id, .alwaysInvoice, of: ana, in: shop)

        #expect(try await balance(of: ana, shop) == -90_010)
        for invoice in try await shop.invoices.of(ana.id, in: shop.scope).elements where invoice.amountPaid > 0 {
            let payment = try #require(try await shop.payments.payment(of: invoice.id, in: shop.scope))
            await #expect(throws: BillingError.self) {
                _ = try await Refunds(shop.context).create(of: payment.id, amount: 1, in: shop.scope)
            }
        }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a pause at once credits no days that were refunded`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await paid(31_000, engine)
        try await refund(30_000, of: ana, in: shop)
        try await shop.travel(to: "2026-01-25")

        _ = try await shop.subscriptions.pause(
            subscription.id, in: shop.scope, for: .indefinite, effect: .immediately)

        let waiting = try await InvoiceItems(shop.context).list(in: shop.scope, customer: ana.id, pending: true)
        #expect(waiting.elements.map(\.amount) == [-1_000])
        #expect(try await shop.verify() == [])
    }

    private func paid(_ amount: Int64, _ engine: Engine) async throws -> (Shop, Customer, Subscription) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        return (shop, ana, try await shop.subscribe(ana, to: amount))
    }

    private func change(
        _ subscription: Subscription, to price: Price.ID, _ proration: SubscriptionChange.Proration, of ana: Customer,
        in shop: Shop
    ) async throws {
        _ = try await shop.subscriptions.change(
            subscription.id,
            to: SubscriptionChange(
                items: [.init(item: subscription.items[0].id, price: price)], proration: proration),
            of: ana.id, in: shop.scope)
    }

    /// Of the newest charge that paid.
    private func refund(_ amount: Int64?, of ana: Customer, in shop: Shop) async throws {
        let paid = try await shop.invoices.of(ana.id, in: shop.scope).elements.first { $0.amountPaid > 0 }
        guard let paid, let payment = try await shop.payments.payment(of: paid.id, in: shop.scope) else {
            throw BillingError.notFound("payment")
        }
        _ = try await Refunds(shop.context).create(of: payment.id, amount: amount, in: shop.scope)
    }

    private func balance(of ana: Customer, _ shop: Shop) async throws -> Int64 {
        try await shop.customers.find(ana.id, in: shop.scope).balance
    }
}
