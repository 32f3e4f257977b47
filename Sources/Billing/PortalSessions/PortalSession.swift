import Core
import Storage

/// A visit to the portal that the merchant's program asked for: it opens without a sign-in (S08, A12).
public struct PortalSession: Hashable, Sendable, Identified {
    public static let idPrefix = "bps_"
    public typealias ID = Core.ID<PortalSession>

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    public let configuration: PortalConfiguration.ID
    public let returnURL: String?
    public let locale: String?
    public let createdAt: Instant
    /// When its address stops opening: 300 s after it was made (A12).
    public let expiresAt: Instant
}
