import Core
import Storage

/// Where a program of the merchant's hears what happened (H2).
public struct WebhookEndpoint: Hashable, Sendable, Identified {
    public static let idPrefix = "we_"
    public typealias ID = Core.ID<WebhookEndpoint>

    public enum Status: String, Hashable, Sendable, CaseIterable, SQLText { case enabled, disabled }

    /// What the signature is made with, sealed by ``ServerKeys`` for the purpose `credentials` (K2).
    typealias SealedSecret = [UInt8]

    public let id: ID
    public let scope: Scope
    public internal(set) var url: String
    /// Names of events, or `*` for all of them.
    public internal(set) var enabledEvents: [String]
    /// As its events say that they are; nil for what is spoken to whoever does not say.
    public let apiVersion: String?
    public internal(set) var description: String?
    public internal(set) var metadata: [String: String]
    public internal(set) var status: Status
    var secret: SealedSecret
    /// The secret before, which is signed with too until then.
    var previousSecret: SealedSecret?
    public internal(set) var previousSecretExpiresAt: Instant?
    public let createdAt: Instant
}

/// An endpoint and the text of its secret, which nobody can show again.
public struct IssuedWebhookEndpoint: Hashable, Sendable {
    public let endpoint: WebhookEndpoint
    public let secret: Secret
}

/// What is to be changed about an endpoint; what is nil stays as it is.
public struct WebhookEndpointRevision: Hashable, Sendable {
    public var url: String?
    public var enabledEvents: [String]?
    public var description: String??
    public var metadata: [String: String]?
    public var isDisabled: Bool?

    public init() {}
}
