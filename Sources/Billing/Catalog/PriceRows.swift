import Core
import Storage

/// The stored prices.
package struct PriceRows: Rows {
    package let tx: BillingTransaction

    func find(_ id: Price.ID, in scope: Scope, parameter: String = "id") throws -> Price {
        guard let price = try findIfAny(id, in: scope) else {
            throw BillingError.notFound("price", id.rawValue, parameter: parameter)
        }
        return price
    }

    /// - Returns: nil for one that is not known in this scope.
    func findIfAny(_ id: Price.ID, in scope: Scope) throws -> Price? {
        if let known = identityMap.prices[id], known.scope == scope { return known }
        return try first("SELECT * FROM prices WHERE \(scope) AND id = \(id)").map(Price.init)
    }

    /// Unknown and foreign ids are left out (C2).
    package func find(_ ids: [Price.ID], in scope: Scope) throws -> [Price] {
        if let known = identityMap.all(ids, in: scope, \.prices) { return known }
        let prices = try query("SELECT * FROM prices WHERE \(scope) AND id IN (\(list: ids))").map(Price.init)
        for price in prices { identityMap.prices[price.id] = price }
        return prices
    }

    /// Whether there is any, sold or not.
    func exist(of product: Product.ID, in scope: Scope) throws -> Bool {
        try first("SELECT id FROM prices WHERE \(scope) AND product_id = \(product) LIMIT 1") != nil
    }

    /// Whether one is known by this key.
    func exist(withLookupKey key: String, in scope: Scope) throws -> Bool {
        try first("SELECT id FROM prices WHERE \(scope) AND lookup_key = \(key)") != nil
    }

    func page(
        in scope: Scope, product: Product.ID?, isActive: Bool?, lookupKeys: [String], currency: Currency?,
        recurring: Bool?, _ request: PageRequest
    ) throws -> Page<Price> {
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
        return try page("prices", of: condition, where: .all(filters), request, read: Price.init)
    }

    func insert(_ it: Price) throws {
        try execute(
            """
            INSERT INTO prices
                (merchant_id, id, livemode, product_id, unit_amount, currency, recurring_interval, recurring_count,
                nickname, lookup_key, active, trial_days, metadata, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.product), \(it.unitAmount.amount),
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

    /// Takes a key from the price that has it.
    func release(lookupKey key: String, in scope: Scope) throws {
        try execute(
            "UPDATE prices SET lookup_key = NULL WHERE \(scope) AND lookup_key = \(key)",
            forgetting: .subscriptions, .prices
        )
    }
}

extension BillingTransaction {
    package var prices: PriceRows { PriceRows(tx: self) }
}

extension Price {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), product: try row.id("product_id"),
            unitAmount: try row.money("unit_amount"), recurrence: try Recurrence(row),
            nickname: try row.textIfAny("nickname"),
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
