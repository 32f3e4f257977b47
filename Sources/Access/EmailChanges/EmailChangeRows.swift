import Billing
import Core
import Storage

extension EmailChange {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            email: try row.text("email"), linkHash: try row.text("link_hash"),
            createdAt: try row.instant("created_at"), expiresAt: try row.instant("expires_at"))
    }
}

/// The addresses that were to be proven. Of their links only the hashes are stored.
struct EmailChangeRows: Rows {
    let tx: BillingTransaction

    func insert(_ it: EmailChange) throws {
        try execute(
            """
            INSERT INTO email_changes
                (merchant_id, id, livemode, customer_id, email, email_folded, link_hash, created_at, expires_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.email),
                \(EmailAddress.folded(it.email)), \(it.linkHash), \(it.createdAt), \(it.expiresAt))
            """)
    }

    /// What a customer waits to prove.
    func open(of customer: Customer.ID, in scope: Scope, at now: Instant) throws -> EmailChange? {
        try first(
            """
            SELECT * FROM email_changes
            WHERE \(scope) AND customer_id = \(customer) AND ended_at IS NULL AND expires_at > \(now)
            ORDER BY created_at DESC, id DESC
            LIMIT 1
            """
        ).map(EmailChange.init)
    }

    /// A link's. Its address does not name the mode.
    func open(linkHash: String, at merchant: Merchant.ID, at now: Instant) throws -> EmailChange? {
        try first(
            """
            SELECT * FROM email_changes
            WHERE merchant_id = \(merchant) AND link_hash = \(linkHash) AND ended_at IS NULL AND expires_at > \(now)
            """
        ).map(EmailChange.init)
    }

    /// Of two that press the button, one ends it (D5).
    func end(_ change: EmailChange, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE email_changes SET ended_at = \(now)
            WHERE \(change.scope) AND id = \(change.id) AND ended_at IS NULL AND expires_at > \(now)
            """) == 1
    }

    func endAll(of customer: Customer.ID, in scope: Scope, at now: Instant) throws {
        try end("customer_id = \(customer)", in: scope, at: now)
    }

    func endAll(in scope: Scope, at now: Instant) throws { try end("1 = 1", in: scope, at: now) }

    func count(of customer: Customer.ID, in scope: Scope, since earlier: Instant) throws -> Int {
        try count("customer_id = \(customer)", in: scope, since: earlier)
    }

    func count(to email: String, in scope: Scope, since earlier: Instant) throws -> Int {
        try count("email_folded = \(EmailAddress.folded(email))", in: scope, since: earlier)
    }

    func forgetOver(before instant: Instant, of merchant: Merchant.ID, limit: Int) throws -> Int {
        try forget(from: "email_changes", where: "created_at <= \(instant)", of: merchant, limit: limit)
    }

    private func end(_ which: SQL, in scope: Scope, at now: Instant) throws {
        try execute("UPDATE email_changes SET ended_at = \(now) WHERE \(scope) AND ended_at IS NULL AND \(which)")
    }

    private func count(_ which: SQL, in scope: Scope, since earlier: Instant) throws -> Int {
        try first(
            "SELECT COUNT(*) AS n FROM email_changes WHERE \(scope) AND \(which) AND created_at > \(earlier)"
        )?.int("n") ?? 0
    }
}

extension BillingTransaction {
    var emailChanges: EmailChangeRows { EmailChangeRows(tx: self) }
}
