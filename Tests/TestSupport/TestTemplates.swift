import Core
import SQLiteStorage
import Storage

/// SQLite databases in memory with migrations applied, once for all tests that ask for the same.
actor TestTemplates {
    static let shared = TestTemplates()

    private var templates: [String: Task<SQLiteDatabase, any Error>] = [:]

    /// - Returns: a database that nobody else sees.
    func copy(of migrations: [Migration]) async throws -> SQLiteDatabase {
        let key = TestEngine.key(of: migrations)
        let template =
            templates[key]
            ?? Task {
                let database = try SQLiteDatabase(path: nil)
                try await Migrator(migrations).migrate(database, now: Instant(seconds: 0))
                return database
            }
        templates[key] = template
        return try SQLiteDatabase(copyOf: await template.value)
    }
}
