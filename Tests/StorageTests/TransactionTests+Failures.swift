import Core
import Foundation
import SQLiteStorage
import Storage
import TestSupport
import Testing

extension `Transactions` {
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
}
