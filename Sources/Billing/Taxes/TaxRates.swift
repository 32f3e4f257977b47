import Core
import Storage

/// The taxes of a merchant.
public struct TaxRates: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Parameter id: chosen by the caller, so that what is pressed twice is made once; nil for a new one.
    public func create(
        displayName: String, rate: Rate, isInclusive: Bool, country: String? = nil, in scope: Scope,
        isActive: Bool = true, metadata: [String: String] = [:], id: TaxRate.ID? = nil, by actor: AuditActor? = nil
    ) async throws -> TaxRate {
        try Metadata.check(metadata)
        let now = context.clock.now()
        let taxRate = TaxRate(
            id: id ?? .new(at: now, using: context.chance), scope: scope,
            displayName: try FreeText.line(displayName, parameter: "display_name", limit: 50), rate: rate,
            isInclusive: isInclusive, country: try Country.checked(country, parameter: "country"), isActive: isActive,
            metadata: metadata,
            createdAt: now)
        return try await context.write { tx in
            do {
                try tx.taxRates.insert(taxRate)
            } catch StorageError.constraint {
                throw BillingError.invalid("id", "Tax rate already exists.", code: "resource_already_exists")
            }
            try tx.audit(.taxRateCreated, taxRate, by: actor)
            return taxRate
        }
    }

    public func find(_ id: TaxRate.ID, in scope: Scope) async throws -> TaxRate {
        try await context.read { try $0.taxRates.find(id, in: scope) }
    }

    public func list(
        in scope: Scope, isActive: Bool? = nil, isInclusive: Bool? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<TaxRate> {
        try await context.read { tx in
            try tx.taxRates.page(in: scope, isActive: isActive, isInclusive: isInclusive, page)
        }
    }

    /// Changes the name, whether it may be used from now on, and the metadata. The rate itself never changes.
    ///
    /// - Throws: the conflict `tax_rate_in_use` rather than make a default rate inactive.
    public func update(
        _ id: TaxRate.ID, in scope: Scope, _ change: @escaping @Sendable (inout TaxRate) throws -> Void
    ) async throws -> TaxRate {
        try await context.write { tx in
            var taxRate = try tx.taxRates.find(id, in: scope)
            let before = taxRate
            try change(&taxRate)
            taxRate.country = try Country.checked(taxRate.country, parameter: "country", known: before.country)
            try Metadata.check(taxRate.metadata)
            if !taxRate.isActive, try tx.taxRates.defaults(in: scope).contains(id) {
                throw BillingError.conflict("tax_rate_in_use", "A default tax rate cannot be made inactive.")
            }
            try tx.taxRates.update(taxRate)
            return taxRate
        }
    }
}

extension TaxRate {
    /// Lists of rates are one column: `txr_1 txr_2`.
    static func ids(_ text: String) -> [ID] { text.isEmpty ? [] : text.split(separator: " ").map { ID(String($0)) } }
    static func text(_ ids: [ID]) -> String { ids.map(\.rawValue).joined(separator: " ") }
}
