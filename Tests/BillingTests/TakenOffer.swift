import Core
import Storage
import TestSupport
import Testing

@testable import Billing

/// Ana has taken half off for three months, and it is the 25th of January.
struct TakenOffer {
    let desk: RetentionShop
    let ana: Customer
    let subscription: Subscription
    let year: Price
    var shop: Shop { desk.shop }

    static func open(_ engine: Engine) async throws -> TakenOffer {
        let desk = try await RetentionShop.open(engine, .repeating(months: 3))
        let it = try await desk.subscriber()
        try await desk.take(try #require(try await desk.look(at: desk.offer(), by: it)), of: desk.offer(), by: it)
        let year = try await desk.shop.price(100_000, every: .yearly, named: "Plan anual")
        try await desk.shop.travel(to: "2026-01-25")
        return TakenOffer(
            desk: desk, ana: try await desk.shop.customers.find(it.customer, in: desk.shop.scope), subscription: it,
            year: year)
    }

    func preview(
        _ effect: SubscriptionChange.Effect = .now, to price: Price? = nil
    ) async throws -> (preview: ChangePreview, quote: String) {
        try await shop.subscriptions.preview(
            change(to: price ?? year), of: subscription.id, of: ana.id, in: shop.scope, effect: effect)
    }

    func change(to price: Price) -> SubscriptionChange {
        SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: price.id)], proration: .alwaysInvoice)
    }

    func accept(_ quote: String) async throws -> (Subscription, PaymentAttempt?) {
        try await shop.subscriptions.accept(quote, of: ana.id, in: shop.scope)
    }
}
