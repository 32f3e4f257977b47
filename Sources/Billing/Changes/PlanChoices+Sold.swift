import Core

extension BillingTransaction {
    /// - Throws: `resource_missing` for a product or a price of nobody's or of another; `parameter_invalid` for a price that is
    ///   not sold by the period.
    package func requireSold(_ choices: PlanChoices?, in scope: Scope) throws {
        for (index, product) in (choices?.products ?? []).enumerated() {
            let name = "features[subscription_update][products][\(index)]"
            let known = try products.find([.init(product.product)], in: scope)
            guard known[.init(product.product)] != nil else {
                throw BillingError.notFound("product", product.product, parameter: "\(name)[product]")
            }
            for (index, id) in product.prices.enumerated() {
                let parameter = "\(name)[prices][\(index)]"
                guard let price = try prices.findIfAny(Price.ID(id), in: scope),
                    price.product.rawValue == product.product
                else { throw BillingError.notFound("price", id, parameter: parameter) }
                guard price.isActive, price.recurrence != nil else {
                    throw BillingError.invalid(parameter, "The price must be active and recurring.")
                }
            }
        }
    }
}
