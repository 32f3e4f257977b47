import Core

/// What a merchant sells: products and their prices.
public struct Catalog: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Parameters:
    ///   - id: chosen by the caller, or nil for a new one.
    ///   - draft: its default price, made with it: both or neither.
    public func createProduct(
        name: String, in scope: Scope, id: Product.ID? = nil, description: String? = nil, images: [String] = [],
        isActive: Bool = true, metadata: [String: String] = [:], pricedAt draft: PriceDraft? = nil
    ) async throws -> Product {
        let now = context.clock.now()
        let product = Product(
            id: id ?? .new(at: now, using: context.chance), scope: scope, name: name, description: description,
            isActive: isActive, images: images, defaultPrice: nil, metadata: metadata, createdAt: now, updatedAt: now)
        try product.check()
        try draft?.check()
        return try await context.write { tx in
            var product = product
            try tx.create(product)
            guard let draft else { return product }
            product.defaultPrice = try tx.create(draft, of: product.id, in: scope).id
            try tx.products.update(product)
            try tx.record(.productUpdated, .product(product.id), of: nil, in: scope, at: now)
            return product
        }
    }

    /// A price and the product that it is for: both or neither.
    public func createPrice(
        _ draft: PriceDraft, ofNew name: String, in scope: Scope, id: Product.ID? = nil, isActive: Bool = true,
        metadata: [String: String] = [:]
    ) async throws -> Price {
        let now = context.clock.now()
        let product = Product(
            id: id ?? .new(at: now, using: context.chance), scope: scope, name: name, description: nil,
            isActive: isActive, images: [], defaultPrice: nil, metadata: metadata, createdAt: now, updatedAt: now)
        try product.check()
        try draft.check()
        return try await context.write { tx in
            try tx.create(product)
            return try tx.create(draft, of: product.id, in: scope)
        }
    }

    public func createPrice(_ draft: PriceDraft, of product: Product.ID, in scope: Scope) async throws -> Price {
        try draft.check()
        return try await context.write { try $0.create(draft, of: product, in: scope) }
    }

    public func product(_ id: Product.ID, in scope: Scope) async throws -> Product {
        try await context.read { try $0.products.find(id, in: scope) }
    }

    public func updateProduct(
        _ id: Product.ID, in scope: Scope, _ change: @escaping @Sendable (inout Product) throws -> Void
    ) async throws -> Product {
        return try await context.write { tx in
            var product = try tx.products.find(id, in: scope)
            try change(&product)
            if let price = product.defaultPrice, try tx.prices.find(price, in: scope).product != id {
                throw BillingError.notFound("price", price.rawValue, parameter: "default_price")
            }
            product.updatedAt = tx.clock.now()
            try product.check()
            try tx.products.update(product)
            try tx.record(.productUpdated, .product(id), of: nil, in: scope, at: product.updatedAt)
            return product
        }
    }

    /// - Throws: `conflict` when it has prices: archive it instead (Stripe, "Delete a product").
    public func deleteProduct(_ id: Product.ID, in scope: Scope) async throws {
        try await context.write { tx in
            _ = try tx.products.find(id, in: scope)
            guard try !tx.prices.exist(of: id, in: scope) else {
                throw BillingError.invalid(
                    "id", "This product cannot be deleted because it has one or more prices.", code: "product_in_use")
            }
            let now = tx.clock.now()
            try tx.products.remove(id, in: scope, at: now)
            try tx.record(.productDeleted, .product(id), of: nil, in: scope, at: now)
        }
    }

    /// These, as far as they exist.
    public func products(_ ids: [Product.ID], in scope: Scope) async throws -> [Product.ID: Product] {
        guard !ids.isEmpty else { return [:] }
        return try await context.read { try $0.products.find(ids, in: scope) }
    }

    public func products(in scope: Scope, isActive: Bool? = nil, _ page: PageRequest = PageRequest()) async throws
        -> Page<Product>
    {
        try await context.read { try $0.products.page(in: scope, isActive: isActive, page) }
    }

    /// - Parameter unitAmount: for a quantity of one.
    public func createPrice(
        of product: Product.ID, in scope: Scope, unitAmount: Money, every recurrence: Recurrence?,
        nickname: String? = nil,
        lookupKey: String? = nil, transferringLookupKey: Bool = false, trialDays: Int? = nil, isActive: Bool = true,
        metadata: [String: String] = [:]
    ) async throws -> Price {
        try await createPrice(
            PriceDraft(
                unitAmount: unitAmount, recurrence: recurrence, nickname: nickname, lookupKey: lookupKey,
                isTransferringLookupKey: transferringLookupKey, trialDays: trialDays, isActive: isActive,
                metadata: metadata), of: product, in: scope)
    }

    public func price(_ id: Price.ID, in scope: Scope) async throws -> Price {
        try await context.read { try $0.prices.find(id, in: scope) }
    }

    public func updatePrice(
        _ id: Price.ID, in scope: Scope, _ change: @escaping @Sendable (inout Price) throws -> Void
    ) async throws -> Price {
        return try await context.write { tx in
            var price = try tx.prices.find(id, in: scope)
            try change(&price)
            try Metadata.check(price.metadata)
            try tx.prices.update(price)
            try tx.record(.priceUpdated, .price(id), of: nil, in: scope, at: tx.clock.now())
            return price
        }
    }

    public func prices(
        in scope: Scope, product: Product.ID? = nil, isActive: Bool? = nil, lookupKeys: [String] = [],
        currency: Currency? = nil, recurring: Bool? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<Price> {
        try await context.read { tx in
            try tx.prices.page(
                in: scope, product: product, isActive: isActive, lookupKeys: lookupKeys, currency: currency,
                recurring: recurring, page)
        }
    }
}
