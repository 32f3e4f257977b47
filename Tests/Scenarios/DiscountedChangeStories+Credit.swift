import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of discounted changes` {
    @Test(arguments: Engine.available)
    func `M7 a period that was given away leaves nothing to take along`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await half(of: 30_000, engine, percent: "100")
        let cheap = try await shop.price(9_000)

        let change = SubscriptionChange(items: [.init(item: subscription.items[0].id, price: cheap.id)])
        _ = try await shop.subscriptions.change(subscription.id, to: change, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == 0)
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  0  paid  0
                2026-02-15  0  paid  0
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a period whose invoice is void gives nothing back`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 30_000, trialDays: 1)
        let cheap = try await shop.price(9_000)

        try await shop.travel(to: "2026-01-17")
        _ = try await shop.invoices.void(try await shop.lastInvoice(of: ana).id, in: shop.scope)
        let change = SubscriptionChange(items: [.init(item: subscription.items[0].id, price: cheap.id)])
        _ = try await shop.subscriptions.change(subscription.id, to: change, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-16")

        // What takes its place costs its own price: 9,000 for 30 of 31 days, with February's 9,000.
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == 0)
        #expect(try await shop.lastInvoice(of: ana).amountDue.amount == 8_710 + 9_000)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M5 only what stands charged is given back: not what was free, nor what was given back before`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let free = try await shop.price(0)
        let cheap = try await shop.price(4_990)
        let better = try await shop.price(14_990)
        let steps: [([(Price, SubscriptionChange.Proration)], Int64)] = [
            // Raised without a charge, then lowered: of the 9,990 that were paid 5,000 come back.
            ([(better, .none), (cheap, .createProrations)], -5_000),
            // Given back for a free plan, then raised: nothing is given back twice.
            ([(free, .createProrations), (better, .createProrations)], 5_000),
            // Lowered without a credit, then raised: it counts as billed at its price.
            ([(cheap, .none), (better, .createProrations)], 10_000),
            ([(better, .createProrations), (free, .createProrations), (cheap, .createProrations)], -5_000),
        ]
        for (index, (changes, expected)) in steps.enumerated() {
            let ana = try await shop.customer("Ana\(index)")
            let subscription = try await shop.subscribe(ana, to: 9_990)
            for (price, proration) in changes {
                _ = try await shop.subscriptions.change(
                    subscription.id,
                    to: .init(
                        items: [.init(item: subscription.items[0].id, price: price.id)], proration: proration),
                    in: shop.scope)
            }
            let pending = try await InvoiceItems(shop.context).list(
                in: shop.scope, customer: ana.id, pending: true, PageRequest(limit: 100))
            #expect(pending.elements.reduce(0) { $0 + $1.amount.amount } == expected, "\(index)")
        }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 a change whose invoice is void leaves the period as it was billed`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 10_000)
        let item = subscription.items[0]
        let dear = try await shop.price(30_000)
        _ = try await shop.methods.attach(.init("pm_card_chargeCustomerFail"), to: ana.id, in: shop.scope)
        let failing = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).last)
        _ = try await shop.methods.makeDefault(failing.id, of: ana.id, in: shop.scope, everywhere: false)

        _ = try await shop.subscriptions.change(
            subscription.id, to: .init(items: [.init(item: item.id, price: dear.id)], proration: .alwaysInvoice),
            in: shop.scope)
        _ = try await shop.invoices.void(try await shop.lastInvoice(of: ana).id, in: shop.scope)
        let (preview, _) = try await shop.subscriptions.preview(
            .init(items: [.init(item: item.id, price: item.price.id)]), of: subscription.id, in: shop.scope)

        #expect(preview.lines.map(\.amount.amount) == [-10_000, 10_000])
        #expect(try await shop.verify() == [])
    }
}
