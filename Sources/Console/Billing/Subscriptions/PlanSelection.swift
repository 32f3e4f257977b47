import Billing
import Core
import Localization
import Web
import Wording

/// The plans that can be sold now, as a form offers them.
struct PlanSelection: Sendable {
    /// As many as a menu takes.
    static let most = 100

    let prices: [Price]
    let plans: Plans

    /// - Parameter currency: only what is sold in this one; nil for all.
    init(_ context: ConsoleContext, in currency: Currency? = nil) async throws {
        let catalog = Catalog(context.billing)
        let found = try await catalog.prices(
            in: context.scope, isActive: true, currency: currency, recurring: true, PageRequest(limit: Self.most)
        ).elements
        let products = try await catalog.products(Array(Set(found.map(\.product))), in: context.scope)
        prices = found.filter { products[$0.product]?.isActive == true }
        plans = Plans(products, baseURL: context.billing.baseURL)
    }

    /// `Premium · $9.990 al mes`.
    func options(_ reader: Reader) -> [(value: String, label: String)] {
        prices.map { (value: $0.id.rawValue, label: plans.name(of: $0) + " · " + reader.words($0)) }
    }

    subscript(_ id: String) -> Price? { prices.first { $0.id.rawValue == id } }
}
