import Storage

extension Migrations {
    /// What closed ranges of rows that never change were, as a chain of digests.
    static let digests = Migration("0052_digests") { _ in
        [
            """
            CREATE TABLE digests (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                source TEXT NOT NULL,
                position BIGINT NOT NULL,
                last_id TEXT NOT NULL,
                row_count BIGINT NOT NULL,
                closed_at BIGINT NOT NULL,
                digest TEXT NOT NULL,
                PRIMARY KEY (merchant_id, source, position)
            )
            """
        ]
    }
}
