import Billing
import Core
import Storage

extension SignInChallengeRows {
    /// A new code kills the old ones of its browser; their links live on (A2). Those of other browsers live on too: whoever
    /// types an address could otherwise keep its owner out (A3).
    func replaceCodes(ofCookie cookieHash: String, in scope: Scope) throws {
        try execute(
            """
            UPDATE sign_in_challenges SET code_replaced = 1
            WHERE \(scope) AND cookie_hash = \(cookieHash) AND code_replaced = 0
            """)
    }

    /// Counts one try before anything is compared (A2).
    /// - Returns: how many there have been with this one, or nil when none is left.
    func countTry(_ challenge: SignInChallenge) throws -> Int? {
        try first(
            """
            UPDATE sign_in_challenges SET tries = tries + 1
            WHERE \(challenge.scope) AND id = \(challenge.id) AND tries < \(SignInLimits.tries)
            RETURNING tries
            """
        )?.int("tries")
    }

    /// The same for codes typed with the link: strangers cannot use these up (A3).
    func countLinkTry(_ challenge: SignInChallenge) throws -> Int? {
        try first(
            """
            UPDATE sign_in_challenges SET link_tries = link_tries + 1
            WHERE \(challenge.scope) AND id = \(challenge.id) AND link_tries < \(SignInLimits.tries)
            RETURNING link_tries
            """
        )?.int("link_tries")
    }

    /// Of two that try, one gets it (D5). What else was mailed to the address is spent with it.
    func consume(_ challenge: SignInChallenge, at now: Instant) throws -> Bool {
        let changed = try execute(
            """
            UPDATE sign_in_challenges SET consumed_at = \(now)
            WHERE \(challenge.scope) AND id = \(challenge.id) AND consumed_at IS NULL AND expires_at > \(now)
            """)
        guard changed == 1 else { return false }
        try execute(
            """
            UPDATE sign_in_challenges SET consumed_at = \(now)
            WHERE \(challenge.scope) AND email_folded = \(challenge.email) AND consumed_at IS NULL
            """)
        return true
    }

    func setProof(hash: String, of challenge: SignInChallenge, until end: Instant) throws {
        try execute(
            """
            UPDATE sign_in_challenges SET proof_hash = \(hash), proof_expires_at = \(end)
            WHERE \(challenge.scope) AND id = \(challenge.id)
            """)
    }

    /// - Returns: nil when it was spent before, has expired or never was.
    func consumeProof(hash: String, in scope: Scope, at now: Instant) throws -> SignInChallenge? {
        try first(
            """
            UPDATE sign_in_challenges SET proof_hash = NULL
            WHERE \(scope) AND proof_hash = \(hash) AND proof_expires_at > \(now)
            RETURNING *
            """
        ).map(SignInChallenge.init)
    }

    /// Those of an address that no other living customer has: somebody else may sign in with it, to an account of theirs.
    func end(of email: String, leftBy customer: Customer.ID, in scope: Scope) throws {
        try end(
            """
            email_folded = \(EmailAddress.folded(email)) AND NOT EXISTS (
                SELECT 1 FROM customers c
                WHERE c.merchant_id = sign_in_challenges.merchant_id AND c.livemode = sign_in_challenges.livemode
                    AND c.email_folded = sign_in_challenges.email_folded AND c.deleted_at IS NULL
                    AND c.id <> \(customer))
            """, in: scope)
    }

    func endAll(by configuration: PortalConfiguration.ID, in scope: Scope) throws {
        try end("configuration_id = \(configuration)", in: scope)
    }

    func endAll(in scope: Scope) throws { try end("1 = 1", in: scope) }

    /// From now on they are like those of an address that nobody has: nothing meets them, and nobody can tell (A7).
    private func end(_ which: SQL, in scope: Scope) throws {
        try execute(
            """
            UPDATE sign_in_challenges SET known = 0, proof_hash = NULL
            WHERE \(scope) AND (known = 1 OR proof_hash IS NOT NULL) AND \(which)
            """)
    }
}
