import Billing
import Core

extension Rendering {
    func products(_ ids: [Product.ID]) throws -> [Product.ID: JSON] {
        try tx.products.find(ids, in: scope).mapValues(product)
    }

    func prices(_ ids: [Price.ID]) throws -> [Price.ID: JSON] {
        Dictionary(try tx.prices.find(ids, in: scope).map { ($0.id, price($0)) }, uniquingKeysWith: { $1 })
    }

    func product(_ it: Product) -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "product",
            "active": .boolean(it.isActive),
            "created": JSON(it.createdAt),
            "default_price": reference(it.defaultPrice, Link.price),
            "description": JSON(it.description),
            "images": .array(it.images.map(JSON.text)),
            "livemode": .boolean(it.scope.mode.isLive),
            "marketing_features": [],
            "metadata": JSON(it.metadata),
            "name": .text(it.name),
            "package_dimensions": nil,
            "shippable": nil,
            "statement_descriptor": nil,
            "tax_code": nil,
            "type": "service",
            "unit_label": nil,
            "updated": JSON(it.updatedAt),
            "url": nil,
        ]
    }

    func price(_ it: Price) -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "price",
            "active": .boolean(it.isActive),
            "billing_scheme": "per_unit",
            "created": JSON(it.createdAt),
            "currency": JSON(it.currency),
            "custom_unit_amount": nil,
            "livemode": .boolean(it.scope.mode.isLive),
            "lookup_key": JSON(it.lookupKey),
            "metadata": JSON(it.metadata),
            "nickname": JSON(it.nickname),
            "product": .reference(.product(it.product)),
            "recurring": it.recurrence.map { recurring($0, it) } ?? nil,
            "tax_behavior": "unspecified",
            "tiers_mode": nil,
            "transform_quantity": nil,
            "type": it.recurrence == nil ? "one_time" : "recurring",
            "unit_amount": .amount(it.unitAmount),
            "unit_amount_decimal": .decimalAmount(it.unitAmount),
        ]
    }

    private func recurring(_ recurrence: Recurrence, _ price: Price) -> JSON {
        [
            "interval": .text(recurrence.interval.rawValue),
            "interval_count": JSON(recurrence.count),
            "meter": nil,
            "trial_period_days": JSON(price.trialDays),
            "usage_type": "licensed",
        ]
    }

    /// What clients from before prices read on subscription items.
    func plan(_ it: Price) -> JSON {
        guard let recurrence = it.recurrence else { return nil }
        return [
            "id": .text(it.id.rawValue),
            "object": "plan",
            "active": .boolean(it.isActive),
            "amount": .amount(it.unitAmount),
            "amount_decimal": .decimalAmount(it.unitAmount),
            "billing_scheme": "per_unit",
            "created": JSON(it.createdAt),
            "currency": JSON(it.currency),
            "interval": .text(recurrence.interval.rawValue),
            "interval_count": JSON(recurrence.count),
            "livemode": .boolean(it.scope.mode.isLive),
            "metadata": JSON(it.metadata),
            "meter": nil,
            "nickname": JSON(it.nickname),
            "product": .reference(.product(it.product)),
            "tiers_mode": nil,
            "transform_usage": nil,
            "trial_period_days": JSON(it.trialDays),
            "usage_type": "licensed",
        ]
    }
}
