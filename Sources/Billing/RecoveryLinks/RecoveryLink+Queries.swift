import Core
import Storage

extension RecoveryLink {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            purpose: try row.value("purpose"), invoice: try row.idIfAny("invoice_id"),
            method: try row.idIfAny("method_id"), uses: try row.int("uses"), createdAt: try row.instant("created_at"),
            expiresAt: try row.instant("expires_at"), endedAt: try row.instantIfAny("ended_at"))
    }
}

extension BillingTransaction {
    func insert(_ it: RecoveryLink, tokenHash: String) throws {
        try execute(
            """
            INSERT INTO recovery_links
                (merchant_id, id, livemode, customer_id, purpose, invoice_id, method_id, token_hash, uses, created_at,
                expires_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.purpose), \(it.invoice),
                \(it.method), \(tokenHash), \(it.uses), \(it.createdAt), \(it.expiresAt))
            """)
    }

    /// An address does not name the mode: the link does.
    func recoveryLink(tokenHash: String, at merchant: Merchant.ID) throws -> RecoveryLink? {
        try first(
            "SELECT * FROM recovery_links WHERE merchant_id = \(merchant) AND token_hash = \(tokenHash)"
        ).map(RecoveryLink.init)
    }

    func recoveryLink(_ id: RecoveryLink.ID, of customer: Customer.ID, in scope: Scope) throws -> RecoveryLink? {
        try first(
            "SELECT * FROM recovery_links WHERE \(scope) AND customer_id = \(customer) AND id = \(id)"
        ).map(RecoveryLink.init)
    }

    /// Those that are not over. One whose payment was made has served.
    func liveRecoveryLinks(of customer: Customer.ID, in scope: Scope, at now: Instant) throws -> [RecoveryLink] {
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
    func endRecoveryLink(
        _ id: RecoveryLink.ID, of customer: Customer.ID, in scope: Scope, at now: Instant
    ) throws -> Bool {
        try execute(
            """
            UPDATE recovery_links SET ended_at = COALESCE(ended_at, \(now))
            WHERE \(scope) AND customer_id = \(customer) AND id = \(id)
            """) == 1
    }

    /// Those that were ended before are left as they are.
    func endRecoveryLinks(_ which: SQL, in scope: Scope, at now: Instant) throws {
        try execute("UPDATE recovery_links SET ended_at = \(now) WHERE \(scope) AND ended_at IS NULL AND \(which)")
    }

    func countFreshLinks(to customer: Customer.ID, in scope: Scope, since earlier: Instant) throws -> Int {
        try first(
            """
            SELECT COUNT(*) AS n FROM notifications
            WHERE \(scope) AND customer_id = \(customer) AND kind = \(CustomerNotification.Kind.freshLink)
                AND created_at > \(earlier)
            """
        )?.int("n") ?? 0
    }
}
