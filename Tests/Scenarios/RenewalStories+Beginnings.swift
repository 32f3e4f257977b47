import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of renewals` {
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
}
