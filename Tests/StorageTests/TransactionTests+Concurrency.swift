import Core
import Foundation
import SQLiteStorage
import Storage
import TestSupport
import Testing

extension `Transactions` {
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
