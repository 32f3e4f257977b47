import Storage

extension Migrations {
    /// The merchant's own words for its letters, each of one mode and in one language; and the letters that it sends nobody.
    static let letterTemplates = Migration("0132_letter_templates") { _ in
        [
            """
            CREATE TABLE letter_templates (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                livemode SMALLINT NOT NULL,
                kind TEXT NOT NULL,
                language TEXT NOT NULL,
                subject TEXT NOT NULL,
                body TEXT NOT NULL,
                updated_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, livemode, kind, language)
            )
            """,
            """
            CREATE TABLE silenced_letters (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                livemode SMALLINT NOT NULL,
                kind TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, livemode, kind)
            )
            """,
        ]
    }
}
