import Storage

extension Migrations {
    /// All papers of a year as one file, made in the background. The file lies in pieces in a table, so that any server gives out
    /// what another has made; each claim of its job writes pieces of its own generation. Year 0 means all years.
    static let exports = Migration("0096_exports") { _ in
        [
            """
            CREATE TABLE exports (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                year BIGINT NOT NULL,
                format TEXT NOT NULL,
                locale TEXT NOT NULL,
                state TEXT NOT NULL,
                done BIGINT NOT NULL,
                total BIGINT NOT NULL,
                size BIGINT,
                generation BIGINT NOT NULL,
                failures BIGINT NOT NULL,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
                CHECK ((state = 'ready') = (size IS NOT NULL))
            )
            """,
            """
            CREATE INDEX exports_by_customer
            ON exports (merchant_id, livemode, customer_id, created_at, id)
            """,
            """
            CREATE UNIQUE INDEX exports_under_way
            ON exports (merchant_id, livemode, customer_id, year, format, locale)
            WHERE state = 'running'
            """,
            "CREATE INDEX exports_by_end ON exports (merchant_id, expires_at)",
            """
            CREATE TABLE export_chunks (
                merchant_id TEXT NOT NULL,
                export_id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                generation BIGINT NOT NULL,
                number BIGINT NOT NULL,
                bytes BYTEA NOT NULL,
                PRIMARY KEY (merchant_id, livemode, export_id, generation, number),
                FOREIGN KEY (merchant_id, export_id) REFERENCES exports (merchant_id, id)
            )
            """,
            """
            CREATE INDEX credit_notes_by_customer
            ON credit_notes (merchant_id, livemode, customer_id, created_at, id)
            """,
        ]
    }
}
