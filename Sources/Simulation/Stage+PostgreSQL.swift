import Billing
import Core
import Logging
import PostgreSQLStorage
import Storage

extension Stage {
    /// A schema for each of the years that run at the same time, on a server; the next year finds it emptied, and the last
    /// leaves none behind.
    ///
    /// - Parameter url: `postgres://user@host/database`. Its user may create schemas; ids must sort by bytes (collation `C`)
    ///   for the trace to be that of SQLite.
    public static func postgresql(_ url: Secret) -> Stage {
        let schemas = SchemaPool(url)
        return Stage(
            {
                let schema = try await schemas.lend()
                return (schema.database, { await schemas.take(back: schema) })
            }, close: { await schemas.drop() })
    }
}

/// The schemas of a run: making one costs as much as weeks of a year, emptying one a few milliseconds.
private actor SchemaPool {
    struct Schema: Sendable {
        let name: String
        let database: PostgreSQLDatabase
    }
    private let url: Secret
    private var emptied: [Schema] = []
    private var lent: [String] = []

    init(_ url: Secret) { self.url = url }

    private var limits: PostgreSQLLimits {
        var limits = PostgreSQLLimits()
        (limits.statement, limits.idleInTransaction, limits.wait) = (Stage.patience, Stage.patience, Stage.patience)
        return limits
    }

    func lend() async throws -> Schema {
        if let schema = emptied.popLast() { return schema }
        let name = "sim_" + Chance.system.base62(12).lowercased()
        try await administer("CREATE SCHEMA \(name)")
        lent.append(name)
        let separator = url.exposed.contains("?") ? "&" : "?"
        // Tables this small are not worth a plan for each value.
        let options = "-csearch_path%3D\(name)%20-cplan_cache_mode%3Dforce_generic_plan"
        let database = try await PostgreSQLDatabase(
            url: Secret(url.exposed + separator + "options=" + options), connections: 2, limits: limits, logger: .silent
        )
        _ = try await Migrator(Migrations.all).migrate(database, now: Instant(seconds: 0))
        return Schema(name: name, database: database)
    }

    /// One that cannot be emptied is not lent again.
    func take(back schema: Schema) async {
        do {
            try await schema.database.write(Self.empty)
            emptied.append(schema)
        } catch {
            await schema.database.close()
        }
    }

    func drop() async {
        for schema in emptied { await schema.database.close() }
        // What is left behind after an error can be told by its name.
        for name in lent { try? await administer("DROP SCHEMA IF EXISTS \(name) CASCADE") }
        (emptied, lent) = ([], [])
    }

    private func administer(_ statement: String) async throws {
        let owner = try await PostgreSQLDatabase(url: url, connections: 1, logger: .silent)
        do {
            try await owner.write { try $0.execute(SQL(stringLiteral: statement)) }
            await owner.close()
        } catch {
            await owner.close()
            throw error
        }
    }

    /// Every table of the schema but the record of its migrations, whatever refers to whatever.
    @Sendable private static func empty(_ db: any Connection) throws {
        let tables = try db.query(
            "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'schema_migrations'"
        ).map { try $0.text("tablename") }
        try db.execute(SQL(stringLiteral: "TRUNCATE " + tables.joined(separator: ", ")))
    }
}
