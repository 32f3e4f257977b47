import Core
import Storage

extension Product {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), name: try row.text("name"),
            description: try row.textIfAny("description"), isActive: try row.bool("active"),
            images: try JSONText.value(row.text("images")), defaultPrice: try row.idIfAny("default_price_id"),
            metadata: try JSONText.metadata(row.text("metadata")), createdAt: try row.instant("created_at"),
            updatedAt: try row.instant("updated_at"))
    }
}

extension Price {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), product: try row.id("product_id"),
            unitAmount: try row.int64("unit_amount"), currency: try Currency(row.text("currency")),
            recurrence: try Recurrence(row), nickname: try row.textIfAny("nickname"),
            lookupKey: try row.textIfAny("lookup_key"), isActive: try row.bool("active"),
            trialDays: try row.intIfAny("trial_days"), metadata: try JSONText.metadata(row.text("metadata")),
            createdAt: try row.instant("created_at"))
    }
}

extension Recurrence {
    init?(_ row: Row) throws {
        guard let interval: Interval = try row.valueIfAny("recurring_interval") else { return nil }
        try self.init(every: row.int("recurring_count"), interval)
    }
}

extension BillingTransaction {
    func product(_ id: Product.ID, in scope: Scope) throws -> Product {
        guard let row = try first("SELECT * FROM products WHERE \(scope) AND id = \(id) AND deleted_at IS NULL") else {
            throw BillingError.notFound("product", id.rawValue)
        }
        return try Product(row)
    }

    package func products(_ ids: [Product.ID], in scope: Scope) throws -> [Product.ID: Product] {
        if let known = identityMap.all(ids, in: scope, \.products) {
            return Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let rows = try query("SELECT * FROM products WHERE \(scope) AND id IN (\(list: ids))")
        let products = try rows.map(Product.init)
        for product in products { identityMap.products[product.id] = product }
        return Dictionary(products.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func price(_ id: Price.ID, in scope: Scope, parameter: String = "id") throws -> Price {
        if let known = identityMap.prices[id], known.scope == scope { return known }
        guard let row = try first("SELECT * FROM prices WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("price", id.rawValue, parameter: parameter)
        }
        return try Price(row)
    }

    func insert(_ it: Product) throws {
        try execute(
            """
            INSERT INTO products
                (merchant_id, id, livemode, name, description, active, images, default_price_id, metadata, created_at,
                updated_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.name), \(it.description), \(it.isActive),
                \(JSONText.of(it.images)), \(it.defaultPrice), \(JSONText.of(it.metadata)), \(it.createdAt),
                \(it.updatedAt))
            """)
    }

    func update(_ it: Product) throws {
        try execute(
            """
            UPDATE products
            SET name = \(it.name), description = \(it.description), active = \(it.isActive),
                images = \(JSONText.of(it.images)), default_price_id = \(it.defaultPrice),
                metadata = \(JSONText.of(it.metadata)), updated_at = \(it.updatedAt)
            WHERE \(it.scope) AND id = \(it.id)
            """, forgetting: .products)
    }

    func insert(_ it: Price) throws {
        try execute(
            """
            INSERT INTO prices
                (merchant_id, id, livemode, product_id, unit_amount, currency, recurring_interval, recurring_count,
                nickname, lookup_key, active, trial_days, metadata, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.product), \(it.unitAmount),
                \(it.currency.code), \(it.recurrence?.interval.rawValue), \(it.recurrence?.count), \(it.nickname),
                \(it.lookupKey), \(it.isActive), \(it.trialDays), \(JSONText.of(it.metadata)), \(it.createdAt))
            """)
    }

    func update(_ it: Price) throws {
        try execute(
            """
            UPDATE prices
            SET nickname = \(it.nickname), lookup_key = \(it.lookupKey), active = \(it.isActive),
                metadata = \(JSONText.of(it.metadata))
            WHERE \(it.scope) AND id = \(it.id)
            """, forgetting: .subscriptions, .prices)
    }
}
