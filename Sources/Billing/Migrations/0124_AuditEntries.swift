import Storage

extension Migrations {
    /// Who did what at a merchant, each entry with the hash of the one before; and how far each trail goes, which is the row that
    /// whoever adds an entry waits for.
    static let auditEntries = Migration("0124_audit_entries") { _ in
        [
            """
            CREATE TABLE audit_entries (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                number BIGINT NOT NULL,
                created_at BIGINT NOT NULL,
                actor_kind TEXT NOT NULL,
                actor_id TEXT,
                actor_name TEXT,
                action TEXT NOT NULL,
                subject_id TEXT,
                details TEXT NOT NULL,
                previous_hash TEXT NOT NULL,
                hash TEXT NOT NULL,
                search_text TEXT NOT NULL,
                PRIMARY KEY (merchant_id, number)
            )
            """,
            """
            CREATE TABLE audit_heads (
                merchant_id TEXT PRIMARY KEY REFERENCES merchants (id),
                number BIGINT NOT NULL,
                hash TEXT NOT NULL
            )
            """,
        ]
    }
}
