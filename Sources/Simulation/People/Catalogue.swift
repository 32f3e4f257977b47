import Billing
import Core

/// What the merchant of a simulated year sells.
struct Catalogue: Sendable {
    let prices: [Price]

    /// Every interval, short ones more than once.
    static func open(in scope: Scope, currency: Currency, _ context: BillingContext) async throws -> Catalogue {
        let catalog = Catalog(context)
        let product = try await catalog.createProduct(name: "Plan", in: scope)
        let plans: [(Int64, Recurrence)] = [
            (4_990, .weekly), (9_990, .monthly), (14_990, .monthly), (24_990, try Recurrence(every: 3, .month)),
            (99_900, .yearly), (0, .monthly),
        ]
        var prices: [Price] = []
        for (amount, recurrence) in plans {
            prices.append(
                try await catalog.createPrice(
                    of: product.id, in: scope, unitAmount: amount, currency: currency, every: recurrence))
        }
        return Catalogue(prices: prices)
    }
}
