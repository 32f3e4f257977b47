import Billing
import Core

/// What the merchant of a simulated year sells, and on which terms.
struct Catalogue: Sendable {
    let currency: Currency
    let prices: [Price]
    let discounts: [SubscriptionOrder.DiscountReference]
    let taxRates: [TaxRate.ID]

    /// Every interval, short ones more than once; coupons of every duration, one of them by its code; both kinds of tax.
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
                    of: product.id, in: scope, unitAmount: Money(amount, currency), every: recurrence))
        }
        let coupons = Coupons(context)
        let reductions: [(Coupon.Reduction, Coupon.Duration)] = [
            (.percent(try Rate("33.3")), .repeating(months: 2)), (.amount(Money(2_000, currency)), .forever),
            (.amount(Money(50_000, currency)), .once),
        ]
        var discounts: [SubscriptionOrder.DiscountReference] = []
        for (reduction, duration) in reductions {
            discounts.append(
                .coupon(try await coupons.create(reduction: reduction, duration: duration, in: scope).id))
        }
        if case .coupon(let first) = discounts[0] {
            discounts.append(.promotionCode(try await coupons.createCode("VENTANA", for: first, in: scope).id))
        }
        let taxes = TaxRates(context)
        let inclusive = try await taxes.create(
            displayName: "IVA", rate: try Rate("19"), isInclusive: true, in: scope)
        let exclusive = try await taxes.create(
            displayName: "QST", rate: try Rate("9.975"), isInclusive: false, in: scope)
        return Catalogue(
            currency: currency, prices: prices, discounts: discounts, taxRates: [inclusive.id, exclusive.id])
    }
}
