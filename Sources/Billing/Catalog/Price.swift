import Core

/// How much a product costs, once or each period. Amount, currency and recurrence never change.
public struct Price: Hashable, Sendable, Identified {
    public static let idPrefix = "price_"
    public typealias ID = Core.ID<Price>

    public let id: ID
    public let scope: Scope
    public let product: Product.ID
    /// For a quantity of one.
    public let unitAmount: Money
    /// Nil: it is charged once.
    public let recurrence: Recurrence?
    public var nickname: String?
    public var lookupKey: String?
    public var isActive: Bool
    public var trialDays: Int?
    public var metadata: [String: String]
    public let createdAt: Instant

    public var currency: Currency { unitAmount.currency }
}
