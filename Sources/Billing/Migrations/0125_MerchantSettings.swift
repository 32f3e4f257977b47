import Storage

extension Migrations {
    /// What the numbers of a merchant's papers begin with, once that is not its slug's first word any more; and the slugs that it had,
    /// which lead to it for a while and are nobody else's meanwhile.
    static let merchantSettings = Migration("0125_merchant_settings") { _ in
        [
            "ALTER TABLE merchants ADD COLUMN number_prefix TEXT",
            """
            CREATE TABLE old_slugs (
                slug TEXT PRIMARY KEY,
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                expires_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX old_slugs_by_merchant ON old_slugs (merchant_id)",
        ]
    }
}
