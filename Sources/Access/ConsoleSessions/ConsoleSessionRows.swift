import Billing
import Core
import Storage

extension ConsoleSession {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), person: try row.id("person_id"), browser: try row.text("browser"),
            createdAt: try row.instant("created_at"), lastSeenAt: try row.instant("last_seen_at"),
            provedAt: try row.instantIfAny("proved_at"))
    }
}

/// The browsers that are in the console. Of their tokens only the hashes are stored (S1).
struct ConsoleSessionRows: Rows {
    let tx: BillingTransaction
    private var limits: BrowserSessionLimits { ConsoleSessions.limits }

    func insert(_ it: ConsoleSession, tokenHash: String) throws {
        try execute(
            """
            INSERT INTO console_sessions (id, person_id, browser, token_hash, created_at, last_seen_at, proved_at)
            VALUES
                (\(it.id), \(it.person), \(it.browser), \(tokenHash), \(it.createdAt), \(it.lastSeenAt),
                \(it.provedAt))
            """)
    }

    func findIfAny(tokenHash: String, at now: Instant) throws -> ConsoleSession? {
        try first("SELECT * FROM console_sessions WHERE token_hash = \(tokenHash) AND \(lasting(at: now))")
            .map(ConsoleSession.init)
    }

    /// One that may be over.
    func recall(tokenHash: String) throws -> ConsoleSession? {
        try first("SELECT * FROM console_sessions WHERE token_hash = \(tokenHash)").map(ConsoleSession.init)
    }

    /// One that lasts, as it is now.
    func findIfAny(_ id: ConsoleSession.ID, at now: Instant) throws -> ConsoleSession? {
        try first("SELECT * FROM console_sessions WHERE id = \(id) AND \(lasting(at: now))").map(ConsoleSession.init)
    }

    /// Those of a person that have not ended, newest first.
    func all(of person: Person.ID, at now: Instant) throws -> [ConsoleSession] {
        try query(
            """
            SELECT * FROM console_sessions
            WHERE person_id = \(person) AND \(lasting(at: now))
            ORDER BY created_at DESC, id DESC
            LIMIT 100
            """
        ).map(ConsoleSession.init)
    }

    func touch(_ it: ConsoleSession, at now: Instant, unlessSince earlier: Instant) throws {
        try execute(
            "UPDATE console_sessions SET last_seen_at = \(now) WHERE id = \(it.id) AND last_seen_at <= \(earlier)")
    }

    /// Proved, it has another token: the one of before is worth nothing any more (S1).
    ///
    /// - Returns: whether it still lasts.
    func prove(_ id: ConsoleSession.ID, tokenHash: String, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE console_sessions SET proved_at = \(now), token_hash = \(tokenHash)
            WHERE id = \(id) AND \(lasting(at: now))
            """) == 1
    }

    /// One that has ended already keeps its end.
    ///
    /// - Returns: whether the person ever had it.
    func end(_ id: ConsoleSession.ID, of person: Person.ID, at now: Instant) throws -> Bool {
        try execute(
            """
            UPDATE console_sessions SET ended_at = COALESCE(ended_at, \(now))
            WHERE person_id = \(person) AND id = \(id)
            """) == 1
    }

    /// - Parameter kept: the one that goes on, if any.
    func endAll(of person: Person.ID, but kept: ConsoleSession.ID? = nil, at now: Instant) throws {
        try execute(
            """
            UPDATE console_sessions SET ended_at = \(now)
            WHERE person_id = \(person) AND ended_at IS NULL AND id <> \(kept?.rawValue ?? "")
            """)
    }

    /// What was over before `instant`.
    func forgetOver(before instant: Instant, limit: Int) throws -> Int {
        try execute(
            """
            DELETE FROM console_sessions WHERE id IN (
                SELECT id FROM console_sessions
                WHERE ended_at <= \(instant) OR created_at <= \(instant - limits.absolute)
                    OR last_seen_at <= \(instant - limits.idle)
                LIMIT \(limit))
            """)
    }

    /// What neither ended, nor was idle too long, nor lasted too long.
    private func lasting(at now: Instant) -> SQL {
        "ended_at IS NULL AND created_at > \(now - limits.absolute) AND last_seen_at > \(now - limits.idle)"
    }
}

extension BillingTransaction {
    var consoleSessions: ConsoleSessionRows { ConsoleSessionRows(tx: self) }
}
