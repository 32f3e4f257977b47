import Core
import PostgreSQLStorage
import Storage
import Synchronization
import TestSupport
import Testing

@Suite(.enabled(if: TestEngine.postgresURL != nil)) struct `PostgreSQL` {
    @Test func `D1 commits are synced even where the server is set otherwise`() async throws {
        let url = try #require(TestEngine.postgresURL) + "?options=-csynchronous_commit%3Doff"
        let database = try await PostgreSQLDatabase(url: Secret(url), connections: 1, logger: .quiet)

        let setting = try await database.read { try $0.first("SHOW synchronous_commit")?.text("synchronous_commit") }

        #expect(setting == "on")
        await database.close()
    }

    @Test func `writes are serializable, reads are one read-only snapshot`() async throws {
        try await withDatabase(.postgresql) { database in
            let ask: @Sendable (any Connection) throws -> [String] = { db in
                [
                    try db.query("SHOW transaction_isolation")[0].text("transaction_isolation"),
                    try db.query("SHOW transaction_read_only")[0].text("transaction_read_only"),
                ]
            }
            let write = try await database.write(ask)
            let read = try await database.read(ask)
            #expect(write == ["serializable", "off"])
            #expect(read == ["repeatable read", "on"])
        }
    }

    @Test func `a serialization failure is tried again, even when the body turns it into another error`() async throws {
        try await withDatabase(.postgresql, migrations: [CounterTable.migration]) { database in
            struct Other: Error {}
            let tries = Mutex(0)

            try await database.write { db in
                let number = tries.withLock { tries in
                    tries += 1
                    return tries
                }
                guard number < 3 else { return try db.execute("INSERT INTO counters (id) VALUES ('a')") }
                do {
                    return try db.execute("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$")
                } catch {
                    throw Other()
                }
            }

            #expect(tries.withLock { $0 } == 3)
            #expect(try await CounterTable.value(of: "a", in: database) == 0)
        }
    }

    @Test func `a transaction that always conflicts is given up as busy`() async throws {
        var limits = PostgreSQLLimits.patient
        limits.triesInTurn = 3
        let database = try await TestEngine.open(.postgresql, migrations: [CounterTable.migration], limits: limits)
        let tries = Mutex(0)

        await #expect(throws: StorageError.busy("gave up after 3 conflicts with other transactions")) {
            try await database.write { db in
                tries.withLock { $0 += 1 }
                try db.execute("DO $$ BEGIN RAISE SQLSTATE '40P01'; END $$")
            }
        }

        #expect(tries.withLock { $0 } == limits.triesBeside + 3)
        await database.close()
    }

    func backend(of database: any Database) async throws -> Int64 {
        try await database.read { try $0.query("SELECT pg_backend_pid() AS pid")[0].int64("pid") }
    }
}

/// Asks until the answer is yes.
func untilTrue(_ condition: () async throws -> Bool) async throws {
    let limit = ContinuousClock.now + .seconds(30)
    while try await !condition() {
        try #require(ContinuousClock.now < limit, "it never came true")
        await Task.yield()
    }
}
