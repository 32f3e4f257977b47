import Storage

extension Migrations {
    /// Which processes live, so that what a dead one had in hand is free at once; and the answer of an interrupted request.
    static let serverLives = Migration("0049_server_lives") { _ in
        [
            """
            CREATE TABLE server_lives (
                id TEXT PRIMARY KEY,
                begun_at BIGINT NOT NULL,
                alive_until BIGINT NOT NULL
            )
            """,
            "ALTER TABLE idempotency_keys ADD COLUMN life TEXT",
            "ALTER TABLE idempotency_keys ADD COLUMN draft TEXT",
        ]
    }
}
