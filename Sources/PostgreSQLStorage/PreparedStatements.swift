import CLibPQ
import Storage

/// What a connection has prepared, by text, and the types it was prepared for.
///
/// A `NULL` fits every type. When a position that has only seen `NULL` meets a value, the statement is prepared anew with
/// that type, so each text settles on one statement.
struct PreparedStatements {
    struct Plan {
        let statement: PreparedStatement
        let isNew: Bool
        /// What is sent first, to drop what is replaced or makes room.
        let cleanUp: String?
    }

    private var cache = StatementCache<PreparedStatement>(capacity: 512)
    private var count = 0
    private var isStale = false

    mutating func plan(for sql: SQL, _ types: [Oid]) -> Plan {
        let shape = sql.shape
        if let known = cache.statement(for: shape), fits(types, known.types) {
            return Plan(statement: known, isNew: false, cleanUp: nil)
        }
        let text = sql.text(.dollar)
        defer { cache.note(shape, as: text) }
        let old = cache.statement(for: text)
        if let old, fits(types, old.types) { return Plan(statement: old, isNew: false, cleanUp: nil) }
        count += 1
        let statement = PreparedStatement(
            name: "s\(count)", types: old.map { merged(types, $0.types) } ?? types)
        let dropped = cache.insert(statement, for: text)
        defer { isStale = false }
        let cleanUp = isStale ? "DEALLOCATE ALL" : dropped.map { "DEALLOCATE \($0.name)" }
        return Plan(statement: statement, isNew: true, cleanUp: cleanUp)
    }

    /// What was prepared no longer matches the schema, or nobody knows whether it was prepared at all.
    mutating func forgetAll() {
        cache.removeAll()
        isStale = true
    }

    private func fits(_ wanted: [Oid], _ known: [Oid]) -> Bool {
        wanted.count == known.count
            && zip(wanted, known).allSatisfy { $0 == PostgreSQLType.unknown || $0 == $1 }
    }

    private func merged(_ new: [Oid], _ old: [Oid]) -> [Oid] {
        guard new.count == old.count else { return new }
        return zip(new, old).map { $0 == PostgreSQLType.unknown ? $1 : $0 }
    }
}

/// One of them, by its name on the server.
final class PreparedStatement {
    let name: String
    let types: [Oid]
    private var columns: Row.Columns?

    init(name: String, types: [Oid]) {
        self.name = name
        self.types = types
    }

    /// Those of any of its results, asked for once.
    func columns(of result: PostgreSQLResult) -> Row.Columns {
        if let known = columns { return known }
        let named = result.columns()
        columns = named
        return named
    }
}
