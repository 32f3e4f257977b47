import Core
import Storage

extension PortalSession {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            configuration: try row.id("configuration_id"), returnURL: try row.textIfAny("return_url"),
            locale: try row.textIfAny("locale"), opening: try row.value("opening"), origin: try row.value("origin"),
            createdAt: try row.instant("created_at"), expiresAt: try row.instant("expires_at"),
            openedAt: try row.instantIfAny("opened_at"), flow: try Flow(row),
            openedBy: try row.textIfAny("opened_by"))
    }
}

/// The sessions that programs and people made. Of their tokens only the hashes are stored.
package struct PortalSessionRows: Rows {
    package let tx: BillingTransaction

    package func insert(_ it: PortalSession, tokenHash: String) throws {
        try send(
            """
            INSERT INTO portal_sessions
                (merchant_id, id, livemode, customer_id, configuration_id, return_url, locale, opening, origin,
                token_hash, created_at, expires_at, flow_subscription_id, flow_coupon_id, opened_by)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.configuration),
                \(it.returnURL), \(it.locale), \(it.opening), \(it.origin), \(tokenHash), \(it.createdAt),
                \(it.expiresAt), \(it.flow?.subscription), \(it.flow?.coupon), \(it.openedBy))
            """, mapping: { $0.portalSessions[it.id] = it })
    }

    package func find(_ id: PortalSession.ID, in scope: Scope) throws -> PortalSession {
        if let known = identityMap.portalSessions[id], known.scope == scope { return known }
        guard let row = try first("SELECT * FROM portal_sessions WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("portal session", id.rawValue)
        }
        return try PortalSession(row)
    }

    /// The token names the mode; the merchant is the one whose portal was asked.
    package func findIfAny(tokenHash: String, of merchant: Merchant.ID) throws -> PortalSession? {
        try first("SELECT * FROM portal_sessions WHERE merchant_id = \(merchant) AND token_hash = \(tokenHash)")
            .map(PortalSession.init)
    }

    /// Marks it opened: of two that try, one gets it (D5).
    /// - Returns: nil when it was opened before, has expired or never was.
    package func open(tokenHash: String, of merchant: Merchant.ID, at now: Instant) throws -> PortalSession? {
        identityMap.forget(.portalSessions)
        return try first(
            """
            UPDATE portal_sessions SET opened_at = \(now)
            WHERE merchant_id = \(merchant) AND token_hash = \(tokenHash) AND opened_at IS NULL AND expires_at > \(now)
            RETURNING *
            """
        ).map(PortalSession.init)
    }

    package func endAll(of customer: Customer.ID, in scope: Scope, at now: Instant) throws {
        try end("customer_id = \(customer)", in: scope, at: now)
    }

    package func endAll(by configuration: PortalConfiguration.ID, in scope: Scope, at now: Instant) throws {
        try end("configuration_id = \(configuration)", in: scope, at: now)
    }

    package func endAll(in scope: Scope, at now: Instant) throws { try end("1 = 1", in: scope, at: now) }

    /// Those that one of the merchant's people made, to look or for a customer. One that a customer has opened is theirs.
    package func endAll(openedBy person: String, in scope: Scope, at now: Instant) throws {
        try end(
            """
            origin IN (\(PortalSession.Origin.console), \(PortalSession.Origin.viewAs))
                AND COALESCE(opened_by, \(person)) = \(person)
            """, in: scope, at: now)
    }

    /// What nobody can open any more since before `instant`.
    package func forgetOver(before instant: Instant, of merchant: Merchant.ID, limit: Int) throws -> Int {
        try forget(from: "portal_sessions", where: "expires_at <= \(instant)", of: merchant, limit: limit)
    }

    private func end(_ which: SQL, in scope: Scope, at now: Instant) throws {
        try execute(
            """
            UPDATE portal_sessions SET expires_at = \(now)
            WHERE \(scope) AND opened_at IS NULL AND expires_at > \(now) AND \(which)
            """, forgetting: .portalSessions)
    }
}

extension BillingTransaction {
    package var portalSessions: PortalSessionRows { PortalSessionRows(tx: self) }
}
