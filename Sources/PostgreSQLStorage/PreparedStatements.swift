import CLibPQ
import Storage

/// What a connection has prepared, by text, and the types it was prepared for.
///
/// A `NULL` fits every type. When a position that has only seen `NULL` meets a value, the statement is prepared anew with
/// that type, so each text settles on one statement.
struct PreparedStatements {
    struct Plan {
        let name: String
        let types: [Oid]
        let isNew: Bool
        /// What is sent first, to drop what is replaced or makes room.
        let cleanUp: String?
    }

    private final class Entry {
        let name: String
        let types: [Oid]
        var columns: Row.Columns?

        init(name: String, types: [Oid]) {
            self.name = name
            self.types = types
        }
    }

    private var cache = StatementCache<Entry>(capacity: 512)
    private var count = 0
    private var isStale = false

    mutating func plan(for text: String, _ types: [Oid]) -> Plan {
        let old = cache.statement(for: text)
        if let old, fits(types, old.types) { return Plan(name: old.name, types: old.types, isNew: false, cleanUp: nil) }
        count += 1
        let entry = Entry(name: "s\(count)", types: old.map { merged(types, $0.types) } ?? types)
        let dropped = cache.insert(entry, for: text)
        defer { isStale = false }
        let cleanUp = isStale ? "DEALLOCATE ALL" : dropped.map { "DEALLOCATE \($0.name)" }
        return Plan(name: entry.name, types: entry.types, isNew: true, cleanUp: cleanUp)
    }

    /// The columns of a statement, asked for once.
    mutating func columns(of text: String, _ ask: () -> Row.Columns) -> Row.Columns {
        guard let entry = cache.statement(for: text) else { return ask() }
        if let columns = entry.columns { return columns }
        let columns = ask()
        entry.columns = columns
        return columns
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
