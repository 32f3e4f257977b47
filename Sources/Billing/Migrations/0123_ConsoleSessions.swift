import Storage

extension Migrations {
    /// How people enter the console: sessions, sign-ins that wait for a code, the secrets of apps (sealed), recovery codes, links that
    /// set passwords (hashed), and who tried.
    static let consoleSessions = Migration("0123_console_sessions") { _ in
        [
            """
            CREATE TABLE console_sessions (
                id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES people (id),
                browser TEXT NOT NULL,
                token_hash TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                last_seen_at BIGINT NOT NULL,
                proved_at BIGINT,
                ended_at BIGINT
            )
            """,
            "CREATE UNIQUE INDEX console_sessions_by_token ON console_sessions (token_hash)",
            "CREATE INDEX console_sessions_by_person ON console_sessions (person_id, created_at)",
            """
            CREATE TABLE console_sign_ins (
                id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES people (id),
                token_hash TEXT NOT NULL,
                browser TEXT NOT NULL,
                tries BIGINT NOT NULL,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                ended_at BIGINT
            )
            """,
            "CREATE UNIQUE INDEX console_sign_ins_by_token ON console_sign_ins (token_hash)",
            "CREATE INDEX console_sign_ins_by_person ON console_sign_ins (person_id)",
            """
            CREATE TABLE second_factors (
                person_id TEXT NOT NULL PRIMARY KEY REFERENCES people (id),
                secret BYTEA,
                pending_secret BYTEA,
                pending_session_id TEXT,
                pending_at BIGINT,
                last_step BIGINT NOT NULL,
                created_at BIGINT NOT NULL,
                confirmed_at BIGINT
            )
            """,
            """
            CREATE TABLE recovery_codes (
                person_id TEXT NOT NULL REFERENCES people (id),
                code_hash TEXT NOT NULL,
                used_at BIGINT,
                PRIMARY KEY (person_id, code_hash)
            )
            """,
            """
            CREATE TABLE password_resets (
                id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT REFERENCES people (id),
                token_hash TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                ended_at BIGINT
            )
            """,
            "CREATE UNIQUE INDEX password_resets_by_token ON password_resets (token_hash)",
            "CREATE INDEX password_resets_by_person ON password_resets (person_id)",
            """
            CREATE TABLE console_attempts (
                id TEXT NOT NULL PRIMARY KEY,
                email_folded TEXT NOT NULL,
                outcome TEXT NOT NULL,
                client TEXT NOT NULL,
                network TEXT NOT NULL,
                site TEXT,
                created_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX console_attempts_by_email ON console_attempts (email_folded, outcome, created_at)",
            "CREATE INDEX console_attempts_by_client ON console_attempts (client, outcome, created_at)",
            "CREATE INDEX console_attempts_by_network ON console_attempts (network, outcome, created_at)",
            "CREATE INDEX console_attempts_by_site ON console_attempts (site, outcome, created_at)",
            "CREATE INDEX console_attempts_by_age ON console_attempts (created_at)",
        ]
    }
}
