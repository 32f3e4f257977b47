import Billing
import Core
import Scheduling
import Storage

/// The idempotency keys of requests, with who holds each and what it was answered.
struct IdempotencyKeyRows: Rows {
    let tx: BillingTransaction

    /// - Throws: ``APIError``: `idempotency_error` when the key was used for something else, 409 while it is in use.
    func claim(_ it: IdempotencyKey, at now: Instant, keys: ServerKeys) throws -> IdempotencyKey.Standing {
        try execute(
            """
            DELETE FROM idempotency_keys
            WHERE \(it.scope) AND idempotency_key = \(it.key) AND created_at < \(now - IdempotencyKey.lifetime)
            """)
        let inserted = try execute(
            """
            INSERT INTO idempotency_keys
                (merchant_id, livemode, idempotency_key, fingerprint, request_id, life, locked_until, wrote, created_at)
            VALUES
                (\(it.scope.merchant), \(it.scope.mode), \(it.key), \(it.fingerprint), \(it.requestID),
                \(it.life), \(now + IdempotencyKey.lock), 0, \(now))
            ON CONFLICT DO NOTHING
            """)
        if inserted == 1 { return .first }
        let found = try first(
            "SELECT * FROM idempotency_keys WHERE \(it.scope) AND idempotency_key = \(it.key) \(forUpdate)")
        guard let row = found else { throw APIError.idempotencyKeyInUse }
        guard try row.text("fingerprint") == it.fingerprint else { throw APIError.idempotencyMismatch }
        let holder = try row.text("request_id")
        if let status = try row.intIfAny("status") {
            let body = try it.opened(row.text("body"), keys)
            return .replay(
                APIResponse(
                    status: status, body: body, headers: [(.idempotentReplayed, "true"), (.originalRequest, holder)]))
        }
        guard try row.instant("locked_until") < now || !isHeld(row, at: now) else { throw APIError.idempotencyKeyInUse }
        guard try !row.bool("wrote") else { return .replay(try recovered(row, of: it, holder, keys)) }
        let taken = try execute(
            """
            UPDATE idempotency_keys
            SET request_id = \(it.requestID), life = \(it.life), locked_until = \(now + IdempotencyKey.lock)
            WHERE \(it.scope) AND idempotency_key = \(it.key) AND request_id = \(holder)
                AND status IS NULL AND wrote = 0
            """)
        guard taken == 1 else { throw APIError.idempotencyKeyInUse }
        return .first
    }

    /// Whether the process that holds a key may still be at it. One that says nothing of its life is believed.
    private func isHeld(_ row: Row, at now: Instant) throws -> Bool {
        guard let life = try row.textIfAny("life") else { return true }
        return try tx.serverLives.isAlive(life, at: now)
    }

    /// The answer that was committed with the last effect of a request whose process died, kept from now on.
    /// - Throws: ``APIError`` `idempotency_outcome_unknown` when there is none: it died between two effects.
    private func recovered(
        _ row: Row, of it: IdempotencyKey, _ holder: String, _ keys: ServerKeys
    ) throws -> APIResponse {
        guard let draft = try row.textIfAny("draft") else { throw APIError.outcomeUnknown }
        try execute(
            """
            UPDATE idempotency_keys SET status = 200, body = draft, draft = NULL
            WHERE \(it.scope) AND idempotency_key = \(it.key) AND request_id = \(holder) AND status IS NULL
            """)
        return APIResponse(
            status: 200, body: try it.opened(draft, keys),
            headers: [(.idempotentReplayed, "true"), (.originalRequest, holder)])
    }

    /// Keeps, inside the transaction of an effect, what the request will be answered if nothing follows.
    func draft(_ sealed: String, of it: IdempotencyKey) throws {
        try execute(
            """
            UPDATE idempotency_keys SET draft = \(sealed)
            WHERE \(it.scope) AND idempotency_key = \(it.key) AND request_id = \(it.requestID) AND status IS NULL
            """)
    }

    /// Notes, inside the transaction of an effect, that there is one; refuses it when another request took the key over.
    func noteEffect(of it: IdempotencyKey) throws {
        let noted = try execute(
            """
            UPDATE idempotency_keys SET wrote = 1
            WHERE \(it.scope) AND idempotency_key = \(it.key) AND request_id = \(it.requestID) AND status IS NULL
            """)
        guard noted == 1 else { throw APIError.idempotencyKeyInUse }
    }

    /// Keeps the answer for replays.
    ///
    /// - Parameter always: false for a refusal, which is forgotten when nothing was written before it.
    func conclude(_ it: IdempotencyKey, status: Int, sealed: String, always: Bool) throws {
        if !always {
            try execute(
                """
                DELETE FROM idempotency_keys
                WHERE \(it.scope) AND idempotency_key = \(it.key) AND request_id = \(it.requestID) AND wrote = 0
                """)
        }
        try execute(
            """
            UPDATE idempotency_keys SET status = \(status), body = \(sealed), draft = NULL
            WHERE \(it.scope) AND idempotency_key = \(it.key) AND request_id = \(it.requestID) AND status IS NULL
            """)
    }

    /// What nobody can replay any more: see ``IdempotencyKeys/prune(hear:)``.
    func forgetOver(at now: Instant, of merchant: Merchant.ID, limit: Int) throws -> Int {
        try forget(
            from: "idempotency_keys", key: "livemode, idempotency_key",
            where: "created_at < \(now - IdempotencyKey.lifetime)", of: merchant, limit: limit)
    }
}

extension BillingTransaction {
    var idempotencyKeys: IdempotencyKeyRows { IdempotencyKeyRows(tx: self) }
}
