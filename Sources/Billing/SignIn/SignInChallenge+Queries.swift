import Core
import Storage

extension SignInChallenge {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), email: try row.text("email_folded"),
            isKnown: try row.bool("known"), configuration: try row.idIfAny("configuration_id"),
            locale: try row.text("locale"), cookieHash: try row.text("cookie_hash"),
            codeSalt: try row.text("code_salt"), codeHash: try row.text("code_hash"),
            codeIsReplaced: try row.bool("code_replaced"), tries: try row.int("tries"),
            linkHash: try row.text("link_hash"), linkTries: try row.int("link_tries"),
            linkIsMailed: try row.bool("link_mailed"), letter: try row.idIfAny("letter_id"),
            mailedAt: try row.instantIfAny("mailed_at"),
            createdAt: try row.instant("created_at"), expiresAt: try row.instant("expires_at"),
            consumedAt: try row.instantIfAny("consumed_at"), isByPassword: try row.bool("by_password"))
    }
}

extension BillingTransaction {
    func insert(_ it: SignInChallenge) throws {
        try execute(
            """
            INSERT INTO sign_in_challenges
                (merchant_id, id, livemode, email_folded, known, configuration_id, locale, cookie_hash, code_salt,
                code_hash, code_replaced, tries, link_hash, link_tries, link_mailed, letter_id, mailed_at, created_at,
                expires_at, by_password)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.email), \(it.isKnown), \(it.configuration),
                \(it.locale), \(it.cookieHash), \(it.codeSalt), \(it.codeHash), 0, 0, \(it.linkHash), 0,
                \(it.linkIsMailed), \(it.letter), \(it.mailedAt), \(it.createdAt), \(it.expiresAt),
                \(it.isByPassword ? 1 : 0))
            """)
    }

    /// The challenge whose code this browser should type: its newest.
    func challenge(cookieHash: String, in scope: Scope) throws -> SignInChallenge? {
        try first(
            """
            SELECT * FROM sign_in_challenges
            WHERE \(scope) AND cookie_hash = \(cookieHash)
            ORDER BY code_replaced, created_at DESC, id DESC
            LIMIT 1
            """
        ).map(SignInChallenge.init)
    }

    func challenge(linkHash: String, in scope: Scope) throws -> SignInChallenge? {
        try first("SELECT * FROM sign_in_challenges WHERE \(scope) AND link_hash = \(linkHash)")
            .map(SignInChallenge.init)
    }

    /// How many mails one browser has asked for, to one address.
    func countChallenges(
        for email: String, cookieHash: String, in scope: Scope, since earlier: Instant
    ) throws -> Int {
        try query(
            """
            SELECT COUNT(*) AS count FROM sign_in_challenges
            WHERE \(scope) AND cookie_hash = \(cookieHash) AND email_folded = \(email) AND created_at > \(earlier)
            """
        ).first?.int("count") ?? 0
    }

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

    func challenge(proofHash: String, in scope: Scope, at now: Instant) throws -> SignInChallenge? {
        try first(
            """
            SELECT * FROM sign_in_challenges
            WHERE \(scope) AND proof_hash = \(proofHash) AND proof_expires_at > \(now)
            """
        ).map(SignInChallenge.init)
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
}
