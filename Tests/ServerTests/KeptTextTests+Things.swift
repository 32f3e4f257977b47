import Billing
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Kept text` {
    /// What a customer's pages can be about, by the name of the parameter that stands for it, or by the word before `:id`.
    /// There is something of everything, and all of it may be changed.
    func things(of customer: Customer, _ portal: PortalDesk) async throws -> [String: [String]] {
        let shop = portal.shop
        let current = try await shop.subscriptions.list(in: shop.scope, customer: customer.id).elements
        let price = try #require(current.first?.items.first?.price)
        for _ in 1...2 {
            var order = SubscriptionOrder(items: [.init(price: price.id)])
            order.collectionMethod = .sendInvoice
            order.daysUntilDue = 10
            _ = try await shop.subscriptions.create(order, for: customer.id, in: shop.scope)
        }
        let other = try await shop.price(20_000, named: "Otro")
        // What ended, and is not had again, may be taken up.
        let ended = try await shop.subscriptions.create(
            SubscriptionOrder(items: [.init(price: other.id)]), for: customer.id, in: shop.scope)
        _ = try await shop.subscriptions.cancel(ended.id, in: shop.scope, effect: .immediately)
        let sold = [price, other].map { PlanChoices.Product($0.product, [$0.id]) }
        try await portal.allow {
            $0.subscriptionUpdate = PlanChoices([.price, .quantity, .promotionCode], among: sold)
            $0.signIn.insert(.password)
        }
        let all = try await shop.invoices.of(customer.id, in: shop.scope).elements
        let invoices = all.map(\.id.rawValue)
        var attempts: [String] = []
        for invoice in all {
            attempts += try await shop.payments.attempts(of: invoice.id, in: shop.scope).map(\.id.rawValue)
        }
        let methods = try await shop.methods.list(of: customer.id, in: shop.scope).map(\.id.rawValue)
        let subscriptions = try await shop.subscriptions.of(customer.id, in: shop.scope).map(\.id.rawValue)
        return [
            ":slug": ["tienda-sur"], ":length": ["month-1"], ":method": methods, ":attempt": attempts,
            ":price": [price.id.rawValue, other.id.rawValue],
            "subscriptions": subscriptions, "methods": methods, "pending": invoices, "invoices": invoices,
            "payments": attempts,
        ]
    }
}
