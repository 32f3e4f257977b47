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

    @Test func `the server ends the connection, and the next call works`() async throws {
        let database = try await TestEngine.open(.postgresql, migrations: [CounterTable.migration], connections: 1)
        let killer = try await TestEngine.open(.postgresql, connections: 1)
        let first = try await backend(of: database)

        try await killer.write { _ = try $0.query("SELECT pg_terminate_backend(\(first)::int)") }
        try await database.write { try $0.execute("INSERT INTO counters (id) VALUES ('a')") }

        #expect(try await backend(of: database) != first)
        #expect(try await CounterTable.value(of: "a", in: database) == 0)
        await database.close()
        await killer.close()
    }

    @Test func `a connection lost in the middle starts the transaction again, and writes once`() async throws {
        let database = try await TestEngine.open(.postgresql, migrations: [CounterTable.migration], connections: 1)
        let tries = Mutex(0)

        try await database.write { db in
            let number = tries.withLock { tries in
                tries += 1
                return tries
            }
            try db.execute("INSERT INTO counters (id) VALUES (\("\(number)"))")
            if number == 1 { _ = try db.query("SELECT pg_terminate_backend(pg_backend_pid())") }
        }

        let ids = try await database.read { try $0.query("SELECT id FROM counters").map { try $0.text("id") } }
        #expect(ids == ["2"])
        await database.close()
    }

    @Test(arguments: [
        "postgres://ana:hunter2@127.0.0.1:1/x", "postgres://ana:hunter2/@127.0.0.1:x/y",
        "postgres://ana:x@hunter2@127.0.0.1/y",
    ])
    func `K3 a wrong address is unavailable at once, and the password is not told`(url: String) async throws {
        let error = await #expect(throws: StorageError.self) {
            _ = try await PostgreSQLDatabase(url: Secret(url), logger: .quiet)
        }

        guard case .unavailable(let text)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!text.contains("hunter2"))
    }

    @Test func `a statement that takes too long is stopped`() async throws {
        var limits = PostgreSQLLimits.patient
        limits.statement = .milliseconds(250)
        let url = Secret(try #require(TestEngine.postgresURL))
        let database = try await PostgreSQLDatabase(url: url, connections: 1, limits: limits, logger: .quiet)

        #expect(
            await kindOfFailure {
                try await database.read { _ = try $0.query("SELECT pg_sleep(60)") }
            } == .busy)
        #expect(try await database.read { try $0.first("SELECT 1 AS one")?.int("one") } == 1)
        await database.close()
    }

    @Test func `a cancelled task stops its statement, and nobody else's`() async throws {
        let database = try await TestEngine.open(.postgresql, connections: 1)
        let watcher = try await TestEngine.open(.postgresql, connections: 1)
        let pid = try await backend(of: database)
        let task = Task { try await database.read { _ = try $0.query("SELECT pg_sleep(60)") } }
        try await untilTrue {
            try await watcher.read { db in
                try db.first(
                    "SELECT 1 FROM pg_stat_activity WHERE pid = \(pid) AND query = 'SELECT pg_sleep(60)' AND state = 'active'"
                )
                    != nil
            }
        }

        task.cancel()

        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await backend(of: database) == pid)
        await database.close()
        await watcher.close()
    }

    @Test func `a statement outlives a change of what it returns`() async throws {
        try await withDatabase(.postgresql, migrations: [CounterTable.migration]) { database in
            try await database.write { try $0.execute("INSERT INTO counters (id) VALUES ('a')") }
            let ask: @Sendable () async throws -> [String] = {
                try await database.read { try $0.query("SELECT * FROM counters")[0].columns.names }
            }
            #expect(try await ask() == ["id", "label", "value"])

            try await database.write { try $0.execute("ALTER TABLE counters ADD COLUMN colour TEXT") }

            #expect(try await ask() == ["id", "label", "value", "colour"])
        }
    }

    @Test func `more different statements than are kept prepared`() async throws {
        try await withDatabase(.postgresql) { database in
            let sum = try await database.read { db in
                try (0..<1200).reduce(0) { sum, number in
                    sum + (try db.first(SQL(stringLiteral: "SELECT \(number % 600) AS n"))?.int("n") ?? 0)
                }
            }

            #expect(sum == 2 * 599 * 300)
            let kept = try await database.read {
                try $0.first("SELECT COUNT(*) AS n FROM pg_prepared_statements")?.int("n")
            }
            #expect(try #require(kept) <= 512)
        }
    }

    private func backend(of database: any Database) async throws -> Int64 {
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
