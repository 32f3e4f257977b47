import Core
import Storage

/// What is sold.
public struct Product: Hashable, Sendable, Identified {
    public static let idPrefix = "prod_"
    public typealias ID = Core.ID<Product>

    public let id: ID
    public let scope: Scope
    public var name: String
    public var description: String?
    public var isActive: Bool
    /// Addresses of pictures; the first is the one beside a subscription (S28).
    public var images: [String]
    public var defaultPrice: Price.ID?
    public var metadata: [String: String]
    public let createdAt: Instant
    public var updatedAt: Instant
}
