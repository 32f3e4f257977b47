import Core
import PostgreSQLStorage
import Storage
import TestSupport
import Testing

extension `PostgreSQL` {
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
}
