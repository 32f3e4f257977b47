import Core
import Foundation
import SQLiteStorage
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct `Transactions` {
    struct Refusal: Error {}

    @Test(arguments: Engine.available)
    func `RETURNING answers with the rows written, execute with how many`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: [CounterTable.migration]) { database in
            let (made, changed) = try await database.write { db in
                (
                    try db.query(
                        """
                        INSERT INTO counters (id, value) VALUES (\("a"), \(1)), (\("b"), \(2))
                        RETURNING id, value + 1 AS next
                        """),
                    [
                        try db.execute("UPDATE counters SET value = value + 1"),
                        try db.execute("UPDATE counters SET value = 0 WHERE id = \("x")"),
                        try db.execute("DELETE FROM counters WHERE id = \("a")"),
                    ]
                )
            }

            #expect(made.map(\.values) == [[.text("a"), .integer(2)], [.text("b"), .integer(3)]])
            #expect(changed == [2, 0, 1])
        }
    }

    @Test(arguments: Engine.available)
    func `D3 statements that travel together are all there, or none of them`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: [CounterTable.migration]) { database in
            let sum = try await database.write { db in
                _ = try db.query("SELECT 1 AS one")
                for number in 1...20 {
                    try db.send("INSERT INTO counters (id, value) VALUES (\("k\(number)"), \(number))")
                }
                return try db.first("SELECT CAST(SUM(value) AS BIGINT) AS sum FROM counters")?.int64("sum")
            }
            #expect(sum == 210)

            // The second is refused; where it is noticed differs, what is kept does not.
            await #expect(throws: StorageError.self) {
                try await database.write { db in
                    try db.execute("UPDATE counters SET value = 0")
                    try db.send("INSERT INTO counters (id) VALUES (\("new"))")
                    try db.send("INSERT INTO counters (id) VALUES (\("k1"))")
                    try db.send("INSERT INTO counters (id) VALUES (\("newer"))")
                }
            }
            // Nor does one that was swallowed, or a body that gave up with statements on their way.
            await #expect(throws: Refusal.self) {
                try await database.write { db in
                    try db.execute("UPDATE counters SET value = 0")
                    try? db.send("INSERT INTO counters (id) VALUES (\("k1"))")
                    throw Refusal()
                }
            }
            let after = try await database.write { db in
                try db.first("SELECT COUNT(*) AS n, CAST(SUM(value) AS BIGINT) AS sum FROM counters")
            }
            #expect(try after?.int("n") == 20)
            #expect(try after?.int64("sum") == 210)
        }
    }

    @Test(arguments: Engine.available)
    func `D3 a body that throws leaves nothing behind`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: [CounterTable.migration]) { database in
            await #expect(throws: Refusal.self) {
                try await database.write { db in
                    try db.execute("INSERT INTO counters (id) VALUES (\("a"))")
                    throw Refusal()
                }
            }

            let stored = try await CounterTable.value(of: "a", in: database)
            #expect(stored == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `D3 a body that swallows the failure of a statement leaves nothing behind`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: [CounterTable.migration]) { database in
            await #expect(throws: StorageError.constraint("counters.id")) {
                try await database.write { db in
                    try db.execute("INSERT INTO counters (id) VALUES (\("a"))")
                    _ = try? db.execute("INSERT INTO counters (id) VALUES (\("a"))")
                }
            }

            let stored = try await CounterTable.value(of: "a", in: database)
            #expect(stored == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `a read sees one snapshot and refuses to write`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: [CounterTable.migration]) { database in
            #expect(
                await kindOfFailure {
                    try await database.read { db in
                        _ = try db.query("INSERT INTO counters (id) VALUES ('a') RETURNING id")
                    }
                } == .readOnly)
            let stored = try await CounterTable.value(of: "a", in: database)
            #expect(stored == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `constraints are told by the same name on both engines`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: [CounterTable.migration]) { database in
            try await database.write { db in
                try db.execute("INSERT INTO counters (id, label, value) VALUES ('a', 'first, (1)', 7)")
            }
            let refused: [(SQL, String)] = [
                ("INSERT INTO counters (id) VALUES ('a')", "counters.id"),
                (
                    "INSERT INTO counters (id, label, value) VALUES ('b', 'first, (1)', 7)",
                    "counters.label, counters.value"
                ),
                ("INSERT INTO counters (id, value) VALUES ('b', NULL)", "counters.value"),
                ("INSERT INTO counters (id, value) VALUES ('b', 1000000)", "value_is_small"),
                ("INSERT INTO ticks (id, counter_id) VALUES ('t', 'nobody')", "foreign key"),
            ]
            for (statement, name) in refused {
                await #expect(throws: StorageError.constraint(name)) {
                    try await database.write { try $0.execute(statement) }
                }
            }
        }
    }

    @Test(arguments: Engine.available)
    func `a hundred increments at the same time lose nothing`(engine: Engine) async throws {
        let database = try await TestEngine.open(engine, migrations: [CounterTable.migration], connections: 8)
        try await database.write { try $0.execute("INSERT INTO counters (id) VALUES ('a')") }

        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    try await database.write { db in
                        let value = try db.first("SELECT value FROM counters WHERE id = 'a'")?.int64("value") ?? 0
                        try db.execute("UPDATE counters SET value = \(value + 1) WHERE id = 'a'")
                    }
                }
            }
            try await group.waitForAll()
        }

        #expect(try await CounterTable.value(of: "a", in: database) == 100)
        await database.close()
    }

    @Test(arguments: Engine.available)
    func `two who look before they write cannot both be first`(engine: Engine) async throws {
        let database = try await TestEngine.open(engine, migrations: [CounterTable.migration], connections: 8)

        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<20 {
                group.addTask {
                    try await database.write { db in
                        guard try db.first("SELECT 1 FROM counters WHERE value = 0") == nil else { return }
                        try db.execute("INSERT INTO counters (id) VALUES (\("\(index)"))")
                    }
                }
            }
            try await group.waitForAll()
        }

        let count = try await database.read { try $0.first("SELECT COUNT(*) AS count FROM counters")?.int("count") }
        #expect(count == 1)
        await database.close()
    }

    @Test(arguments: Engine.available)
    func `after closing, everything is refused`(engine: Engine) async throws {
        let database = try await openDatabase(engine, migrations: [CounterTable.migration])
        await database.close()

        await #expect(throws: StorageError.unavailable("the database is closed")) {
            try await database.read { try $0.query("SELECT 1") }
        }
    }

    @Test(arguments: Engine.available)
    func `a cancelled task does not write`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: [CounterTable.migration]) { database in
            let task = Task {
                while !Task.isCancelled { await Task.yield() }
                try await database.write { try $0.execute("INSERT INTO counters (id) VALUES ('a')") }
            }
            task.cancel()

            await #expect(throws: CancellationError.self) { try await task.value }
            let stored = try await CounterTable.value(of: "a", in: database)
            #expect(stored == nil)
        }
    }
}
