import Core
import Foundation
import SQLiteStorage
import Storage
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
}
