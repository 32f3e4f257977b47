import Core
import Storage

extension BrowserSession {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            configuration: try row.id("configuration_id"), origin: try row.value("origin"),
            returnURL: try row.textIfAny("return_url"), locale: try row.textIfAny("locale"),
            browser: try row.text("browser"), createdAt: try row.instant("created_at"),
            lastSeenAt: try row.instant("last_seen_at"))
    }
}

extension BillingTransaction {
    /// Lets a browser in: a new token each time (S1). Only its hash is stored.
    func beginBrowserSession(
        of customer: Customer, by origin: BrowserSession.Origin, configuration: PortalConfiguration.ID,
        returnURL: String?,
        locale: String?, userAgent: String?, at now: Instant
    ) throws -> (BrowserSession, token: Secret) {
        let token = Token(using: chance)
        let it = BrowserSession(
            id: .new(at: now, using: chance), scope: customer.scope, customer: customer.id,
            configuration: configuration, origin: origin, returnURL: returnURL, locale: locale,
            browser: BrowserLabel.of(userAgent), createdAt: now, lastSeenAt: now)
        try execute(
            """
            INSERT INTO visits
                (merchant_id, id, livemode, customer_id, configuration_id, origin, return_url, locale, browser,
                token_hash, created_at, last_seen_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.configuration), \(it.origin),
                \(it.returnURL), \(it.locale), \(it.browser), \(token.hash), \(it.createdAt), \(it.lastSeenAt))
            """)
        return (it, token: token.secret)
    }

    /// The token names the mode; the merchant is the one whose portal was asked. Deleted customers have no browser sessions.
    func browserSession(tokenHash: String, at merchant: Merchant.ID, lasting: SQL) throws -> BrowserSession? {
        try first(
            """
            SELECT * FROM visits
            WHERE merchant_id = \(merchant) AND token_hash = \(tokenHash) AND \(lasting)
                AND EXISTS (
                    SELECT 1 FROM customers
                    WHERE customers.merchant_id = visits.merchant_id AND customers.id = visits.customer_id
                        AND customers.deleted_at IS NULL)
            """
        ).map(BrowserSession.init)
    }

    func touch(_ browserSession: BrowserSession, at now: Instant, unlessSince earlier: Instant) throws {
        try execute(
            """
            UPDATE visits SET last_seen_at = \(now)
            WHERE \(browserSession.scope) AND id = \(browserSession.id) AND last_seen_at <= \(earlier)
            """)
    }
}
