import Core
import Storage

extension EmailChange {
    /// Letters of one customer, and to one address, beyond which none is sent for a while.
    static let lettersAtOnce = 3
    static let lettersADay = 10
    static let window = Span.minutes(15)
    static let dayWindow = Span.hours(24)

    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            email: try row.text("email"), linkHash: try row.text("link_hash"),
            createdAt: try row.instant("created_at"), expiresAt: try row.instant("expires_at"))
    }
}

extension BillingTransaction {
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
    func openEmailChange(of customer: Customer.ID, in scope: Scope, at now: Instant) throws -> EmailChange? {
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
    func openEmailChange(linkHash: String, at merchant: Merchant.ID, at now: Instant) throws -> EmailChange? {
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

    func endEmailChanges(_ which: SQL, in scope: Scope, at now: Instant) throws {
        try execute("UPDATE email_changes SET ended_at = \(now) WHERE \(scope) AND ended_at IS NULL AND \(which)")
    }

    /// - Throws: ``EmailChangeRefusal/tooManyLetters``.
    func checkLetters(to email: String, of customer: Customer.ID, in scope: Scope, at now: Instant) throws {
        let sentBefore: (SQL, Span) throws -> Int = { which, window in
            try self.first(
                "SELECT COUNT(*) AS n FROM email_changes WHERE \(scope) AND \(which) AND created_at > \(now - window)"
            )?.int("n") ?? 0
        }
        let own: SQL = "customer_id = \(customer)"
        let there: SQL = "email_folded = \(EmailAddress.folded(email))"
        guard try sentBefore(own, EmailChange.window) < EmailChange.lettersAtOnce,
            try sentBefore(own, EmailChange.dayWindow) < EmailChange.lettersADay,
            try sentBefore(there, EmailChange.dayWindow) < EmailChange.lettersADay
        else { throw EmailChangeRefusal.tooManyLetters }
    }
}
