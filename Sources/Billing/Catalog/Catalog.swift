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
        isActive: Bool = true, metadata: [String: String] = [:], pricedAt draft: PriceDraft? = nil,
        by actor: AuditActor? = nil
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
            try tx.audit(.productCreated, about: product.id.rawValue, ["name": name], by: actor, in: scope)
            guard let draft else { return product }
            product.defaultPrice = try tx.create(draft, of: product.id, in: scope).id
            try tx.products.update(product)
            try tx.record(.productUpdated, .product(product.id), of: nil, in: scope, at: now)
            return product
        }
    }

    public func product(_ id: Product.ID, in scope: Scope) async throws -> Product {
        try await context.read { try $0.products.find(id, in: scope) }
    }

    public func updateProduct(
        _ id: Product.ID, in scope: Scope, by actor: AuditActor? = nil,
        _ change: @escaping @Sendable (inout Product) throws -> Void
    ) async throws -> Product {
        return try await context.write { tx in
            var product = try tx.products.find(id, in: scope)
            let before = product
            try change(&product)
            if let price = product.defaultPrice, try tx.prices.find(price, in: scope).product != id {
                throw BillingError.notFound("price", price.rawValue, parameter: "default_price")
            }
            product.updatedAt = tx.clock.now()
            try product.check()
            try tx.products.update(product)
            try tx.record(.productUpdated, .product(id), of: nil, in: scope, at: product.updatedAt)
            let entry = product.entry(since: before)
            try tx.audit(entry.action, about: id.rawValue, entry.details, by: actor, in: scope)
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
}

extension Product {
    /// What the trail says of it that it became this.
    fileprivate func entry(since before: Product) -> (action: AuditAction, details: [String: String]) {
        if isActive != before.isActive { return (isActive ? .productRestored : .productArchived, ["name": name]) }
        if images != before.images { return (.productPictureChanged, ["picture": images.first ?? ""]) }
        return (.productChanged, ["name": name])
    }
}
