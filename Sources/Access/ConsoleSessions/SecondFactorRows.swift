import Billing
import Core
import Storage

/// The secrets of people's apps, sealed: one in force, and one that is being set up.
struct SecondFactorRows: Rows {
    let tx: BillingTransaction

    /// A secret, and the step of the code that was used last.
    struct Factor {
        let secret: [UInt8]
        let lastStep: Int64
    }

    /// The one in force.
    func inForce(of person: Person.ID) throws -> Factor? {
        try first("SELECT secret, last_step FROM second_factors WHERE person_id = \(person) AND secret IS NOT NULL")
            .map { Factor(secret: try $0.blob("secret"), lastStep: try $0.int64("last_step")) }
    }

    /// The one that is being set up in a session: nobody goes on with what was begun in another.
    func waiting(of person: Person.ID, in session: ConsoleSession.ID, since earlier: Instant) throws -> [UInt8]? {
        try first(
            """
            SELECT pending_secret FROM second_factors
            WHERE person_id = \(person) AND pending_session_id = \(session) AND pending_at > \(earlier)
            """
        ).flatMap { try $0.blobIfAny("pending_secret") }
    }

    /// What waited before is forgotten; what is in force goes on until this one is confirmed.
    func propose(_ sealed: [UInt8], of person: Person.ID, in session: ConsoleSession.ID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO second_factors
                (person_id, pending_secret, pending_session_id, pending_at, last_step, created_at)
            VALUES (\(person), \(SQLValue.blob(sealed)), \(session), \(now), 0, \(now))
            ON CONFLICT (person_id) DO UPDATE
            SET pending_secret = excluded.pending_secret, pending_session_id = excluded.pending_session_id,
                pending_at = excluded.pending_at
            """)
    }

    /// One that is in force at once.
    func insert(_ sealed: [UInt8], of person: Person.ID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO second_factors (person_id, secret, last_step, created_at, confirmed_at)
            VALUES (\(person), \(SQLValue.blob(sealed)), 0, \(now), \(now))
            """)
    }

    /// What waits is in force from now on. The code that confirmed it is used.
    func confirm(of person: Person.ID, step: Int64, at now: Instant) throws {
        try execute(
            """
            UPDATE second_factors
            SET secret = pending_secret, pending_secret = NULL, pending_session_id = NULL, pending_at = NULL,
                last_step = \(step), confirmed_at = \(now)
            WHERE person_id = \(person) AND pending_secret IS NOT NULL
            """)
    }

    func remove(of person: Person.ID) throws {
        try execute("DELETE FROM second_factors WHERE person_id = \(person)")
    }

    /// Of two that send one code at once, one has used it.
    func use(_ step: Int64, of person: Person.ID) throws -> Bool {
        try execute(
            "UPDATE second_factors SET last_step = \(step) WHERE person_id = \(person) AND last_step < \(step)") == 1
    }
}

/// The recovery codes of people: keyed hashes, each used once.
struct RecoveryCodeRows: Rows {
    let tx: BillingTransaction

    /// In place of those that there were.
    func replace(of person: Person.ID, with hashes: [String]) throws {
        try execute("DELETE FROM recovery_codes WHERE person_id = \(person)")
        for hash in hashes {
            try execute("INSERT INTO recovery_codes (person_id, code_hash) VALUES (\(person), \(hash))")
        }
    }

    func use(_ hash: String, of person: Person.ID, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE recovery_codes SET used_at = \(now)
            WHERE person_id = \(person) AND code_hash = \(hash) AND used_at IS NULL
            """) == 1
    }

    func countLeft(of person: Person.ID) throws -> Int {
        try first("SELECT COUNT(*) AS n FROM recovery_codes WHERE person_id = \(person) AND used_at IS NULL")?
            .int("n") ?? 0
    }
}

extension BillingTransaction {
    var secondFactors: SecondFactorRows { SecondFactorRows(tx: self) }
    var recoveryCodes: RecoveryCodeRows { RecoveryCodeRows(tx: self) }
}
