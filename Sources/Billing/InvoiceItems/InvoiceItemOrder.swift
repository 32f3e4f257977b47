import Core

/// What a program asks to be billed: on a draft, or with the next invoice.
public struct InvoiceItemOrder: Sendable {
    public enum Charge: Sendable {
        /// Of one; negative for a credit.
        case amount(Money)
        /// One that is charged once: what it costs, in its currency, and what it is called.
        case price(Price.ID)
        /// One that is made for this charge alone, of a product that there is.
        case newPrice(Product.ID, Money)

        /// What says in which currency it is, in the API's spelling.
        var currencyParameter: String {
            switch self {
            case .amount, .price: "currency"
            case .newPrice: "price_data[currency]"
            }
        }
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
    /// Whether discounts may touch it; nil as usual: unless it is credit.
    public var isDiscountable: Bool?
    /// What is taken off it, in this order.
    public var discounts: [ChargeDiscount.Reference] = []

    public init(_ charge: Charge) { self.charge = charge }
}

/// What is to change about an item that is on no final invoice; nil stays as it is.
public struct InvoiceItemRevision: Sendable {
    public var charge: InvoiceItemOrder.Charge?
    public var quantity: Int64?
    public var description: String?
    public var taxRates: [TaxRate.ID]?
    public var metadata: @Sendable ([String: String]) -> [String: String] = { $0 }
    public var isDiscountable: Bool?
    public var discounts: [ChargeDiscount.Reference]?

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
    /// A price that is to be made for it is made here.
    ///
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
        case .newPrice(let id, let unit):
            let (made, name) = try makePrice(of: id, at: unit, in: scope)
            cost = InvoiceItemCost(
                unit: unit, amount: try unit.multiplied(by: quantity), price: made, product: id, name: name)
        }
        try AmountLimit.check(cost.amount, parameter: "amount")
        return cost
    }
}

extension BillingTransaction {
    /// Nobody can be sold anything at it again: it is not active.
    ///
    /// - Returns: the price, and what its product is called.
    private func makePrice(of id: Product.ID, at unit: Money, in scope: Scope) throws -> (Price.ID, String) {
        let product: Product
        do {
            product = try products.find(id, in: scope)
        } catch is BillingError {
            throw BillingError.notFound("product", id.rawValue, parameter: "price_data[product]")
        }
        guard !unit.isNegative, unit.amount <= 99_999_999_999 else {
            throw BillingError.invalid(
                "price_data[unit_amount]", "Invalid integer: \(unit.amount)", code: "parameter_invalid_integer")
        }
        let draft = PriceDraft(unitAmount: unit, recurrence: nil, isActive: false)
        return (try create(draft, of: product.id, in: scope).id, product.name)
    }
}
