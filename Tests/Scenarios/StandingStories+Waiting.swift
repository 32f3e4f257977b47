import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of standing` {
    @Test(arguments: Engine.available)
    func `a renewal that waits for the customer's bank is past due until they have been there`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_authenticationRequired")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)

        try await shop.travel(to: "2026-01-22", at: "12:00")
        #expect(try await shop.status(of: subscription) == .pastDue)
        #expect(try await shop.verify() == [])
        let invoice = try await shop.lastInvoice(of: ana)
        let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).last)
        #expect(attempt.state == .requiresAction)
        _ = try await shop.sandbox.answer(reference: try #require(attempt.reference), .approve)
        #expect(try await shop.comeBack(to: invoice, ana) == .succeeded)

        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a payment under way holds nothing against its subscription, until it comes back`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_bankDebitFails")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)

        try await shop.travel(to: "2026-01-22", at: "12:00")
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
        try await shop.travel(to: "2026-01-30")

        #expect(try await shop.status(of: subscription) == .pastDue)
        #expect(try await shop.verify() == [])
    }
}
