import Storage

/// A table that the tests of this target share.
enum CounterTable {
    static let migration = Migration("0001_Counters") { _ in
        [
            """
            CREATE TABLE counters (
                id TEXT PRIMARY KEY, label TEXT, value BIGINT NOT NULL DEFAULT 0,
                CONSTRAINT value_is_small CHECK (value < 1000000)
            )
            """,
            "CREATE UNIQUE INDEX counters_by_label ON counters (label, value) WHERE label IS NOT NULL",
            "CREATE TABLE ticks (id TEXT PRIMARY KEY, counter_id TEXT NOT NULL REFERENCES counters (id))",
        ]
    }

    static func value(of id: String, in database: any Database) async throws -> Int64? {
        try await database.read { try $0.first("SELECT value FROM counters WHERE id = \(id)")?.int64("value") }
    }
}
