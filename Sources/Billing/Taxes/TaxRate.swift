import Core

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
public struct InvoiceTax: Hashable, Sendable {
    public let taxRate: String
    public let displayName: String
    /// Ten-thousandths of a percent: 190,000 is 19 %.
    public let millionths: Int64
    public let isInclusive: Bool
    /// What it was computed on, without the tax.
    public let taxable: Money
    public let amount: Money
}

extension InvoiceTax {
    /// As they are kept, with amounts in the currency of their document.
    static func list(_ text: String, in currency: Currency) throws -> [InvoiceTax] {
        try Stored.list(text).map {
            InvoiceTax(
                taxRate: $0.taxRate, displayName: $0.displayName, millionths: $0.millionths,
                isInclusive: $0.isInclusive, taxable: Money($0.taxable, currency), amount: Money($0.amount, currency))
        }
    }

    static func text(_ taxes: [InvoiceTax]) -> String {
        JSONText.of(
            taxes.map {
                Stored(
                    taxRate: $0.taxRate, displayName: $0.displayName, millionths: $0.millionths,
                    isInclusive: $0.isInclusive, taxable: $0.taxable.amount, amount: $0.amount.amount)
            })
    }

    /// How one is kept in the row of its document, whose currency is its own column.
    struct Stored: Codable {
        let taxRate: String
        let displayName: String
        let millionths: Int64
        let isInclusive: Bool
        let taxable: Int64
        let amount: Int64

        static func list(_ text: String) throws -> [Stored] { text == "[]" ? [] : try JSONText.value(text) }
    }
}
