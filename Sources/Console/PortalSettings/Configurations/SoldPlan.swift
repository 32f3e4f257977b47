import Billing
import Core

/// A product that is sold, with its prices that come again: what one may change a subscription to.
struct SoldPlan: Hashable, Sendable {
    let product: Product
    let prices: [Price]
}

extension SoldPlan {
    /// As many as a page can ask about.
    private static let most = 100

    /// In the order of their names.
    static func all(in scope: Scope, _ billing: BillingContext) async throws -> [SoldPlan] {
        let catalog = Catalog(billing)
        let prices = try await catalog.prices(
            in: scope, isActive: true, recurring: true, PageRequest(limit: most)
        ).elements
        let products = try await catalog.products(Array(Set(prices.map(\.product))), in: scope)
        return products.values.filter(\.isActive)
            .map { product in
                // The dearest last, as plans are read.
                let own = prices.filter { $0.product == product.id }
                return SoldPlan(
                    product: product,
                    prices: own.sorted { ($0.unitAmount.amount, $0.id) < ($1.unitAmount.amount, $1.id) })
            }
            .sorted { ($0.product.name, $0.product.id) < ($1.product.name, $1.product.id) }
    }
}
