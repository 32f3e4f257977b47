import Storage

extension Migrations {
    /// Who works for merchants, and as what. A person is no merchant's: one sign-in, several merchants. Of the links of
    /// invitations only hashes are stored; a letter to a person hangs on no customer, and belongs to no merchant when nobody gets it.
    static let people = Migration("0122_people") { _ in
        [
            """
            CREATE TABLE people (
                id TEXT NOT NULL PRIMARY KEY,
                email TEXT NOT NULL,
                email_folded TEXT NOT NULL,
                name TEXT NOT NULL,
                locale TEXT,
                password_hash TEXT,
                password_set_at BIGINT,
                created_at BIGINT NOT NULL
            )
            """,
            "CREATE UNIQUE INDEX people_by_email ON people (email_folded)",
            """
            CREATE TABLE memberships (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                person_id TEXT NOT NULL REFERENCES people (id),
                role TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, person_id)
            )
            """,
            "CREATE INDEX memberships_by_person ON memberships (person_id, created_at)",
            """
            CREATE TABLE invitations (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                id TEXT NOT NULL,
                email TEXT NOT NULL,
                email_folded TEXT NOT NULL,
                role TEXT NOT NULL,
                invited_by TEXT,
                token_hash TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                accepted_at BIGINT,
                withdrawn_at BIGINT,
                PRIMARY KEY (merchant_id, id)
            )
            """,
            "CREATE UNIQUE INDEX invitations_by_token ON invitations (token_hash)",
            "CREATE INDEX invitations_by_email ON invitations (email_folded, created_at)",
            """
            CREATE TABLE people_letters (
                id TEXT NOT NULL PRIMARY KEY,
                merchant_id TEXT REFERENCES merchants (id),
                kind TEXT NOT NULL,
                email TEXT NOT NULL,
                payload BYTEA,
                state TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                expires_at BIGINT
            )
            """,
            "CREATE INDEX people_letters_by_age ON people_letters (created_at)",
        ]
    }
}
