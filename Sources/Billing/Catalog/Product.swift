import Core

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

extension Product {
    func check() throws {
        guard !name.isEmpty else { throw BillingError.missing("name") }
        _ = try FreeText.line(name, parameter: "name", limit: 250)
        if let description { _ = try FreeText.text(description, parameter: "description", limit: 2_000) }
        guard images.count <= 8 else { throw BillingError.invalid("images", "A product has at most 8 images.") }
        for (index, image) in images.enumerated() where !ReturnAddress.isValid(image) {
            throw BillingError.invalid("images[\(index)]", "Not a valid URL", code: "url_invalid")
        }
        try Metadata.check(metadata)
    }
}
