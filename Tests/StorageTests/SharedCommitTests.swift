import Core
import Foundation
import SQLiteStorage
import Storage
import TestSupport
import Testing

/// Writes that stand in line together share one commit. Each is still all or nothing by itself.
@Suite struct `Writes that share a commit` {
    struct Refusal: Error {}

    @Test func `D3 one that fails takes back its own work only`() async throws {
        let database = try await openDatabase(.sqlite, migrations: [CounterTable.migration])
        let tasks = whileTheWriterIsHeld(by: database) {
            (0..<40).map { index in
                Task.immediate {
                    try await database.write { db in
                        try db.execute("INSERT INTO counters (id) VALUES (\("\(index)"))")
                        if index % 3 == 0 { throw Refusal() }
                        if index % 3 == 1 { try db.execute("INSERT INTO counters (id) VALUES ('held')") }
                    }
                }
            }
        }

        for (index, task) in tasks.enumerated() {
            switch (index % 3, await task.result) {
            case (0, .failure(let error)): #expect(error is Refusal)
            case (1, .failure(let error)): #expect(error as? StorageError == .constraint("counters.id"))
            case (2, .success): break
            case (_, let result): Issue.record("write \(index) ended with \(result)")
            }
        }
        let stored = try await ids(in: database)
        #expect(stored == Set((0..<40).filter { $0 % 3 == 2 }.map(String.init) + ["held"]))
        await database.close()
    }

    @Test func `a reference left open fails its own write and no other`() async throws {
        let deferred = Migration("0002_Deferred") { _ in
            [
                """
                CREATE TABLE notes (
                    id TEXT PRIMARY KEY,
                    counter_id TEXT NOT NULL REFERENCES counters (id) DEFERRABLE INITIALLY DEFERRED
                )
                """
            ]
        }
        let database = try await openDatabase(.sqlite, migrations: [CounterTable.migration, deferred])
        let tasks = whileTheWriterIsHeld(by: database) {
            ["nobody", "later"].map { counter in
                Task.immediate {
                    try await database.write { db in
                        try db.execute("INSERT INTO notes VALUES (\(counter), \(counter))")
                        if counter == "later" { try db.execute("INSERT INTO counters (id) VALUES (\(counter))") }
                    }
                }
            }
        }

        await #expect(throws: StorageError.constraint("foreign key")) { try await tasks[0].value }
        _ = try await tasks[1].value
        let stored = try await ids(in: database)
        #expect(stored == ["held", "later"])
        await database.close()
    }

    @Test func `in memory a read sees what is about to be committed, committed`() async throws {
        let database = try await openDatabase(.sqlite, migrations: [CounterTable.migration])
        let (write, read) = whileTheWriterIsHeld(by: database) {
            (
                Task.immediate {
                    try await database.write { try $0.execute("INSERT INTO counters (id) VALUES ('a')") }
                },
                Task.immediate { try await ids(in: database) }
            )
        }

        #expect(try await read.value == ["held", "a"])
        _ = try await write.value
        await database.close()
    }

    func ids(in database: any Database) async throws -> Set<String> {
        try await database.read { db in Set(try db.query("SELECT id FROM counters").map { try $0.text("id") }) }
    }

    /// Makes what `body` starts stand in line behind a write that ends afterwards.
    func whileTheWriterIsHeld<Value>(by database: any Database, _ body: () -> Value) -> Value {
        let gate = DispatchSemaphore(value: 0)
        Task.immediate {
            try await database.write { db in
                try db.execute("INSERT INTO counters (id) VALUES ('held')")
                gate.wait()
            }
        }
        defer { gate.signal() }
        return body()
    }
}
