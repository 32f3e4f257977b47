import Billing
import Core

extension APIKeys {
    /// A key of a merchant, in whichever mode.
    /// - Throws: ``BillingError`` `resource_missing`.
    public func find(_ id: APIKey.ID, of merchant: Merchant.ID) async throws -> APIKey {
        try await context.read { try $0.apiKeys.find(id, of: merchant) }
    }

    /// A successor with the same kind and mode. The old key works until `overlap` has passed, so that the new one can be
    /// deployed first, and no longer than it would have.
    ///
    /// - Returns: the old key as it ends now, and the new one with its text, which nobody can show again.
    /// - Throws: ``BillingError`` `resource_missing`, or `api_key_revoked` for a key that works no more.
    public func roll(
        _ id: APIKey.ID, of merchant: Merchant.ID, overlap: Span, by actor: AuditActor? = nil
    ) async throws -> (old: APIKey, new: APIKey, Secret) {
        let now = context.clock.now()
        return try await context.write { tx in
            let old = try tx.apiKeys.find(id, of: merchant)
            guard old.works(at: now) else {
                throw BillingError.conflict("api_key_revoked", "This API key has been revoked: make another one.")
            }
            let text = APIKey.text(old.kind, old.scope.mode, using: tx.chance)
            let new = APIKey(text, kind: old.kind, in: old.scope, at: now, using: tx.chance)
            try tx.apiKeys.insert(new, hash: Token.hash(text))
            try tx.end(old, at: now + overlap)
            try tx.audit(
                .apiKeyRolled, about: id.rawValue, ["key": old.hint, "successor": new.hint], by: actor, in: old.scope)
            return (try tx.apiKeys.find(id, of: merchant), new, Secret(text))
        }
    }
}

extension APIKey {
    /// Whether whoever shows it is let in.
    public func works(at instant: Instant) -> Bool { revokedAt.map { instant < $0 } ?? true }

    /// What a key says: its prefix, and 256 random bits in base 62.
    static func text(_ kind: Kind, _ mode: Mode, using chance: Chance) -> String {
        // 62^43 is just above 2^256.
        prefix(kind, mode) + chance.base62(43)
    }

    /// The record of a key that says `text`.
    init(_ text: String, kind: Kind, in scope: Scope, at now: Instant, using chance: Chance) {
        self.init(
            id: .new(at: now, using: chance), scope: scope, kind: kind,
            hint: APIKey.prefix(kind, scope.mode) + "…" + text.suffix(4), createdAt: now, lastUsedAt: nil,
            revokedAt: nil)
    }
}

extension BillingTransaction {
    /// Ends a key at `instant`, unless it ends earlier.
    func end(_ key: APIKey, at instant: Instant) throws {
        let changed = try apiKeys.end(key.id, in: key.scope, at: instant)
        guard changed else { throw BillingError.notFound("API key", key.id.rawValue) }
    }
}
