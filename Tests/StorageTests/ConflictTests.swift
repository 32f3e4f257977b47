import Storage
import Synchronization
import TestSupport
import Testing

/// What becomes of writes that PostgreSQL turns away because of others beside them.
@Suite(.enabled(if: TestEngine.postgresURL != nil)) struct `Conflicts` {
    private final class Tries: Sendable { let count = Mutex(0) }

    /// What the server says of a transaction's isolation, and of the lock that those in turn hold.
    private static let standing: @Sendable (any Connection) throws -> [String] = { db in
        let held = try db.first(
            """
            SELECT COUNT(*) AS held FROM pg_locks
            WHERE pid = pg_backend_pid() AND mode = 'ShareUpdateExclusiveLock' AND granted
            """
        )?.int("held")
        return [try db.query("SHOW transaction_isolation")[0].text("transaction_isolation"), "\(held ?? -1)"]
    }

    @Test(arguments: [(IsolationLevel.serializable, "serializable"), (.readCommitted, "read committed")])
    func `whoever is turned away twice waits for its turn, at the isolation it asked for`(
        isolation: IsolationLevel, name: String
    ) async throws {
        try await withDatabase(.postgresql, migrations: [CounterTable.migration]) { database in
            let tries = Mutex<[[String]]>([])

            try await database.write(isolation) { db in
                let standing = try Self.standing(db)
                let number = tries.withLock { tries in
                    tries.append(standing)
                    return tries.count
                }
                if number < 4 { try db.execute("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$") }
            }

            #expect(tries.withLock { $0 } == [[name, "0"], [name, "0"], [name, "1"], [name, "1"]])
        }
    }

    @Test func `read committed waits for the row, and sees what was written meanwhile`() async throws {
        let database = try await TestEngine.open(.postgresql, migrations: [CounterTable.migration], connections: 8)
        try await database.write { try $0.execute("INSERT INTO counters (id) VALUES ('a')") }
        let tries = Tries()

        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<64 {
                group.addTask {
                    try await database.write(.readCommitted) { db in
                        tries.count.withLock { $0 += 1 }
                        let row = try db.first("SELECT value FROM counters WHERE id = 'a' \(db.forUpdate)")
                        try db.execute("UPDATE counters SET value = \(try row?.int64("value") ?? 0) + 1 WHERE id = 'a'")
                    }
                }
            }
            try await group.waitForAll()
        }

        #expect(try await CounterTable.value(of: "a", in: database) == 64)
        #expect(tries.count.withLock { $0 } == 64)
        await database.close()
    }
}
