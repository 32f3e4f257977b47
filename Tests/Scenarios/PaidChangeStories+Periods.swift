import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

extension `Stories of changes that are paid first` {
    @Test(arguments: Engine.available)
    func `U11 P1 from a month to a year: refused it leaves the period as it was, paid it begins the new one`(
        engine: Engine
    ) async throws {
        let story = try await PaidChange.open(
            engine, card: "pm_card_chargeCustomerFail", to: 99_900, every: .yearly)
        let shop = story.shop

        let (kept, refused) = try await story.accept(try await story.quote())
        #expect(refused?.state == .failed && kept == story.subscription)
        #expect(try await shop.verify() == [])
        _ = try await shop.methods.makeDefault(story.visa.id, of: story.ana.id, in: shop.scope, everywhere: true)
        let (changed, paid) = try await story.accept(try await story.quote())

        #expect(paid?.state == .succeeded && changed.recurrence == .yearly)
        #expect(changed.epoch == kept.epoch + 1 && changed.periodIndex == 0)
        #expect(
            try await shop.calendar(of: story.ana) == """
                2026-01-15  9990  paid  1
                2026-01-25  93133  void  1
                2026-01-25  93133  paid  1
                """)
        #expect(try await shop.verify() == [])
        try await shop.travel(to: "2027-01-26")
        #expect(try await shop.calendar(of: story.ana).hasSuffix("2027-01-25  99900  paid  1"))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available, [CustomerAnswer.approve, .reject])
    func `U11 a bank that wants to see its customer: nothing is late meanwhile, and its word decides`(
        engine: Engine, answer: CustomerAnswer
    ) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired")
        let shop = story.shop

        let (kept, asked) = try await story.accept(try await story.quote())
        #expect(asked?.state == .requiresAction && kept.items == story.subscription.items && kept.status == .active)
        #expect(try await shop.verify() == [])
        let attempt = try await shop.payments.attempt(try #require(asked?.id), in: shop.scope)
        _ = try await shop.sandbox.answer(reference: try #require(attempt.reference), answer)
        _ = try await shop.payments.ask(about: attempt.id, of: story.ana.id, in: shop.scope)

        let now = try await shop.subscriptions.find(kept.id, in: shop.scope)
        #expect((now.items[0].price.id == story.price.id) == (answer == .approve) && now.status == .active)
        #expect(try await shop.lastInvoice(of: story.ana).status == (answer == .approve ? .paid : .void))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11 what waits for the bank's word can be taken back, and costs nothing`(engine: Engine) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired")
        let shop = story.shop

        _ = try await story.accept(try await story.quote())
        try await shop.subscriptions.dropPendingUpdate(of: story.subscription.id, of: story.ana.id, in: shop.scope)

        let update = try await shop.subscriptions.pendingUpdate(
            of: story.subscription.id, of: story.ana.id, in: shop.scope)
        #expect(update?.outcome == .dropped)
        #expect(try await shop.lastInvoice(of: story.ana).status == .void)
        #expect(
            try await shop.subscriptions.find(story.subscription.id, in: shop.scope).items == story.subscription.items)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11 P7 money that comes when another period runs is credit: what was to be changed is over`(
        engine: Engine
    ) async throws {
        let story = try await PaidChange.open(engine, card: "pm_bankDebit", on: "2026-02-13")
        let shop = story.shop

        try await shop.travel(to: "2026-02-14", at: "18:00")
        let (_, attempt) = try await story.accept(try await story.quote())
        #expect(attempt?.state == .pending)
        try await shop.travel(to: "2026-02-20")

        let now = try await shop.subscriptions.find(story.subscription.id, in: shop.scope)
        #expect(now.items == story.subscription.items && now.status == .active)
        let settled = try await shop.payments.attempt(try #require(attempt?.id), in: shop.scope)
        #expect(settled.state == .succeeded && settled.overpaidAt != nil)
        let balance = try await shop.customers.find(story.ana.id, in: shop.scope).balance
        #expect(try balance == settled.money.negated())
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11 M7 what waited for the next invoice waits again when the change that took it along is refused`(
        engine: Engine
    ) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_chargeCustomerFail")
        let shop = story.shop
        let lite = try await shop.price(4_990, named: "Plan Lite")
        let down = SubscriptionChange(items: [.init(item: story.subscription.items[0].id, price: lite.id)])
        _ = try await shop.subscriptions.change(
            story.subscription.id, to: down, of: story.ana.id, in: shop.scope)

        let (kept, attempt) = try await story.accept(try await story.quote())
        #expect(attempt?.state == .failed && kept.items[0].price.id == lite.id)
        #expect(try await shop.verify() == [])
        _ = try await shop.methods.makeDefault(story.visa.id, of: story.ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-02-16")

        // 4,990, less the 3,387 that came back of the dearer plan.
        #expect(try await shop.calendar(of: story.ana).hasSuffix("2026-02-15  1603  paid  1"))
        #expect(try await shop.verify() == [])
    }
}
