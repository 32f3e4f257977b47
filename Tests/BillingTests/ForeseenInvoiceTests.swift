import Billing
import Core
import Storage
import TestSupport
import Testing

/// What a page says of the next charge is what is charged (M5).
@Suite struct `An invoice that is still to come` {
    @Test(arguments: Engine.available)
    func `M5 the next charge is derived line by line as its invoice will be: taxes, discounts, balance and what waits`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let half = try await Coupons(shop.context).create(
            reduction: .percent(try Rate("50")), duration: .forever, in: shop.scope)
        var order = try await shop.order(9_990, quantity: 2)
        order.taxRates = [
            try await shop.taxRate("IVA", "19", isInclusive: true).id,
            try await shop.taxRate("Ciudad", "7.25", isInclusive: false).id,
        ]
        order.discounts = [.coupon(half.id)]
        let subscription = try await shop.place(order, for: ana)
        try await shop.travel(to: "2026-01-25")
        let item = subscription.items[0].id
        let dearer = SubscriptionChange(items: [.init(item: item, price: try await shop.price(14_990).id)])
        let asked = try await shop.subscriptions.preview(dearer, of: subscription.id, in: shop.scope).preview
        let (changed, _) = try await shop.subscriptions.change(subscription.id, to: dearer, in: shop.scope)
        let waiting = try await shop.price(4_990)
        _ = try await shop.subscriptions.changeAtPeriodEnd(
            changed.id, to: SubscriptionChange(items: [.init(item: item, price: waiting.id)]), in: shop.scope)
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = Money(-1_000, .clp) }

        let (outlook, foreseen) = try await shop.subscriptions.explainedOutlook(of: changed)
        try await shop.travel(to: "2026-02-16")
        let issued = try await shop.lastInvoice(of: ana)
        let derivation = try await shop.invoices.derivation(of: issued, zone: shop.merchant.zone)

        #expect(foreseen?.invoice.total == issued.total && outlook.charge == issued.total)
        #expect(foreseen?.invoice.amountDue == issued.amountDue)
        #expect(foreseen?.derivation.steps.map(\.amount) == derivation.steps.map(\.amount))
        #expect(foreseen.map { shop.lines(of: $0.invoice).contains("Plan") } == true)
        #expect(issued.balanceApplied == Money(1_000, .clp))
        // Before the dearer one was made, its page had derived the charge with it, without the change that came later.
        let due = try #require(asked.next).amount
        #expect(asked.explained?.invoice.total == due)
    }

    @Test(arguments: Engine.available)
    func `M5 what a change charges today is derived as its invoice is`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(to: "2026-01-25")
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: try await shop.price(14_990).id)],
            proration: .alwaysInvoice)

        let (preview, quote) = try await shop.subscriptions.preview(
            change, of: subscription.id, of: ana.id, in: shop.scope)
        _ = try await shop.subscriptions.accept(quote, of: ana.id, in: shop.scope)
        let issued = try await shop.lastInvoice(of: ana)
        let derivation = try await shop.invoices.derivation(of: issued, zone: shop.merchant.zone)

        #expect(preview.explained?.derivation.steps.map(\.amount) == derivation.steps.map(\.amount))
        #expect(preview.explained?.invoice.amountDue == preview.due && preview.due == issued.amountDue)
        guard case .line(_, .days(21, of: 31))? = preview.explained?.derivation.steps.first?.kind else {
            return #expect(Bool(false), "\(String(describing: preview.explained?.derivation.steps.first))")
        }
    }

    @Test func `M5 nothing is derived where nothing more is charged`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let ending = try await shop.subscriptions.cancel(subscription.id, in: shop.scope, effect: .atPeriodEnd)
        #expect(try await shop.subscriptions.explainedOutlook(of: ending).1 == nil)
    }
}
