import Billing
import Core
import Storage

/// A mailed link that sets a password.
struct PasswordReset: Hashable, Sendable, Identified {
    static let idPrefix = "pwr_"
    typealias ID = Core.ID<PasswordReset>

    let id: ID
    let person: Person.ID
}

/// The links of letters that set a password. Only their hashes are stored (A1). One for an address that nobody has is nobody's.
struct PasswordResetRows: Rows {
    let tx: BillingTransaction

    func insert(
        _ id: PasswordReset.ID, of person: Person.ID?, tokenHash: String, until expiry: Instant, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO password_resets (id, person_id, token_hash, created_at, expires_at)
            VALUES (\(id), \(person), \(tokenHash), \(now), \(expiry))
            """)
    }

    func findIfAny(tokenHash: String, at now: Instant) throws -> PasswordReset? {
        try first(
            """
            SELECT id, person_id FROM password_resets
            WHERE token_hash = \(tokenHash) AND person_id IS NOT NULL AND ended_at IS NULL AND expires_at > \(now)
            """
        ).map { PasswordReset(id: try $0.id("id"), person: try $0.id("person_id")) }
    }

    /// Of two that press the button, one sets a password (D5).
    func end(_ it: PasswordReset, at now: Instant) throws -> Bool {
        try execute("UPDATE password_resets SET ended_at = \(now) WHERE id = \(it.id) AND ended_at IS NULL") == 1
    }

    func endAll(of person: Person.ID, at now: Instant) throws {
        try execute("UPDATE password_resets SET ended_at = \(now) WHERE person_id = \(person) AND ended_at IS NULL")
    }

    func forgetOver(before instant: Instant, limit: Int) throws -> Int {
        try execute(
            """
            DELETE FROM password_resets WHERE id IN (
                SELECT id FROM password_resets WHERE expires_at <= \(instant) LIMIT \(limit))
            """)
    }
}

extension BillingTransaction {
    var passwordResets: PasswordResetRows { PasswordResetRows(tx: self) }
}
