import Billing
import Core
import Storage

extension RecoveryLink {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            purpose: try row.value("purpose"), invoice: try row.idIfAny("invoice_id"),
            method: try row.idIfAny("method_id"), copy: try row.idIfAny("copy_id"), uses: try row.int("uses"),
            createdAt: try row.instant("created_at"), expiresAt: try row.instant("expires_at"),
            endedAt: try row.instantIfAny("ended_at"))
    }
}

/// The links of mails. Of their tokens only the hashes are stored.
struct RecoveryLinkRows: Rows {
    let tx: BillingTransaction

    func insert(_ it: RecoveryLink, tokenHash: String) throws {
        try execute(
            """
            INSERT INTO recovery_links
                (merchant_id, id, livemode, customer_id, purpose, invoice_id, method_id, copy_id, token_hash, uses,
                created_at, expires_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.purpose), \(it.invoice),
                \(it.method), \(it.copy), \(tokenHash), \(it.uses), \(it.createdAt), \(it.expiresAt))
            """)
    }

    /// An address does not name the mode: the link does.
    func findIfAny(tokenHash: String, at merchant: Merchant.ID) throws -> RecoveryLink? {
        try first(
            "SELECT * FROM recovery_links WHERE merchant_id = \(merchant) AND token_hash = \(tokenHash)"
        ).map(RecoveryLink.init)
    }

    func findIfAny(_ id: RecoveryLink.ID, of customer: Customer.ID, in scope: Scope) throws -> RecoveryLink? {
        try first(
            "SELECT * FROM recovery_links WHERE \(scope) AND customer_id = \(customer) AND id = \(id)"
        ).map(RecoveryLink.init)
    }

    /// Those that are not over. One whose payment was made has served.
    func live(of customer: Customer.ID, in scope: Scope, at now: Instant) throws -> [RecoveryLink] {
        try query(
            """
            SELECT * FROM recovery_links
            WHERE \(scope) AND customer_id = \(customer) AND ended_at IS NULL AND expires_at > \(now)
                AND (purpose <> \(RecoveryLink.Purpose.payment) OR EXISTS (
                    SELECT 1 FROM invoices
                    WHERE invoices.merchant_id = recovery_links.merchant_id
                        AND invoices.id = recovery_links.invoice_id AND invoices.status = 'open'))
            ORDER BY created_at DESC, id DESC
            LIMIT 100
            """
        ).map(RecoveryLink.init)
    }

    func countUse(of link: RecoveryLink, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE recovery_links SET uses = uses + 1
            WHERE \(link.scope) AND id = \(link.id) AND ended_at IS NULL AND expires_at > \(now)
                AND uses < \(link.purpose.uses)
            """) == 1
    }

    /// - Returns: whether the customer ever had it, over or not.
    func end(_ id: RecoveryLink.ID, of customer: Customer.ID, in scope: Scope, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE recovery_links SET ended_at = COALESCE(ended_at, \(now))
            WHERE \(scope) AND customer_id = \(customer) AND id = \(id)
            """) == 1
    }

    func endAll(of customer: Customer.ID, in scope: Scope, at now: Instant) throws {
        try end("customer_id = \(customer)", in: scope, at: now)
    }

    func endAll(in scope: Scope, at now: Instant) throws { try end("1 = 1", in: scope, at: now) }

    /// Those that were ended before are left as they are.
    private func end(_ which: SQL, in scope: Scope, at now: Instant) throws {
        try execute("UPDATE recovery_links SET ended_at = \(now) WHERE \(scope) AND ended_at IS NULL AND \(which)")
    }

    /// Of a purpose, those that were over long ago: see ``RecoveryLinks/prune(hear:)``.
    func forgetOver(_ purpose: RecoveryLink.Purpose, at now: Instant, of merchant: Merchant.ID, limit: Int) throws
        -> Int
    {
        try forget(
            from: "recovery_links", where: "purpose = \(purpose) AND expires_at <= \(now - purpose.memory)",
            of: merchant, limit: limit)
    }
}

extension BillingTransaction {
    var recoveryLinks: RecoveryLinkRows { RecoveryLinkRows(tx: self) }
}
