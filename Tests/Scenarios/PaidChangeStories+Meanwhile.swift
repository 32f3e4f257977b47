import Billing
import Core
import Storage
import TestSupport
import Testing

/// What is not done while a change waits for its money.
extension `Stories of changes that are paid first` {
    @Test(arguments: Engine.available)
    func `U11, U6, M9 what a change costs is paid whole: no part of it, no promise, and a page that was left ends it`(
        engine: Engine
    ) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired")
        let (shop, ana) = (story.shop, story.ana)
        _ = try await story.accept(try await story.quote())
        let invoice = try await shop.lastInvoice(of: ana)
        _ = try await shop.payments.startCheckout(
            invoice.id, of: ana.id, in: shop.scope, kinds: [], locale: "es", returnURL: { "http://127.0.0.1/\($0)" })

        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        #expect(debt.payable.isEmpty && debt.changes.map(\.mayBePaidInPart) == [false])
        #expect(try debt.offer(of: Money(1_000, .clp), with: story.visa.id) == nil)
        #expect(try await shop.plans.choice(of: ana.id, in: shop.scope, by: PaymentPlanRules()).debt.items.isEmpty)
        #expect(try await shop.verify() == [])
        try await shop.travel(to: "2026-01-28")

        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .void)
        #expect(
            try await shop.subscriptions.find(story.subscription.id, in: shop.scope).items == story.subscription.items)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11 while a change is being paid, its customer keeps no other for the end of the period`(
        engine: Engine
    ) async throws {
        let story = try await PaidChange.open(engine, card: "pm_bankDebit")
        let (shop, id) = (story.shop, story.subscription.id)
        let lite = try await shop.price(4_990, named: "Plan Lite")
        let down = SubscriptionChange(items: [.init(item: story.subscription.items[0].id, price: lite.id)])
        let later = try await shop.subscriptions.preview(
            down, of: id, of: story.ana.id, in: shop.scope, effect: .atPeriodEnd
        ).quote
        _ = try await story.accept(try await story.quote())

        let refused = await #expect(throws: BillingError.self) { _ = try await story.accept(later) }

        #expect(refused?.code == "change_under_way")
        #expect(try await shop.subscriptions.pendingChange(of: id, in: shop.scope) == nil)
    }

    @Test(arguments: Engine.available)
    func `U11, M7 the invoice of a change that is not made can be voided, and closed in no other way`(
        engine: Engine
    ) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired")
        let (shop, id) = (story.shop, story.subscription.id)
        _ = try await story.accept(try await story.quote())
        let invoice = try await shop.lastInvoice(of: story.ana)
        let lost = await #expect(throws: BillingError.self) {
            _ = try await shop.invoices.markUncollectible(invoice.id, in: shop.scope)
        }
        let other = SubscriptionChange(items: [.init(item: story.subscription.items[0].id, quantity: 2)])
        _ = try await shop.subscriptions.change(id, to: other, in: shop.scope)

        let byHand = await #expect(throws: BillingError.self) {
            _ = try await shop.invoices.payOutOfBand(invoice.id, in: shop.scope)
        }
        let credited = await #expect(throws: BillingError.self) {
            _ = try await CreditNotes(shop.context).create(
                of: invoice.id, amount: invoice.amountRemaining, in: shop.scope)
        }
        #expect([lost, byHand, credited].map { $0?.code } == Array(repeating: "change_not_made", count: 3))
        _ = try await shop.invoices.void(invoice.id, in: shop.scope)

        let update = try await shop.subscriptions.pendingUpdate(of: id, of: story.ana.id, in: shop.scope)
        #expect(update?.outcome == .dropped)
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .void)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11 a renewal drops a change that nothing pays any more`(engine: Engine) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired")
        let (shop, id) = (story.shop, story.subscription.id)
        _ = try await story.accept(try await story.quote())
        let invoice = try await shop.lastInvoice(of: story.ana)
        _ = try await shop.payments.startCheckout(
            invoice.id, of: story.ana.id, in: shop.scope, kinds: [], locale: "es",
            returnURL: { "http://127.0.0.1/\($0)" })
        _ = try await CreditNotes(shop.context).create(of: invoice.id, amount: Money(100, .clp), in: shop.scope)
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .open)

        try await shop.travel(to: "2026-02-16")

        let update = try await shop.subscriptions.pendingUpdate(of: id, of: story.ana.id, in: shop.scope)
        #expect(update?.outcome == .dropped)
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .void)
        #expect(
            try await shop.subscriptions.find(id, in: shop.scope).items[0].price == story.subscription.items[0].price)
        #expect(try await shop.verify() == [])
    }
}
