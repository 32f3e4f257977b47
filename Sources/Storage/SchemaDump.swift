/// The schema as text, the same for the same schema: `docs/schema.sql` is one, and its diff is read in review.
public struct SchemaDump: Sendable, CustomStringConvertible {
    /// One statement a table, index, trigger or view, by table and then by name, with nothing that depends on chance.
    public let description: String

    /// - Parameter database: SQLite; the SQL of both engines is the same.
    /// - Throws: ``StorageError/schema(_:)`` on PostgreSQL, which does not keep the text of its schema.
    public init(of database: any Database) async throws {
        guard database.engine == .sqlite else { throw StorageError.schema("is dumped from SQLite only") }
        let statements = try await database.read { db in
            try db.query(
                """
                SELECT sql FROM sqlite_master
                WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'view' THEN 0 ELSE 1 END, name
                """
            ).map { try $0.text("sql") }
        }
        description = statements.map { $0 + ";\n" }.joined(separator: "\n")
    }
}
