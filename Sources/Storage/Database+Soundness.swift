extension Database {
    /// Looks for damage in a SQLite file: pages, indexes and references. PostgreSQL has checksums and tools of its own.
    ///
    /// - Parameter thoroughly: indexes and references too, and not the form of the pages alone.
    /// - Returns: what is wrong, one sentence each; empty when all is well.
    public func damage(thoroughly: Bool) async throws -> [String] {
        guard engine == .sqlite else { return [] }
        do {
            return try await read { db in
                let rows = try db.query(thoroughly ? "PRAGMA integrity_check(20)" : "PRAGMA quick_check(1)")
                let column = thoroughly ? "integrity_check" : "quick_check"
                let damage = try rows.map { try $0.text(column) }.filter { $0 != "ok" }
                guard thoroughly else { return damage }
                return try damage
                    + db.query("PRAGMA foreign_key_check").map { row in
                        "\(try row.text("table")) row \(try row.int64IfAny("rowid") ?? 0) refers to a missing \(try row.text("parent"))"
                    }
            }
        } catch StorageError.corrupt(let text) {
            return [text]
        }
    }
}
