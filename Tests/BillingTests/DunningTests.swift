import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `Declined renewals` {
    @Test(arguments: Engine.available)
    func `P10 are tried again on days 1, 3, 5 and 7, then left past due`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")

        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 28)
        try await shop.travel(to: "2026-03-20")

        let attempts = try await dates(of: shop, ana)
        #expect(attempts == ["2026-02-28", "2026-03-01", "2026-03-03", "2026-03-05", "2026-03-07"])
        #expect(try await shop.subscriptions.of(ana.id, in: shop.scope)[0].status == .pastDue)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 a hard decline is not tried again on the same method`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailLostCard")

        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 28)
        try await shop.travel(to: "2026-03-20")

        #expect(try await dates(of: shop, ana) == ["2026-02-28"])
        #expect(try await shop.subscriptions.of(ana.id, in: shop.scope)[0].status == .pastDue)
    }

    private func dates(of shop: Shop, _ customer: Customer) async throws -> [String] {
        let invoice = try await shop.invoices.of(customer.id, in: shop.scope).elements[0]
        let attempts = try await shop.payments.attempts(of: invoice.id, in: shop.scope)
        return attempts.map { shop.merchant.zone.date(at: $0.createdAt).description }
    }
}
