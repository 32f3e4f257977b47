import Core
import PostgreSQLStorage
import Storage
import Synchronization
import TestSupport
import Testing

extension `PostgreSQL` {
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
}
