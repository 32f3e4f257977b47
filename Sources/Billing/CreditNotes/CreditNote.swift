import Core

/// A document that takes back part or all of an invoice, which itself never changes (M8).
public struct CreditNote: Hashable, Sendable, Identified {
    public static let idPrefix = "cn_"
    public typealias ID = Core.ID<CreditNote>

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    public let invoice: Invoice.ID
    /// Per merchant, without gaps: `GIMNASIO-CN-000007`.
    public let number: String
    /// Taxes included.
    public let money: Money
    /// The taxes in it, those that prices include too.
    public let tax: Money
    /// The same, rate by rate: the invoice's taxes, as much of each as is credited.
    public let taxes: [InvoiceTax]
    /// How much of it an open invoice no longer asks for.
    public let owedAmount: Money
    /// How much goes back by the way it came.
    public let refundAmount: Money
    /// How much the customer keeps as credit.
    public let creditAmount: Money
    /// How much the merchant gave back by other means.
    public let outOfBandAmount: Money
    public let reason: String?
    public let memo: String?
    public let metadata: [String: String]
    public let createdAt: Instant
}
