import Billing
import Core
import Storage

/// What a merchant's program shows to be let in (S5). Only its hash is stored: the key itself is shown once.
public struct APIKey: Hashable, Sendable, Identified {
    public static let idPrefix = "key_"
    public typealias ID = Core.ID<APIKey>

    public enum Kind: String, Hashable, Sendable, CaseIterable, SQLText {
        /// Does everything. It stays on the merchant's servers.
        case secret
        /// May be published; names the merchant and opens nothing.
        case publishable
    }

    public let id: ID
    /// Whose data it reaches, and in which mode: the only source of a request's scope (C1).
    public let scope: Scope
    public let kind: Kind
    /// Enough to tell it from its neighbours: `sk_test_…x7Qz`.
    public let hint: String
    public let createdAt: Instant
    /// Right to the minute: see ``APIKeys/authenticate(_:)``.
    public let lastUsedAt: Instant?
    /// When it stopped working, or will: the old key of a rotation overlaps with the new one until then.
    public let revokedAt: Instant?

    /// What keys of this kind and mode begin with, as Stripe's do.
    static func prefix(_ kind: Kind, _ mode: Mode) -> String {
        "\(kind == .secret ? "sk" : "pk")_\(mode.rawValue)_"
    }
}
