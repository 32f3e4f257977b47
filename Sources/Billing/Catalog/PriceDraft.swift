import Core
import Storage

/// A price that is to be made.
public struct PriceDraft: Hashable, Sendable {
    /// For a quantity of one.
    public var unitAmount: Money
    /// Nil for a price that is charged once.
    public var recurrence: Recurrence?
    public var nickname: String?
    public var lookupKey: String?
    /// Whether the key is taken from the price that has it.
    public var isTransferringLookupKey: Bool
    public var trialDays: Int?
    public var isActive: Bool
    public var metadata: [String: String]

    public init(
        unitAmount: Money, recurrence: Recurrence?, nickname: String? = nil, lookupKey: String? = nil,
        isTransferringLookupKey: Bool = false, trialDays: Int? = nil, isActive: Bool = true,
        metadata: [String: String] = [:]
    ) {
        self.unitAmount = unitAmount
        self.recurrence = recurrence
        self.nickname = nickname
        self.lookupKey = lookupKey
        self.isTransferringLookupKey = isTransferringLookupKey
        self.trialDays = trialDays
        self.isActive = isActive
        self.metadata = metadata
    }

    func check() throws {
        guard (0...99_999_999_999).contains(unitAmount.amount) else {
            throw BillingError.invalid(
                "unit_amount", "Invalid integer: \(unitAmount.amount)", code: "parameter_invalid_integer")
        }
        try Metadata.check(metadata)
    }
}

extension BillingTransaction {
    func create(_ product: Product) throws {
        do {
            try products.insert(product)
        } catch StorageError.constraint {
            throw BillingError.invalid("id", "Product already exists.", code: "resource_already_exists")
        }
        try record(
            .productCreated, .product(product.id), of: nil, in: product.scope, at: product.createdAt)
    }

    func create(
        _ draft: PriceDraft, of product: Product.ID, in scope: Scope
    ) throws -> Price {
        do {
            _ = try self.products.find(product, in: scope)
        } catch is BillingError {
            throw BillingError.notFound("product", product.rawValue, parameter: "product")
        }
        if let key = draft.lookupKey {
            if try prices.exist(withLookupKey: key, in: scope), !draft.isTransferringLookupKey {
                throw BillingError.invalid(
                    "lookup_key", "A price already uses that lookup key.", code: "lookup_key_already_exists")
            }
            try prices.release(lookupKey: key, in: scope)
        }
        let now = clock.now()
        let price = Price(
            id: .new(at: now, using: chance), scope: scope, product: product, unitAmount: draft.unitAmount,
            recurrence: draft.recurrence, nickname: draft.nickname, lookupKey: draft.lookupKey,
            isActive: draft.isActive, trialDays: draft.trialDays, metadata: draft.metadata, createdAt: now)
        try prices.insert(price)
        try record(.priceCreated, .price(price.id), of: nil, in: scope, at: now)
        return price
    }
}
