import Core
import Storage

extension APIKeys {
    /// A key of a merchant, in whichever mode.
    /// - Throws: ``BillingError`` `resource_missing`.
    public func find(_ id: APIKey.ID, of merchant: Merchant.ID) async throws -> APIKey {
        try await context.read { try $0.apiKey(id, of: merchant) }
    }

    /// A successor with the same kind and mode. The old key works until `overlap` has passed, so that the new one can be
    /// deployed first, and no longer than it would have.
    ///
    /// - Returns: the old key as it ends now, and the new one with its text, which nobody can show again.
    /// - Throws: ``BillingError`` `resource_missing`, or `api_key_revoked` for a key that works no more.
    public func roll(
        _ id: APIKey.ID, of merchant: Merchant.ID, overlap: Span
    ) async throws -> (old: APIKey, new: APIKey, Secret) {
        let now = context.clock.now()
        return try await context.write { tx in
            let old = try tx.apiKey(id, of: merchant)
            guard old.works(at: now) else {
                throw BillingError.conflict("api_key_revoked", "This API key has been revoked: make another one.")
            }
            let text = APIKey.text(old.kind, old.scope.mode, using: tx.chance)
            let new = APIKey(text, kind: old.kind, in: old.scope, at: now, using: tx.chance)
            try tx.insert(new, hash: Token.hash(text))
            try tx.end(old, at: now + overlap)
            return (try tx.apiKey(id, of: merchant), new, Secret(text))
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
    fileprivate func apiKey(_ id: APIKey.ID, of merchant: Merchant.ID) throws -> APIKey {
        guard let row = try first("SELECT * FROM api_keys WHERE merchant_id = \(merchant) AND id = \(id)") else {
            throw BillingError.notFound("API key", id.rawValue)
        }
        return try APIKey(row)
    }

    /// Ends a key at `instant`, unless it ends earlier.
    func end(_ key: APIKey, at instant: Instant) throws {
        let changed = try endKey(key.id, in: key.scope, at: instant)
        guard changed else { throw BillingError.notFound("API key", key.id.rawValue) }
    }

    /// - Returns: whether there is such a key.
    func endKey(_ id: APIKey.ID, in scope: Scope, at instant: Instant) throws -> Bool {
        try execute(
            """
            UPDATE api_keys
            SET revoked_at = CASE WHEN revoked_at < \(instant) THEN revoked_at ELSE \(instant) END
            WHERE \(scope) AND id = \(id)
            """) == 1
    }
}
