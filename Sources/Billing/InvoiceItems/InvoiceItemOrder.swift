import Core

/// What a program asks to be billed: on a draft, or with the next invoice.
public struct InvoiceItemOrder: Sendable {
    public enum Charge: Sendable {
        /// Of one; negative for a credit.
        case amount(Money)
        /// One that is charged once: what it costs, in its currency, and what it is called.
        case price(Price.ID)
    }

    public var charge: Charge
    public var quantity: Int64 = 1
    /// Nil for the name of what the price sells, if it has one.
    public var description: String?
    /// Billed with this one only; nil: with whichever invoice comes first.
    public var subscription: Subscription.ID?
    /// The draft that it goes on at once.
    public var invoice: Invoice.ID?
    public var taxRates: [TaxRate.ID] = []
    public var metadata: [String: String] = [:]

    public init(_ charge: Charge) { self.charge = charge }
}

/// What is to change about an item that is on no final invoice; nil stays as it is.
public struct InvoiceItemRevision: Sendable {
    public var charge: InvoiceItemOrder.Charge?
    public var quantity: Int64?
    public var description: String?
    public var taxRates: [TaxRate.ID]?
    public var metadata: @Sendable ([String: String]) -> [String: String] = { $0 }

    public init() {}
}

/// What an item costs, and of what.
struct InvoiceItemCost {
    var unit: Money
    var amount: Money
    var price: Price.ID?
    var product: Product.ID?
    /// What the price sells.
    var name: String?
}

extension BillingTransaction {
    /// - Throws: `price_inactive`, `amount_too_large`, and for a price that is charged each period.
    func cost(of charge: InvoiceItemOrder.Charge, times quantity: Int64, in scope: Scope) throws -> InvoiceItemCost {
        guard quantity >= 1 else {
            throw BillingError.invalid("quantity", "Must be at least 1.", code: "parameter_invalid_integer")
        }
        var cost: InvoiceItemCost
        switch charge {
        case .amount(let unit): cost = InvoiceItemCost(unit: unit, amount: try unit.multiplied(by: quantity))
        case .price(let id):
            let price = try prices.find(id, in: scope, parameter: "price")
            guard price.isActive else {
                throw BillingError.invalid("price", "The price specified is inactive.", code: "price_inactive")
            }
            guard price.recurrence == nil else {
                throw BillingError.invalid(
                    "price", "The price specified is set to `type=recurring`: an item has one with `type=one_time`.")
            }
            let product = try products.find([price.product], in: scope)[price.product]
            cost = InvoiceItemCost(
                unit: price.unitAmount, amount: try price.unitAmount.multiplied(by: quantity), price: id,
                product: price.product, name: product?.name ?? price.nickname)
        }
        try AmountLimit.check(cost.amount, parameter: "amount")
        return cost
    }
}
