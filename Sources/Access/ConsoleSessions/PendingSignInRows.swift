import Billing
import Core
import Storage

extension PendingSignIn {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), person: try row.id("person_id"), browser: try row.text("browser"),
            createdAt: try row.instant("created_at"), expiresAt: try row.instant("expires_at"))
    }
}

/// The sign-ins that wait for a code: the rows of `console_sign_ins`. Of their tokens only the hashes are stored.
struct PendingSignInRows: Rows {
    let tx: BillingTransaction

    func insert(_ it: PendingSignIn, tokenHash: String) throws {
        try execute(
            """
            INSERT INTO console_sign_ins (id, person_id, token_hash, browser, tries, created_at, expires_at)
            VALUES (\(it.id), \(it.person), \(tokenHash), \(it.browser), 0, \(it.createdAt), \(it.expiresAt))
            """)
    }

    func findIfAny(tokenHash: String, at now: Instant) throws -> PendingSignIn? {
        try first(
            """
            SELECT * FROM console_sign_ins
            WHERE token_hash = \(tokenHash) AND ended_at IS NULL AND expires_at > \(now)
            """
        ).map(PendingSignIn.init)
    }

    /// Counts a try before it is compared: of those that come at once, no more than are allowed (A2).
    func countTry(of it: PendingSignIn) throws -> Bool {
        try execute(
            """
            UPDATE console_sign_ins SET tries = tries + 1
            WHERE id = \(it.id) AND ended_at IS NULL AND tries < \(ConsoleSignInLimits.codeTries)
            """) == 1
    }

    func end(_ it: PendingSignIn, at now: Instant) throws -> Bool {
        try execute(
            "UPDATE console_sign_ins SET ended_at = \(now) WHERE id = \(it.id) AND ended_at IS NULL") == 1
    }

    func endAll(of person: Person.ID, at now: Instant) throws {
        try execute(
            "UPDATE console_sign_ins SET ended_at = \(now) WHERE person_id = \(person) AND ended_at IS NULL")
    }

    func forgetOver(before instant: Instant, limit: Int) throws -> Int {
        try execute(
            """
            DELETE FROM console_sign_ins WHERE id IN (
                SELECT id FROM console_sign_ins WHERE expires_at <= \(instant) LIMIT \(limit))
            """)
    }
}

extension BillingTransaction {
    var pendingSignIns: PendingSignInRows { PendingSignInRows(tx: self) }
}
