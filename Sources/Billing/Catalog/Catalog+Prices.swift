import Core

/// What a merchant's products cost.
extension Catalog {
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

    public func createPrice(
        _ draft: PriceDraft, of product: Product.ID, in scope: Scope, by actor: AuditActor? = nil
    ) async throws -> Price {
        try draft.check()
        return try await context.write { tx in
            let price = try tx.create(draft, of: product, in: scope)
            try tx.audit(.priceCreated, about: price.id.rawValue, ["product": product.rawValue], by: actor, in: scope)
            return price
        }
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

    /// - Parameter actor: whose archiving or restoring is kept: nobody but a program changes anything else of a price.
    public func updatePrice(
        _ id: Price.ID, in scope: Scope, by actor: AuditActor? = nil,
        _ change: @escaping @Sendable (inout Price) throws -> Void
    ) async throws -> Price {
        return try await context.write { tx in
            var price = try tx.prices.find(id, in: scope)
            let before = price
            try change(&price)
            try Metadata.check(price.metadata)
            try tx.prices.update(price)
            try tx.record(.priceUpdated, .price(id), of: nil, in: scope, at: tx.clock.now())
            if price.isActive != before.isActive {
                try tx.audit(
                    price.isActive ? .priceRestored : .priceArchived, about: id.rawValue,
                    ["product": price.product.rawValue], by: actor, in: scope)
            }
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
