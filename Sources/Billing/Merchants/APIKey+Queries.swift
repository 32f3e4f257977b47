import Core
import Storage

extension APIKey {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), kind: try row.value("kind"), hint: try row.text("hint"),
            createdAt: try row.instant("created_at"), lastUsedAt: try row.instantIfAny("last_used_at"),
            revokedAt: try row.instantIfAny("revoked_at"))
    }
}

extension BillingTransaction {
    func insert(_ it: APIKey, hash: String) throws {
        try execute(
            """
            INSERT INTO api_keys (merchant_id, id, livemode, kind, hash, hint, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.kind), \(hash), \(it.hint), \(it.createdAt))
            """)
    }

    /// The key with this hash, while it works. Nothing else is known of the caller yet: the key names its merchant.
    func apiKey(hash: String, at now: Instant) throws -> APIKey? {
        try first(
            """
            SELECT * FROM api_keys
            WHERE hash = \(hash) AND (revoked_at IS NULL OR revoked_at > \(now))
            """
        ).map(APIKey.init)
    }

    func touch(_ key: APIKey, at now: Instant, unlessSince earlier: Instant) throws {
        try execute(
            """
            UPDATE api_keys SET last_used_at = \(now)
            WHERE \(key.scope) AND id = \(key.id) AND (last_used_at IS NULL OR last_used_at <= \(earlier))
            """)
    }
}
