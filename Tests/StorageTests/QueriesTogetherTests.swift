import Core
import Storage
import TestSupport
import Testing

@Suite struct `Queries that are asked together` {
    @Test(arguments: Engine.available)
    func `each is answered by its own rows, in the order given`(
        engine: Engine
    ) async throws {
        try await withDatabase(engine, migrations: [CounterTable.migration]) { database in
            try await database.write { db in
                for number in 1...3 {
                    try db.send("INSERT INTO counters (id, value) VALUES (\("k\(number)"), \(number))")
                }
            }
            // Twice: the first time each has to be prepared, but for the one that was asked alone; and behind a write on its way.
            for round in 1...2 {
                let answers = try await database.write { db in
                    _ = try db.query("SELECT id FROM counters WHERE value = \(2)")
                    try db.send("UPDATE counters SET value = value + 10 WHERE id = \("k3")")
                    return try db.query(all: [
                        "SELECT id, value FROM counters ORDER BY id",
                        "SELECT id FROM counters WHERE value = \(2)",
                        "SELECT id FROM counters WHERE id = \("nobody")",
                        "SELECT id FROM counters WHERE value = \(1)",
                    ])
                }
                #expect(answers[0].map(\.values.last) == [.integer(1), .integer(2), .integer(Int64(3 + 10 * round))])
                #expect(answers[1].map(\.values) == [[.text("k2")]])
                #expect(answers[2].isEmpty)
                #expect(answers[3].map(\.values) == [[.text("k1")]])
            }
            #expect(try await database.read { try $0.query(all: []) }.isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `D3 one of several queries that is wrong ends the transaction, and the next finds everything in order`(
        engine: Engine
    ) async throws {
        try await withDatabase(engine, migrations: [CounterTable.migration]) { database in
            await #expect(throws: StorageError.self) {
                try await database.write { db in
                    try db.execute("INSERT INTO counters (id) VALUES (\("lost"))")
                    _ = try? db.query(all: ["SELECT 1 AS one", "SELECT nothing FROM counters", "SELECT 2 AS two"])
                }
            }
            let answers = try await database.read { db in
                try db.query(all: ["SELECT 2 AS two", "SELECT COUNT(*) AS n FROM counters"])
            }
            #expect(answers.map { $0.map(\.values) } == [[[.integer(2)]], [[.integer(0)]]])
        }
    }
}
