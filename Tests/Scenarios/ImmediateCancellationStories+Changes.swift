import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of immediate cancellations` {
    @Test(arguments: Engine.available, [Int64(9_300), 31_000])
    func `M14 a change that nobody has billed is settled with what goes back`(
        engine: Engine, before: Int64
    ) async throws {
        // 21 of 31 days are left: those of the plan that was billed go back.
        let (after, back): (Int64, Int64) = before == 9_300 ? (31_000, 6_300) : (9_300, 21_000)
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: before)
        try await shop.travel(to: "2026-01-25")
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: try await shop.price(after).id)],
            proration: .createProrations)
        _ = try await shop.subscriptions.change(subscription.id, to: change, of: ana.id, in: shop.scope)

        let given = try await leave(subscription, of: ana, by: RefundRule(.unusedDays), in: shop)
        try await shop.travel(to: "2026-04-01")

        #expect(given.refunded.amount == back && given.last == nil)
        #expect(try await shop.calendar(of: ana) == "2026-01-15  \(before)  paid  1")
        #expect(try await shop.items.list(in: shop.scope, customer: ana.id, pending: true).elements == [])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M14 what was billed for a change goes back of its own charge first`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_300)
        try await shop.travel(to: "2026-01-25")
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: try await shop.price(31_000).id)],
            proration: .alwaysInvoice)
        _ = try await shop.subscriptions.change(subscription.id, to: change, of: ana.id, in: shop.scope)

        let given = try await leave(subscription, of: ana, by: RefundRule(.unusedDays), in: shop)

        // 21 days at 1,000: 14,700 were charged for the change, and the rest comes of January's 9,300.
        #expect(given.refunded.amount == 21_000)
        let refunds = try await Refunds(shop.context).list(in: shop.scope).elements
        #expect(refunds.map(\.money.amount).sorted() == [6_300, 14_700])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M14 a period that the credit of an earlier change paid becomes credit again`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)
        try await shop.travel(to: "2026-01-25")
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: try await shop.price(9_300).id)],
            proration: .createProrations)
        _ = try await shop.subscriptions.change(subscription.id, to: change, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-01")

        // 14,700 were left over: February took 9,300 of them, and half of its 28 days are not used.
        let given = try await leave(subscription, of: ana, by: RefundRule(.unusedDays), in: shop)

        #expect(given.refunded.isZero && given.credited.isZero)
        #expect(given.last?.total == Money(-4_650, .clp) && given.last?.due == Money(0, .clp))
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance(in: .clp).amount == -5_400 - 4_650)
        #expect(try await shop.lastInvoice(of: ana).total.amount == -4_650)
        let ended = try await shop.subscriptions.find(subscription.id, in: shop.scope)
        let stored = try await shop.subscriptions.refundStatus(onCanceling: ended)
        #expect(stored?.credited.amount == 4_650 && stored?.refunded.isZero == true)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M14, U11 while a change waits nothing ends by an older quote, and once it is dropped all goes back`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_300)
        try await shop.travel(to: "2026-01-25")
        let rule = RefundRule(.unusedDays)
        let older = try #require(
            try await shop.subscriptions.refundOffer(
                onCanceling: subscription.id, of: ana.id, by: rule, in: shop.scope
            ).quote)
        let card = try await shop.methods.attach(
            .init("pm_card_authenticationRequired"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(card.id, of: ana.id, in: shop.scope, everywhere: true)
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: try await shop.price(31_000).id)],
            proration: .alwaysInvoice)
        let asked = try await shop.subscriptions.preview(change, of: subscription.id, of: ana.id, in: shop.scope).quote
        let (_, attempt) = try await shop.subscriptions.accept(asked, of: ana.id, in: shop.scope)

        let refused = await #expect(throws: BillingError.self) {
            _ = try await shop.subscriptions.cancelNow(
                subscription.id, of: ana.id, accepting: older, by: rule, in: shop.scope)
        }
        #expect(refused?.code == "payment_in_progress" && attempt?.state == .requiresAction)
        #expect(try await shop.status(of: subscription) == .active)
        try await shop.subscriptions.dropPendingUpdate(of: subscription.id, of: ana.id, in: shop.scope)
        let given = try await leave(subscription, of: ana, by: rule, in: shop)

        #expect(given.refunded.amount == 6_300)
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M14 an extra that waits is charged at once, and said before`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await subscribed(engine)
        var extra = InvoiceItemOrder(.amount(Money(5_000, .clp)))
        extra.description = "Toalla"
        extra.subscription = subscription.id
        _ = try await shop.items.create(extra, for: ana.id, in: shop.scope)

        let given = try await leave(subscription, of: ana, by: RefundRule(.everything), in: shop)

        #expect(given.refunded.amount == 31_000 && given.last?.due == Money(5_000, .clp))
        #expect(try await shop.lastInvoice(of: ana).amountPaid.amount == 5_000)
        #expect(try await shop.verify() == [])
    }
}
