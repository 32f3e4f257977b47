import Core
import Storage
import TestSupport
import Testing

@Suite struct `Bindings` {
    static let table = Migration("0001_Things") { engine in
        [
            """
            CREATE TABLE things (
                id TEXT PRIMARY KEY, number BIGINT, small SMALLINT, name TEXT, data \(engine == .sqlite ? "BLOB" : "BYTEA" as SQL)
            )
            """
        ]
    }

    @Test(arguments: Engine.available)
    func `every type comes back as it was stored, NULL included`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: [Self.table]) { database in
            try await database.write { db in
                let nothing: String? = nil
                try db.execute(
                    "INSERT INTO things VALUES (\("a"), \(Int64.max), \(true), \("ñandú 🇨🇱 ‮"), \([0, 255, 92] as [UInt8]))"
                )
                try db.execute("INSERT INTO things VALUES (\("b"), \(Int64.min), \(false), \(""), \([] as [UInt8]))")
                try db.execute("INSERT INTO things VALUES (\("c"), \(nothing), \(nothing), \(nothing), \(nothing))")
            }

            let rows = try await database.read { try $0.query("SELECT * FROM things ORDER BY id") }

            #expect(
                rows.map(\.values) == [
                    [.text("a"), .integer(.max), .integer(1), .text("ñandú 🇨🇱 ‮"), .blob([0, 255, 92])],
                    [.text("b"), .integer(.min), .integer(0), .text(""), .blob([])],
                    [.text("c"), .null, .null, .null, .null],
                ])
        }
    }

    @Test(arguments: Engine.available)
    func `a statement meets NULL and values in any order`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: [Self.table]) { database in
            let numbers: [Int64?] = [nil, 5, nil, 7]
            for (index, number) in numbers.enumerated() {
                try await database.write { db in
                    try db.execute("INSERT INTO things (id, number) VALUES (\("\(index)"), \(number))")
                }
            }

            let stored = try await database.read { db in
                try db.query("SELECT number FROM things ORDER BY id").map { try $0.int64IfAny("number") }
            }

            #expect(stored == numbers)
        }
    }

    @Test(arguments: Engine.available)
    func `an empty list matches nothing, a list matches its members`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: [Self.table]) { database in
            try await database.write { db in
                for id in ["a", "b", "c"] { try db.execute("INSERT INTO things (id) VALUES (\(id))") }
            }

            let (none, some) = try await database.read { db in
                (
                    try db.query("SELECT id FROM things WHERE id IN (\(list: [String]()))").count,
                    try db.query("SELECT id FROM things WHERE id IN (\(list: ["a", "c", "x"])) ORDER BY id")
                        .map { try $0.text("id") }
                )
            }

            #expect(none == 0)
            #expect(some == ["a", "c"])
        }
    }

    @Test(arguments: Engine.available)
    func `sums, counts and comparisons are integers`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: [Self.table]) { database in
            try await database.write { db in
                try db.execute("INSERT INTO things (id, number) VALUES (\("a"), \(5_000_000_000)), (\("b"), \(-1))")
            }

            let row = try await database.read { db in
                try db.first(
                    """
                    SELECT SUM(number) AS sum, COUNT(*) AS count, COALESCE(\(3_000_000_000), 0) AS bound,
                        MAX(number) > 0 AS is_positive, SUM(number) FILTER (WHERE id = \("x")) AS absent
                    FROM things
                    """)
            }

            #expect(row?.values == [.integer(4_999_999_999), .integer(2), .integer(3_000_000_000), .integer(1), .null])
        }
    }

    @Test(arguments: Engine.available)
    func `W1 what is interpolated is never read as SQL`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: [Self.table]) { database in
            let hostile = "'); DROP TABLE things; --"
            try await database.write { db in try db.execute("INSERT INTO things (id) VALUES (\(hostile))") }

            let stored = try await database.read { try $0.first("SELECT id FROM things")?.text("id") }

            #expect(stored == hostile)
        }
    }

    @Test(arguments: Engine.available)
    func `floating-point numbers and U+0000 are refused`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: [Self.table]) { database in
            await #expect(throws: StorageError.self) {
                try await database.read { try $0.query("SELECT CAST(1 AS DOUBLE PRECISION) / 3 AS third") }
            }
            await #expect(throws: StorageError.self) {
                try await database.write { try $0.execute("INSERT INTO things (id) VALUES (\("a\u{0}b"))") }
            }
        }
    }
}
