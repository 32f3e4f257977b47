import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `Lost answers` {
    @Test(
        arguments: Engine.available,
        ["pm_card_chargeCustomerFailLostAnswerAfter", "pm_card_chargeCustomerFailLostAnswerBefore"])
    func `P3 an answer that is lost is unknown, then what the processor says`(engine: Engine, card: String) async throws
    {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: card)

        let subscription = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        let lost = try await shop.payments.attempts(of: invoice.id, in: shop.scope)
        #expect(lost.map(\.state) == [.unknown])
        await #expect(throws: BillingError.self) {
            _ = try await shop.invoices.pay(invoice.id, of: ana.id, in: shop.scope, origin: .customer)
        }
        for _ in 0..<5 {
            shop.time.advance(.minutes(5))
            try await shop.scheduler.runUntilIdle()
        }

        let settled = try await shop.payments.attempts(of: invoice.id, in: shop.scope)
        let after = card.hasSuffix("After")
        #expect(settled.map(\.state) == (after ? [.succeeded] : [.failed, .failed, .failed, .failed]))
        #expect(
            try await shop.subscriptions.find(subscription.id, in: shop.scope).status == (after ? .active : .incomplete)
        )
        #expect(try await shop.verify() == [])
    }
}
