import Access
import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// Whoever ends a subscription wants no change of it.
extension `Stories of changes that are paid first` {
    @Test(arguments: Engine.available, WayToEnd.allCases)
    func `U11, S52 by whichever door it ends, a change that waits is dropped, and its charge takes nothing afterwards`(
        engine: Engine, way: WayToEnd
    ) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired")
        let (shop, id) = (story.shop, story.subscription.id)
        let asked = try await story.ask()

        try await way.end(story)
        let update = try await shop.subscriptions.pendingUpdate(of: id, of: story.ana.id, in: shop.scope)
        #expect(update?.outcome == .dropped)
        // The page of its bank was left open in another tab.
        _ = try await shop.sandbox.answer(reference: try #require(asked.reference), .approve)
        try await shop.travel(to: "2026-02-16")

        let ended = try await shop.subscriptions.find(id, in: shop.scope)
        #expect(ended.items == story.subscription.items && ended.status == .canceled)
        #expect(try await shop.calendar(of: story.ana) == Self.dropped)
        #expect(try await shop.processorBooks() == Self.paidOnce)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11, S52 a checkout of a change that was left open takes nothing once the subscription is cancelled`(
        engine: Engine
    ) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired")
        let (shop, id) = (story.shop, story.subscription.id)
        _ = try await story.ask()
        let page = try await shop.openCheckout(try await shop.lastInvoice(of: story.ana), of: story.ana)

        _ = try await shop.subscriptions.cancel(id, of: story.ana.id, in: shop.scope, effect: .atPeriodEnd)
        _ = try? await shop.pay(at: page, with: "visa")
        try await shop.travel(to: "2026-02-16")

        #expect(try await shop.subscriptions.find(id, in: shop.scope).items == story.subscription.items)
        #expect(try await shop.lastInvoice(of: story.ana).status == .void)
        #expect(try await !shop.processorBooks().contains("3388  succeeded"))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11, S52 a cancellation that is undone leaves the plan that there was`(engine: Engine) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired")
        let (shop, id) = (story.shop, story.subscription.id)
        let asked = try await story.ask()

        _ = try await shop.subscriptions.cancel(id, of: story.ana.id, in: shop.scope, effect: .atPeriodEnd)
        _ = try await shop.subscriptions.undoCancellation(id, of: story.ana.id, in: shop.scope)
        _ = try await shop.sandbox.answer(reference: try #require(asked.reference), .approve)
        _ = try await shop.methods.makeDefault(story.visa.id, of: story.ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-02-16")

        let goingOn = try await shop.subscriptions.find(id, in: shop.scope)
        #expect(goingOn.items == story.subscription.items && goingOn.status == .active)
        #expect(try await shop.calendar(of: story.ana) == Self.dropped + "\n2026-02-15  9990  paid  1")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11, P7 a debit that nobody can stop keeps none from cancelling, and what it brings is credit`(
        engine: Engine
    ) async throws {
        let story = try await PaidChange.open(engine, card: "pm_bankDebit")
        let (shop, id) = (story.shop, story.subscription.id)
        let asked = try await story.ask()
        #expect(asked.state == .pending)

        _ = try await shop.subscriptions.cancel(id, of: story.ana.id, in: shop.scope, effect: .atPeriodEnd)
        try await shop.travel(to: "2026-02-16")

        try await expectCredit(of: asked, in: story)
    }

    @Test(arguments: Engine.available)
    func `U11, P3 a processor that is silent keeps none from cancelling, and a late yes brings credit`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired", weather: weather)
        let (shop, id) = (story.shop, story.subscription.id)
        let asked = try await story.ask()
        weather.fallsSilent()

        _ = try await shop.subscriptions.cancel(id, of: story.ana.id, in: shop.scope, effect: .atPeriodEnd)
        weather.clears()
        // For a change that can be made no more its customer is asked for nothing.
        #expect(try await shop.invoices.debt(of: story.ana.id, in: shop.scope).items.isEmpty)
        _ = try await shop.sandbox.answer(reference: try #require(asked.reference), .approve)
        try await shop.travel(to: "2026-02-16")

        try await expectCredit(of: asked, in: story)
    }

    @Test(arguments: Engine.available)
    func `U11, S52 what a silent processor kept waiting is dropped with its customer, ended subscription or not`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired", weather: weather)
        let (shop, id) = (story.shop, story.subscription.id)
        let asked = try await story.ask()
        weather.fallsSilent()
        _ = try await shop.subscriptions.cancel(id, of: story.ana.id, in: shop.scope, effect: .immediately)
        weather.clears()
        #expect(try await shop.invoices.find(asked.invoice, in: shop.scope).status == .open)

        try await shop.customers.delete(story.ana.id, in: shop.scope)

        #expect(try await shop.invoices.find(asked.invoice, in: shop.scope).status == .void)
        #expect(try await shop.verify() == [])
    }

    private func expectCredit(of asked: PaymentAttempt, in story: PaidChange) async throws {
        let shop = story.shop
        let ended = try await shop.subscriptions.find(story.subscription.id, in: shop.scope)
        #expect(ended.items == story.subscription.items && ended.status == .canceled)
        let settled = try await shop.payments.attempt(asked.id, in: shop.scope)
        #expect(settled.state == .succeeded && settled.overpaidAt != nil)
        let balance = try await shop.customers.find(story.ana.id, in: shop.scope).balance
        #expect(try balance == settled.money.negated())
        #expect(try await shop.verify() == [])
    }

    private static let dropped = """
        2026-01-15  9990  paid  1
        2026-01-25  3388  void  1
        """
    private static let paidOnce = """
        2026-01-15  9990  succeeded
        2026-01-25  3388  declined
        """
}
