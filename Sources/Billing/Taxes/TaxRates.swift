import Core
import Storage

/// The taxes of a merchant.
public struct TaxRates: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    public func create(
        displayName: String, rate: Rate, isInclusive: Bool, country: String? = nil, in scope: Scope,
        isActive: Bool = true, metadata: [String: String] = [:]
    ) async throws -> TaxRate {
        try Metadata.check(metadata)
        let now = context.clock.now()
        let taxRate = TaxRate(
            id: .new(at: now, using: context.chance), scope: scope,
            displayName: try FreeText.line(displayName, parameter: "display_name", limit: 50), rate: rate,
            isInclusive: isInclusive, country: try Country.checked(country, parameter: "country"), isActive: isActive,
            metadata: metadata,
            createdAt: now)
        return try await context.write { tx in
            try tx.execute(
                """
                INSERT INTO tax_rates
                    (merchant_id, id, livemode, display_name, rate, inclusive, country, active, metadata, created_at)
                VALUES
                    (\(scope.merchant), \(taxRate.id), \(scope.mode), \(taxRate.displayName), \(rate), \(isInclusive),
                    \(taxRate.country), \(isActive), \(JSONText.of(metadata)), \(now))
                """)
            return taxRate
        }
    }

    public func find(_ id: TaxRate.ID, in scope: Scope) async throws -> TaxRate {
        try await context.read { try $0.taxRate(id, in: scope) }
    }

    public func list(
        in scope: Scope, isActive: Bool? = nil, isInclusive: Bool? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<TaxRate> {
        try await context.read { tx in
            var condition: SQL = "\(scope)"
            if let isInclusive { condition = condition + " AND inclusive = \(isInclusive)" }
            return try tx.page(
                "tax_rates", of: condition, where: isActive.map { (wanted) -> SQL in "active = \(wanted)" }, page,
                read: TaxRate.init)
        }
    }

    /// Changes the name, whether it may be used from now on, and the metadata. The rate itself never changes.
    ///
    /// - Throws: the conflict `tax_rate_in_use` rather than make a default rate inactive.
    public func update(
        _ id: TaxRate.ID, in scope: Scope, _ change: @escaping @Sendable (inout TaxRate) throws -> Void
    ) async throws -> TaxRate {
        try await context.write { tx in
            var taxRate = try tx.taxRate(id, in: scope)
            let before = taxRate
            try change(&taxRate)
            taxRate.country = try Country.checked(taxRate.country, parameter: "country", known: before.country)
            try Metadata.check(taxRate.metadata)
            if !taxRate.isActive, try tx.defaultTaxRates(in: scope).contains(id) {
                throw BillingError.conflict("tax_rate_in_use", "A default tax rate cannot be made inactive.")
            }
            try tx.execute(
                """
                UPDATE tax_rates
                SET display_name = \(taxRate.displayName), active = \(taxRate.isActive), country = \(taxRate.country),
                    metadata = \(JSONText.of(taxRate.metadata))
                WHERE \(scope) AND id = \(id)
                """)
            return taxRate
        }
    }
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

extension TaxRate {
    /// Lists of rates are one column: `txr_1 txr_2`.
    static func ids(_ text: String) -> [ID] { text.isEmpty ? [] : text.split(separator: " ").map { ID(String($0)) } }
    static func text(_ ids: [ID]) -> String { ids.map(\.rawValue).joined(separator: " ") }
}

extension BillingTransaction {
    func taxRate(_ id: TaxRate.ID, in scope: Scope, parameter: String = "id") throws -> TaxRate {
        guard let row = try first("SELECT * FROM tax_rates WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("tax_rate", id.rawValue, parameter: parameter)
        }
        return try TaxRate(row)
    }

    package func taxRates(_ ids: Set<TaxRate.ID>, in scope: Scope) throws -> [TaxRate.ID: TaxRate] {
        guard !ids.isEmpty else { return [:] }
        let rows = try query("SELECT * FROM tax_rates WHERE \(scope) AND id IN (\(list: Array(ids)))")
        return Dictionary(try rows.map(TaxRate.init).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
