import Core
import Storage

/// The stored tax rates, and which of them are a merchant's defaults.
package struct TaxRateRows: Rows {
    package let tx: BillingTransaction

    func find(_ id: TaxRate.ID, in scope: Scope, parameter: String = "id") throws -> TaxRate {
        guard let row = try first("SELECT * FROM tax_rates WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("tax_rate", id.rawValue, parameter: parameter)
        }
        return try TaxRate(row)
    }

    /// Unknown and foreign ids are left out (C2).
    package func find(_ ids: Set<TaxRate.ID>, in scope: Scope) throws -> [TaxRate.ID: TaxRate] {
        guard !ids.isEmpty else { return [:] }
        let rows = try query(findStatement(ids, in: scope))
        return Dictionary(try rows.map(TaxRate.init).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func findStatement(_ ids: Set<TaxRate.ID>, in scope: Scope) -> SQL {
        "SELECT * FROM tax_rates WHERE \(scope) AND id IN (\(list: ids.sorted()))"
    }

    func page(in scope: Scope, isActive: Bool?, isInclusive: Bool?, _ request: PageRequest) throws -> Page<TaxRate> {
        var condition: SQL = "\(scope)"
        if let isInclusive { condition = condition + " AND inclusive = \(isInclusive)" }
        return try page(
            "tax_rates", of: condition, where: isActive.map { (wanted) -> SQL in "active = \(wanted)" }, request,
            read: TaxRate.init)
    }

    func insert(_ it: TaxRate) throws {
        try execute(
            """
            INSERT INTO tax_rates
                (merchant_id, id, livemode, display_name, rate, inclusive, country, active, metadata, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.displayName), \(it.rate), \(it.isInclusive),
                \(it.country), \(it.isActive), \(JSONText.of(it.metadata)), \(it.createdAt))
            """)
    }

    func update(_ it: TaxRate) throws {
        try execute(
            """
            UPDATE tax_rates
            SET display_name = \(it.displayName), active = \(it.isActive), country = \(it.country),
                metadata = \(JSONText.of(it.metadata))
            WHERE \(it.scope) AND id = \(it.id)
            """)
    }

    /// What subscriptions that name no rates are taxed with, in order.
    func defaults(in scope: Scope) throws -> [TaxRate.ID] {
        try query("SELECT tax_rate_id FROM default_tax_rates WHERE \(scope) ORDER BY position")
            .map { try $0.id("tax_rate_id") }
    }

    func removeDefaults(in scope: Scope) throws {
        try execute("DELETE FROM default_tax_rates WHERE \(scope)")
    }

    func insertDefault(_ id: TaxRate.ID, at position: Int, in scope: Scope) throws {
        try execute(
            """
            INSERT INTO default_tax_rates (merchant_id, livemode, position, tax_rate_id)
            VALUES (\(scope.merchant), \(scope.mode), \(position), \(id))
            """)
    }
}

extension BillingTransaction {
    package var taxRates: TaxRateRows { TaxRateRows(tx: self) }
}

extension TaxRate {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), displayName: try row.text("display_name"),
            rate: try row.rate("rate"), isInclusive: try row.bool("inclusive"), country: try row.textIfAny("country"),
            isActive: try row.bool("active"), metadata: try JSONText.metadata(row.text("metadata")),
            createdAt: try row.instant("created_at"))
    }
}
