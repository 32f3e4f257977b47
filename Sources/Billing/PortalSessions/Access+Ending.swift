import Core
import Storage

/// Every way into a portal that is open: browser sessions, sessions of programs, challenges, links of mails, addresses that wait
/// to be proven, and visits to a processor that would add a method. Whoever takes a right away ends them in the same transaction (S2).
///
/// All are dated by the server's clock, also those of customers of a test clock.
extension BillingTransaction {
    /// Ends them for one customer: their address has changed, they are deleted, or the merchant shuts them out.
    ///
    /// - Parameters:
    ///   - email: the address that they signed in with until now.
    ///   - kept: the browser session that asked for it, if any.
    /// - Returns: how many browser sessions ended.
    @discardableResult
    func endAccess(
        of customer: Customer.ID, at email: String?, keeping kept: BrowserSession.ID? = nil, in scope: Scope,
        at now: Instant
    ) throws -> Int {
        let ended = try endBrowserSessions(
            "customer_id = \(customer) AND id <> \(kept?.rawValue ?? "")", in: scope, at: now)
        try endPortalSessions("customer_id = \(customer)", in: scope, at: now)
        if let email {
            // Somebody else may sign in with the same address, to an account of theirs.
            try endChallenges(
                """
                email_folded = \(EmailAddress.folded(email)) AND NOT EXISTS (
                    SELECT 1 FROM customers c
                    WHERE c.merchant_id = sign_in_challenges.merchant_id AND c.livemode = sign_in_challenges.livemode
                        AND c.email_folded = sign_in_challenges.email_folded AND c.deleted_at IS NULL
                        AND c.id <> \(customer))
                """, in: scope)
            try deletePassword(of: email, leftBy: customer, in: scope)
        }
        try execute(
            """
            UPDATE notifications SET expires_at = \(now)
            WHERE \(scope) AND customer_id = \(customer) AND state = 'queued'
                AND kind IN (\(CustomerNotification.Kind.signIn), \(CustomerNotification.Kind.confirmEmail))
            """)
        try endEmailChanges("customer_id = \(customer)", in: scope, at: now)
        try endRecoveryLinks("customer_id = \(customer)", in: scope, at: now)
        try endSetupIntents("customer_id = \(customer)", in: scope)
        return ended
    }

    /// Ends browser sessions that began under another configuration than the one that rules the customer now.
    func endSessions(of customer: Customer.ID, in scope: Scope, at now: Instant) throws {
        _ = try endBrowserSessions("customer_id = \(customer)", in: scope, at: now)
        try endPortalSessions("customer_id = \(customer)", in: scope, at: now)
    }

    /// Ends what a configuration let in, when it is deactivated.
    func endAccess(by configuration: PortalConfiguration.ID, in scope: Scope, at now: Instant) throws {
        _ = try endBrowserSessions("configuration_id = \(configuration)", in: scope, at: now)
        try endPortalSessions("configuration_id = \(configuration)", in: scope, at: now)
        try endChallenges("configuration_id = \(configuration)", in: scope)
    }

    /// Ends everything that leads into a merchant's portal, when it is switched off.
    func endAccess(to merchant: Merchant, at now: Instant) throws {
        let returns = "\(baseURL)/p/\(merchant.slug)/"
        for mode in Mode.allCases {
            let scope = Scope(merchant: merchant.id, mode: mode)
            _ = try endBrowserSessions("1 = 1", in: scope, at: now)
            try endPortalSessions("1 = 1", in: scope, at: now)
            try endChallenges("1 = 1", in: scope)
            try endEmailChanges("1 = 1", in: scope, at: now)
            try endRecoveryLinks("1 = 1", in: scope, at: now)
            // Those that a program began go back to the program.
            try endSetupIntents(
                "SUBSTR(return_url, 1, CAST(\(returns.count) AS INTEGER)) = \(returns)", in: scope)
        }
    }

    private func endSetupIntents(_ which: SQL, in scope: Scope) throws {
        try execute(
            """
            UPDATE enrolments SET status = \(SetupIntent.Status.canceled)
            WHERE \(scope) AND status = \(SetupIntent.Status.open) AND \(which)
            """)
    }

    private func endBrowserSessions(_ which: SQL, in scope: Scope, at now: Instant) throws -> Int {
        try execute("UPDATE visits SET ended_at = \(now) WHERE \(scope) AND ended_at IS NULL AND \(which)")
    }

    private func endPortalSessions(_ which: SQL, in scope: Scope, at now: Instant) throws {
        try execute(
            """
            UPDATE portal_sessions SET expires_at = \(now)
            WHERE \(scope) AND opened_at IS NULL AND expires_at > \(now) AND \(which)
            """, forgetting: .portalSessions)
    }

    /// From now on they are like those of an address that nobody has: nothing meets them, and nobody can tell (A7).
    private func endChallenges(_ which: SQL, in scope: Scope) throws {
        try execute(
            """
            UPDATE sign_in_challenges SET known = 0, proof_hash = NULL
            WHERE \(scope) AND (known = 1 OR proof_hash IS NOT NULL) AND \(which)
            """)
    }
}
