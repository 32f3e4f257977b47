import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of cancellations` {
    @Test(arguments: Engine.available)
    func `what a first payment never began ends at once, and owes nothing`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let subscription = try await shop.subscribe(ana, to: 9_990)

        let told = try await shop.subscriptions.cancel(
            subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)
        try await shop.travel(to: "2026-02-16")

        #expect(told.status == .canceled)
        #expect(try await shop.calendar(of: ana) == "2026-01-15  9990  void  0")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a bank debit that was on its way when the subscription ended is not lost`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_bankDebit")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)

        try await shop.travel(to: "2026-01-23")
        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .immediately)
        try await shop.travel(to: "2026-03-01")

        #expect(try await shop.calendar(of: ana) == "2026-01-22  9990  paid  1")
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 a past due subscription that will end with its period is tried until then, and no longer`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 2_000, every: .weekly, trialDays: 7)

        try await shop.travel(to: "2026-01-22")
        _ = try await shop.subscriptions.cancel(subscription.id, of: ana.id, in: shop.scope, effect: .atPeriodEnd)
        try await shop.travel(to: "2026-03-01")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  2000  failed generic_decline  0341
                2026-01-23  2000  failed generic_decline  0341
                2026-01-25  2000  failed generic_decline  0341
                2026-01-27  2000  failed generic_decline  0341
                """)
        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.verify() == [])
    }
}
