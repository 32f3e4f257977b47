import Core
import Storage

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
            try tx.update(product)
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
        try await context.read { try $0.product(id, in: scope) }
    }

    public func updateProduct(
        _ id: Product.ID, in scope: Scope, _ change: @escaping @Sendable (inout Product) throws -> Void
    ) async throws -> Product {
        return try await context.write { tx in
            var product = try tx.product(id, in: scope)
            try change(&product)
            if let price = product.defaultPrice, try tx.price(price, in: scope).product != id {
                throw BillingError.notFound("price", price.rawValue, parameter: "default_price")
            }
            product.updatedAt = tx.clock.now()
            try product.check()
            try tx.update(product)
            try tx.record(.productUpdated, .product(id), of: nil, in: scope, at: product.updatedAt)
            return product
        }
    }

    /// - Throws: `conflict` when it has prices: archive it instead (Stripe, "Delete a product").
    public func deleteProduct(_ id: Product.ID, in scope: Scope) async throws {
        try await context.write { tx in
            _ = try tx.product(id, in: scope)
            guard try tx.first("SELECT id FROM prices WHERE \(scope) AND product_id = \(id) LIMIT 1") == nil else {
                throw BillingError.invalid(
                    "id", "This product cannot be deleted because it has one or more prices.", code: "product_in_use")
            }
            let now = tx.clock.now()
            try tx.execute(
                "UPDATE products SET deleted_at = \(now), active = 0 WHERE \(scope) AND id = \(id)",
                forgetting: .products)
            try tx.record(.productDeleted, .product(id), of: nil, in: scope, at: now)
        }
    }

    /// These, as far as they exist.
    public func products(_ ids: [Product.ID], in scope: Scope) async throws -> [Product.ID: Product] {
        guard !ids.isEmpty else { return [:] }
        return try await context.read { try $0.products(ids, in: scope) }
    }

    public func products(in scope: Scope, isActive: Bool? = nil, _ page: PageRequest = PageRequest()) async throws
        -> Page<Product>
    {
        try await context.read { tx in
            var filter: SQL = "deleted_at IS NULL"
            if let isActive { filter = filter + " AND active = \(isActive)" }
            return try tx.page("products", of: "\(scope)", where: filter, page, read: Product.init)
        }
    }

    /// - Parameter unitAmount: minor units of `currency`, for a quantity of one.
    public func createPrice(
        of product: Product.ID, in scope: Scope, unitAmount: Int64, currency: Currency, every recurrence: Recurrence?,
        nickname: String? = nil, lookupKey: String? = nil, transferringLookupKey: Bool = false, trialDays: Int? = nil,
        isActive: Bool = true, metadata: [String: String] = [:]
    ) async throws -> Price {
        try await createPrice(
            PriceDraft(
                unitAmount: unitAmount, currency: currency, recurrence: recurrence, nickname: nickname,
                lookupKey: lookupKey, isTransferringLookupKey: transferringLookupKey, trialDays: trialDays,
                isActive: isActive, metadata: metadata), of: product, in: scope)
    }

    public func price(_ id: Price.ID, in scope: Scope) async throws -> Price {
        try await context.read { try $0.price(id, in: scope) }
    }

    public func updatePrice(
        _ id: Price.ID, in scope: Scope, _ change: @escaping @Sendable (inout Price) throws -> Void
    ) async throws -> Price {
        return try await context.write { tx in
            var price = try tx.price(id, in: scope)
            try change(&price)
            try Metadata.check(price.metadata)
            try tx.update(price)
            try tx.record(.priceUpdated, .price(id), of: nil, in: scope, at: tx.clock.now())
            return price
        }
    }

    public func prices(
        in scope: Scope, product: Product.ID? = nil, isActive: Bool? = nil, lookupKeys: [String] = [],
        currency: Currency? = nil, recurring: Bool? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<Price> {
        try await context.read { tx in
            var condition: SQL = "\(scope)"
            var filters: [SQL] = []
            if let product { condition = condition + " AND product_id = \(product)" }
            if let isActive { filters.append("active = \(isActive)") }
            if let currency { condition = condition + " AND currency = \(currency.code)" }
            if let recurring {
                condition =
                    condition + (recurring ? " AND recurring_interval IS NOT NULL" : " AND recurring_interval IS NULL")
            }
            if !lookupKeys.isEmpty { filters.append("lookup_key IN (\(list: lookupKeys))") }
            return try tx.page("prices", of: condition, where: .all(filters), page, read: Price.init)
        }
    }
}

extension Product {
    func check() throws {
        guard !name.isEmpty else { throw BillingError.missing("name") }
        _ = try FreeText.line(name, parameter: "name", limit: 250)
        if let description { _ = try FreeText.text(description, parameter: "description", limit: 2_000) }
        guard images.count <= 8 else { throw BillingError.invalid("images", "A product has at most 8 images.") }
        for (index, image) in images.enumerated() where !ReturnAddress.isValid(image) {
            throw BillingError.invalid("images[\(index)]", "Not a valid URL", code: "url_invalid")
        }
        try Metadata.check(metadata)
    }
}
