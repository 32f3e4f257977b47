import Core
import Storage

/// A tax that a merchant charges: IVA 19 %, included in its prices or added to them.
public struct TaxRate: Hashable, Sendable, Identified {
    public static let idPrefix = "txr_"
    public typealias ID = Core.ID<TaxRate>

    public let id: ID
    public let scope: Scope
    /// What invoices call it: `IVA`.
    public var displayName: String
    public let rate: Rate
    /// Whether prices already contain it.
    public let isInclusive: Bool
    /// ISO 3166-1 alpha-2, upper case.
    public var country: String?
    public var isActive: Bool
    public var metadata: [String: String]
    public let createdAt: Instant
}

/// What one rate asks of one invoice, computed once per rate and document (M3).
public struct InvoiceTax: Hashable, Sendable, Codable {
    public let taxRate: String
    public let displayName: String
    /// Ten-thousandths of a percent: 190,000 is 19 %.
    public let millionths: Int64
    public let isInclusive: Bool
    /// What it was computed on, in minor units, without the tax.
    public let taxable: Int64
    public let amount: Int64
}

extension InvoiceTax {
    static func list(_ text: String) throws -> [InvoiceTax] { text == "[]" ? [] : try JSONText.value(text) }
}
