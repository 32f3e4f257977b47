import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of immediate cancellations` {
    @Test(arguments: Engine.available)
    func `M14, P10 where one thing was paid after all, what the bank asked about goes on with its calendar`(
        engine: Engine
    ) async throws {
        let rule = RefundRule(.everything)
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired")
        let (shop, ana, id) = (story.shop, story.ana, story.subscription.id)
        try await shop.travel(to: "2026-02-15")
        let renewal = try await shop.lastInvoice(of: ana)
        let dearer = SubscriptionChange(
            items: [.init(item: story.subscription.items[0].id, price: story.price.id)], proration: .alwaysInvoice)
        _ = try await shop.subscriptions.change(id, to: dearer, in: shop.scope)
        let page = try await shop.openCheckout(try await shop.lastInvoice(of: ana), of: ana)
        let quote = try #require(
            try await shop.subscriptions.refundOffer(onCanceling: id, of: ana.id, by: rule, in: shop.scope).quote)
        try await shop.pay(at: page, with: "visa")

        let refused = await #expect(throws: BillingError.self) {
            _ = try await shop.subscriptions.cancelNow(id, of: ana.id, accepting: quote, by: rule, in: shop.scope)
        }

        #expect(refused?.code == "quote_outdated")
        let waiting = try await shop.invoices.find(renewal.id, in: shop.scope)
        #expect(waiting.isOpen && waiting.nextAttemptAt != nil)
        try await shop.travel(to: "2026-02-25")
        #expect(try await shop.payments.attempts(of: renewal.id, in: shop.scope).count > 1)
        #expect(try await shop.verify() == [])
    }
}
