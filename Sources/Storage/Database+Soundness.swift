extension Database {
    /// Looks for damage in a SQLite file: pages, indexes and references. PostgreSQL has checksums and tools of its own.
    ///
    /// - Parameter thoroughly: indexes and references too, and not the form of the pages alone.
    /// - Returns: what is wrong, one sentence each; empty when all is well.
    public func damage(thoroughly: Bool) async throws -> [String] {
        try await damage { db in
            let rows = try db.query(thoroughly ? "PRAGMA integrity_check(20)" : "PRAGMA quick_check(1)")
            let damage = try rows.damage(thoroughly ? "integrity_check" : "quick_check")
            guard thoroughly else { return damage }
            return try damage
                + db.query("PRAGMA foreign_key_check").map { row in
                    "\(try row.text("table")) row \(try row.int64IfAny("rowid") ?? 0) refers to a missing \(try row.text("parent"))"
                }
        }
    }

    /// The same look at the form of the pages of one table, so that no snapshot lasts as long as a look at a whole large file.
    ///
    /// - Parameter table: one of ``storedTables()``.
    public func damage(in table: String) async throws -> [String] {
        try await damage { try $0.query("SELECT quick_check FROM pragma_quick_check(\(table))").damage("quick_check") }
    }

    /// The tables of a SQLite file; none on PostgreSQL.
    public func storedTables() async throws -> [String] {
        guard engine == .sqlite else { return [] }
        return try await read {
            try $0.query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").map {
                try $0.text("name")
            }
        }
    }

    /// How many bytes a SQLite file has; 0 on PostgreSQL.
    public func storedBytes() async throws -> Int64 {
        guard engine == .sqlite else { return 0 }
        return try await read { db in
            let pages = try db.first("PRAGMA page_count")?.int64("page_count") ?? 0
            return try pages * (db.first("PRAGMA page_size")?.int64("page_size") ?? 0)
        }
    }

    private func damage(_ look: @escaping @Sendable (any Connection) throws -> [String]) async throws -> [String] {
        guard engine == .sqlite else { return [] }
        do { return try await read(look) } catch StorageError.corrupt(let text) { return [text] }
    }
}

extension [Row] {
    fileprivate func damage(_ column: String) throws -> [String] {
        try map { try $0.text(column) }.filter { $0 != "ok" }
    }
}
