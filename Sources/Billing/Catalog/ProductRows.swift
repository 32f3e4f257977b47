import Core
import Storage

/// The stored products.
package struct ProductRows: Rows {
    package let tx: BillingTransaction

    func find(_ id: Product.ID, in scope: Scope) throws -> Product {
        guard let row = try first("SELECT * FROM products WHERE \(scope) AND id = \(id) AND deleted_at IS NULL") else {
            throw BillingError.notFound("product", id.rawValue)
        }
        return try Product(row)
    }

    /// Those that were deleted, too. Unknown and foreign ids are left out (C2).
    package func find(_ ids: [Product.ID], in scope: Scope) throws -> [Product.ID: Product] {
        if let known = identityMap.all(ids, in: scope, \.products) {
            return Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let products = try query(findStatement(ids, in: scope)).map(Product.init)
        for product in products { identityMap.products[product.id] = product }
        return Dictionary(products.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func findStatement(_ ids: [Product.ID], in scope: Scope) -> SQL {
        "SELECT * FROM products WHERE \(scope) AND id IN (\(list: ids))"
    }

    func page(in scope: Scope, isActive: Bool?, _ request: PageRequest) throws -> Page<Product> {
        var filter: SQL = "deleted_at IS NULL"
        if let isActive { filter = filter + " AND active = \(isActive)" }
        return try page("products", of: "\(scope)", where: filter, request, read: Product.init)
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

    /// What was sold of it goes on to say what it was.
    func remove(_ id: Product.ID, in scope: Scope, at now: Instant) throws {
        try execute(
            "UPDATE products SET deleted_at = \(now), active = 0 WHERE \(scope) AND id = \(id)",
            forgetting: .products)
    }
}

extension BillingTransaction {
    package var products: ProductRows { ProductRows(tx: self) }
}

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
