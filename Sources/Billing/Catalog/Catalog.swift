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
        let context = context
        return try await context.database.write { db in
            var product = product
            try db.create(product, context)
            guard let draft else { return product }
            product.defaultPrice = try db.create(draft, of: product.id, in: scope, context).id
            try db.update(product)
            try db.record(.productUpdated, .product(product.id), of: nil, in: scope, at: now, context)
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
        let context = context
        return try await context.database.write { db in
            try db.create(product, context)
            return try db.create(draft, of: product.id, in: scope, context)
        }
    }

    public func createPrice(_ draft: PriceDraft, of product: Product.ID, in scope: Scope) async throws -> Price {
        try draft.check()
        let context = context
        return try await context.database.write { try $0.create(draft, of: product, in: scope, context) }
    }

    public func product(_ id: Product.ID, in scope: Scope) async throws -> Product {
        try await context.database.read { try $0.product(id, in: scope) }
    }

    public func updateProduct(
        _ id: Product.ID, in scope: Scope, _ change: @escaping @Sendable (inout Product) throws -> Void
    ) async throws -> Product {
        let context = context
        return try await context.database.write { db in
            var product = try db.product(id, in: scope)
            try change(&product)
            if let price = product.defaultPrice, try db.price(price, in: scope).product != id {
                throw BillingError.notFound("price", price.rawValue, parameter: "default_price")
            }
            product.updatedAt = context.clock.now()
            try product.check()
            try db.update(product)
            try db.record(.productUpdated, .product(id), of: nil, in: scope, at: product.updatedAt, context)
            return product
        }
    }

    /// - Throws: `conflict` when it has prices: archive it instead (Stripe, "Delete a product").
    public func deleteProduct(_ id: Product.ID, in scope: Scope) async throws {
        let context = context
        try await context.database.write { db in
            _ = try db.product(id, in: scope)
            guard try db.first("SELECT id FROM prices WHERE \(scope) AND product_id = \(id) LIMIT 1") == nil else {
                throw BillingError.invalid(
                    "id", "This product cannot be deleted because it has one or more prices.", code: "product_in_use")
            }
            let now = context.clock.now()
            try db.execute("UPDATE products SET deleted_at = \(now), active = 0 WHERE \(scope) AND id = \(id)")
            try db.record(.productDeleted, .product(id), of: nil, in: scope, at: now, context)
        }
    }

    /// These, as far as they exist.
    public func products(_ ids: [Product.ID], in scope: Scope) async throws -> [Product.ID: Product] {
        guard !ids.isEmpty else { return [:] }
        return try await context.database.read { try $0.products(ids, in: scope) }
    }

    public func products(in scope: Scope, isActive: Bool? = nil, _ page: PageRequest = PageRequest()) async throws
        -> Page<Product>
    {
        try await context.database.read { db in
            var filter: SQL = "deleted_at IS NULL"
            if let isActive { filter = filter + " AND active = \(isActive)" }
            return try db.page("products", of: "\(scope)", where: filter, page, read: Product.init)
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
        try await context.database.read { try $0.price(id, in: scope) }
    }

    public func updatePrice(
        _ id: Price.ID, in scope: Scope, _ change: @escaping @Sendable (inout Price) throws -> Void
    ) async throws -> Price {
        let context = context
        return try await context.database.write { db in
            var price = try db.price(id, in: scope)
            try change(&price)
            try Metadata.check(price.metadata)
            try db.update(price)
            try db.record(.priceUpdated, .price(id), of: nil, in: scope, at: context.clock.now(), context)
            return price
        }
    }

    public func prices(
        in scope: Scope, product: Product.ID? = nil, isActive: Bool? = nil, lookupKeys: [String] = [],
        currency: Currency? = nil, recurring: Bool? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<Price> {
        try await context.database.read { db in
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
            return try db.page("prices", of: condition, where: .all(filters), page, read: Price.init)
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
