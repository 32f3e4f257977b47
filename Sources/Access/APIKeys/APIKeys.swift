import Billing
import Core

/// The keys with which merchants' programs reach the API.
public struct APIKeys: Sendable {
    /// How old the stored last use may be before it is written again.
    static let touchInterval = Span.minutes(1)

    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// A new key: `sk_test_`, `sk_live_`, `pk_test_` or `pk_live_` and 256 random bits in base 62.
    ///
    /// - Returns: the key's record, and the key itself, which nobody can show again.
    /// - Throws: ``BillingError`` `resource_missing` when there is no such merchant.
    public func create(
        for merchant: Merchant.ID, mode: Mode, kind: APIKey.Kind, by actor: AuditActor? = nil
    ) async throws -> (APIKey, Secret) {
        let now = context.clock.now()
        let text = APIKey.text(kind, mode, using: context.chance)
        let key = APIKey(
            text, kind: kind, in: Scope(merchant: merchant, mode: mode), at: now, using: context.chance)
        return try await context.write { tx in
            _ = try tx.merchants.find(merchant)
            try tx.apiKeys.insert(key, hash: Token.hash(text))
            try tx.audit(.apiKeyCreated, about: key.id.rawValue, ["key": key.hint], by: actor, in: key.scope)
            return (key, Secret(text))
        }
    }

    /// Whose key this is, while it works. Its last use is noted at most once a minute, so that reading stays a read.
    ///
    /// - Parameter presented: from the Authorization header.
    public func authenticate(_ presented: Secret) async throws -> APIKey? {
        guard (20...100).contains(presented.exposed.utf8.count) else { return nil }
        let now = context.clock.now()
        let hash = Token.hash(presented.exposed)
        guard let key = try await context.read({ try $0.apiKeys.findIfAny(hash: hash, at: now) }) else { return nil }
        let earlier = now - Self.touchInterval
        if key.lastUsedAt.map({ $0 <= earlier }) ?? true {
            // A full disk must not stop reads (D6): the time of last use is worth less than the answer.
            try? await context.write(.readCommitted) { try $0.apiKeys.touch(key, at: now, unlessSince: earlier) }
        }
        return key
    }

    /// All keys of a merchant's mode, newest first, revoked ones included.
    public func list(in scope: Scope) async throws -> [APIKey] {
        try await context.read { try $0.apiKeys.all(in: scope) }
    }

    /// Stops a key at once, or at `instant` so that its successor can be deployed first.
    ///
    /// A key that is revoked already keeps its earlier end.
    /// - Throws: ``BillingError`` `resource_missing`.
    public func revoke(
        _ id: APIKey.ID, in scope: Scope, at instant: Instant? = nil, by actor: AuditActor? = nil
    ) async throws {
        let end = instant ?? context.clock.now()
        try await context.write { tx in
            guard try tx.apiKeys.end(id, in: scope, at: end) else {
                throw BillingError.notFound("API key", id.rawValue)
            }
            let key = try tx.apiKeys.find(id, of: scope.merchant)
            try tx.audit(.apiKeyRevoked, about: id.rawValue, ["key": key.hint], by: actor, in: scope)
        }
    }
}
