import Billing
import Core
import Storage

extension BrowserSession {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            configuration: try row.id("configuration_id"), origin: try row.value("origin"),
            returnURL: try row.textIfAny("return_url"), locale: try row.textIfAny("locale"),
            browser: try row.text("browser"), createdAt: try row.instant("created_at"),
            lastSeenAt: try row.instant("last_seen_at"), openedBy: try row.textIfAny("opened_by"))
    }
}

/// The browsers that are in portals: the rows of `visits`. Of their tokens only the hashes are stored (S1).
struct BrowserSessionRows: Rows {
    let tx: BillingTransaction

    func insert(_ it: BrowserSession, tokenHash: String) throws {
        try execute(
            """
            INSERT INTO visits
                (merchant_id, id, livemode, customer_id, configuration_id, origin, return_url, locale, browser,
                token_hash, created_at, last_seen_at, opened_by)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.configuration), \(it.origin),
                \(it.returnURL), \(it.locale), \(it.browser), \(tokenHash), \(it.createdAt), \(it.lastSeenAt),
                \(it.openedBy))
            """)
    }

    /// The token names the mode; the merchant is the one whose portal was asked. Deleted customers have no browser sessions.
    func findIfAny(
        tokenHash: String, at merchant: Merchant.ID, within limits: BrowserSessionLimits, now: Instant
    ) throws -> BrowserSession? {
        try first(
            """
            SELECT * FROM visits
            WHERE merchant_id = \(merchant) AND token_hash = \(tokenHash) AND \(lasting(within: limits, at: now))
                AND EXISTS (
                    SELECT 1 FROM customers
                    WHERE customers.merchant_id = visits.merchant_id AND customers.id = visits.customer_id
                        AND customers.deleted_at IS NULL)
            """
        ).map(BrowserSession.init)
    }

    /// Those of a customer that have not ended, newest first. Who only looks on is no browser of theirs.
    func all(
        of customer: Customer.ID, in scope: Scope, within limits: BrowserSessionLimits, at now: Instant
    ) throws -> [BrowserSession] {
        try query(
            """
            SELECT * FROM visits
            WHERE \(scope) AND customer_id = \(customer) AND \(lasting(within: limits, at: now))
                AND origin <> \(BrowserSession.Origin.viewAs)
            ORDER BY created_at DESC, id DESC
            LIMIT 100
            """
        ).map(BrowserSession.init)
    }

    func isOpen(_ session: BrowserSession) throws -> Bool {
        try first("SELECT id FROM visits WHERE \(session.scope) AND id = \(session.id) AND ended_at IS NULL") != nil
    }

    func touch(_ browserSession: BrowserSession, at now: Instant, unlessSince earlier: Instant) throws {
        try execute(
            """
            UPDATE visits SET last_seen_at = \(now)
            WHERE \(browserSession.scope) AND id = \(browserSession.id) AND last_seen_at <= \(earlier)
            """)
    }

    /// What was over before `instant`.
    func forgetOver(
        before instant: Instant, within limits: BrowserSessionLimits, of merchant: Merchant.ID, limit: Int
    ) throws -> Int {
        try forget(
            from: "visits",
            where: """
                ended_at <= \(instant) OR created_at <= \(instant - limits.absolute)
                OR last_seen_at <= \(instant - limits.idle)
                """, of: merchant, limit: limit)
    }

    /// What neither ended, nor was idle too long, nor lasted too long.
    func lasting(within limits: BrowserSessionLimits, at now: Instant) -> SQL {
        """
        ended_at IS NULL AND created_at > \(now - limits.absolute) AND last_seen_at > \(now - limits.idle)
            AND (origin <> \(BrowserSession.Origin.viewAs) OR created_at > \(now - BrowserSession.viewLife))
            AND (origin <> \(BrowserSession.Origin.console) OR created_at > \(now - BrowserSession.handedLife))
        """
    }
}

extension BillingTransaction {
    var browserSessions: BrowserSessionRows { BrowserSessionRows(tx: self) }
}
