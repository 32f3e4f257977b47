extension Database {
    /// Counts anew how rows are spread over each index, from a sample: what the engine chooses between indexes by.
    ///
    /// PostgreSQL does this by itself as tables change; SQLite only when asked, and until then it may read all rows of a
    /// merchant to find a hundred.
    public func refreshStatistics() async throws {
        try await write { db in
            if db.engine == .sqlite { _ = try db.query("PRAGMA analysis_limit = 1000") }
            try db.execute("ANALYZE")
        }
    }
}
