import Billing
import Core
import Storage

/// The stored keys of merchants' programs: their hashes, never themselves (S5).
struct APIKeyRows: Rows {
    let tx: BillingTransaction

    /// A key of a merchant, in whichever mode.
    func find(_ id: APIKey.ID, of merchant: Merchant.ID) throws -> APIKey {
        guard let row = try first("SELECT * FROM api_keys WHERE merchant_id = \(merchant) AND id = \(id)") else {
            throw BillingError.notFound("API key", id.rawValue)
        }
        return try APIKey(row)
    }

    /// The key with this hash, while it works. Nothing else is known of the caller yet: the key names its merchant.
    func findIfAny(hash: String, at now: Instant) throws -> APIKey? {
        try first(
            """
            SELECT * FROM api_keys
            WHERE hash = \(hash) AND (revoked_at IS NULL OR revoked_at > \(now))
            """
        ).map(APIKey.init)
    }

    /// Newest first, revoked ones included.
    func all(in scope: Scope) throws -> [APIKey] {
        try query("SELECT * FROM api_keys WHERE \(scope) ORDER BY created_at DESC, id DESC").map(APIKey.init)
    }

    func insert(_ it: APIKey, hash: String) throws {
        try execute(
            """
            INSERT INTO api_keys (merchant_id, id, livemode, kind, hash, hint, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.kind), \(hash), \(it.hint), \(it.createdAt))
            """)
    }

    func touch(_ key: APIKey, at now: Instant, unlessSince earlier: Instant) throws {
        try execute(
            """
            UPDATE api_keys SET last_used_at = \(now)
            WHERE \(key.scope) AND id = \(key.id) AND (last_used_at IS NULL OR last_used_at <= \(earlier))
            """)
    }

    /// Ends a key at `instant`, unless it ends earlier.
    ///
    /// - Returns: whether there is such a key.
    func end(_ id: APIKey.ID, in scope: Scope, at instant: Instant) throws -> Bool {
        try execute(
            """
            UPDATE api_keys
            SET revoked_at = CASE WHEN revoked_at < \(instant) THEN revoked_at ELSE \(instant) END
            WHERE \(scope) AND id = \(id)
            """) == 1
    }
}

extension BillingTransaction {
    var apiKeys: APIKeyRows { APIKeyRows(tx: self) }
}

extension APIKey {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), kind: try row.value("kind"), hint: try row.text("hint"),
            createdAt: try row.instant("created_at"), lastUsedAt: try row.instantIfAny("last_used_at"),
            revokedAt: try row.instantIfAny("revoked_at"))
    }
}
