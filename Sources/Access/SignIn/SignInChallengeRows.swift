import Billing
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

/// The challenges of all who ask to come in. Of cookies, codes, links and proofs only the hashes are stored.
struct SignInChallengeRows: Rows {
    let tx: BillingTransaction

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
    func findIfAny(cookieHash: String, in scope: Scope) throws -> SignInChallenge? {
        try first(
            """
            SELECT * FROM sign_in_challenges
            WHERE \(scope) AND cookie_hash = \(cookieHash)
            ORDER BY code_replaced, created_at DESC, id DESC
            LIMIT 1
            """
        ).map(SignInChallenge.init)
    }

    func findIfAny(linkHash: String, in scope: Scope) throws -> SignInChallenge? {
        try first("SELECT * FROM sign_in_challenges WHERE \(scope) AND link_hash = \(linkHash)")
            .map(SignInChallenge.init)
    }

    func findIfAny(proofHash: String, in scope: Scope, at now: Instant) throws -> SignInChallenge? {
        try first(
            """
            SELECT * FROM sign_in_challenges
            WHERE \(scope) AND proof_hash = \(proofHash) AND proof_expires_at > \(now)
            """
        ).map(SignInChallenge.init)
    }

    /// How many mails one browser has asked for, to one address.
    func count(
        for email: String, cookieHash: String, in scope: Scope, since earlier: Instant
    ) throws -> Int {
        try query(
            """
            SELECT COUNT(*) AS count FROM sign_in_challenges
            WHERE \(scope) AND cookie_hash = \(cookieHash) AND email_folded = \(email) AND created_at > \(earlier)
            """
        ).first?.int("count") ?? 0
    }

    /// The mail to an address that leaves last, and when; one with a link before one without.
    func newestLetter(
        to email: String, in scope: Scope
    ) throws -> (id: CustomerNotification.ID, leaves: Instant, hasLink: Bool)? {
        try first(
            """
            SELECT letter_id, mailed_at, link_mailed FROM sign_in_challenges
            WHERE \(scope) AND email_folded = \(email) AND letter_id IS NOT NULL AND mailed_at IS NOT NULL
            ORDER BY mailed_at DESC, link_mailed DESC
            LIMIT 1
            """
        ).map { (try $0.id("letter_id"), try $0.instant("mailed_at"), try $0.bool("link_mailed")) }
    }

    func countLetters(to email: String, in scope: Scope, since earlier: Instant) throws -> Int {
        try first(
            """
            SELECT COUNT(DISTINCT letter_id) AS count FROM sign_in_challenges
            WHERE \(scope) AND email_folded = \(email) AND mailed_at > \(earlier)
            """)?.int("count") ?? 0
    }

    /// What nobody can meet any more since before `instant`.
    func forgetOver(before instant: Instant, of merchant: Merchant.ID, limit: Int) throws -> Int {
        try forget(from: "sign_in_challenges", where: "expires_at <= \(instant)", of: merchant, limit: limit)
    }
}

extension BillingTransaction {
    var signInChallenges: SignInChallengeRows { SignInChallengeRows(tx: self) }
}
