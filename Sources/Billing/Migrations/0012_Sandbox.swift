import Storage

extension Migrations {
    /// The books of the sandbox, which are another company's: no foreign key leads out of them or into them, and an
    /// attempt is known there by its id alone.
    static let sandbox = Migration("0012_sandbox") { _ in
        [
            """
            CREATE TABLE sandbox_tokens (
                id TEXT PRIMARY KEY,
                merchant_id TEXT,
                livemode SMALLINT NOT NULL,
                kind TEXT NOT NULL,
                brand TEXT NOT NULL,
                last4 TEXT,
                expiry_month BIGINT,
                expiry_year BIGINT,
                funding TEXT,
                country TEXT,
                fingerprint TEXT,
                behavior TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                revoked_at BIGINT
            )
            """,
            """
            CREATE TABLE sandbox_enrolments (
                reference TEXT PRIMARY KEY,
                page TEXT NOT NULL UNIQUE,
                merchant_id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                kinds TEXT NOT NULL,
                customer_name TEXT,
                merchant_name TEXT NOT NULL,
                locale TEXT NOT NULL,
                return_url TEXT NOT NULL,
                state TEXT NOT NULL,
                token_id TEXT REFERENCES sandbox_tokens (id),
                decline_code TEXT,
                created_at BIGINT NOT NULL,
                CHECK ((state = 'enrolled') = (token_id IS NOT NULL))
            )
            """,
            """
            CREATE TABLE sandbox_checkouts (
                attempt_id TEXT PRIMARY KEY,
                page TEXT NOT NULL UNIQUE,
                merchant_id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                invoice_id TEXT NOT NULL,
                amount BIGINT NOT NULL CHECK (amount > 0),
                currency TEXT NOT NULL,
                description TEXT NOT NULL,
                kinds TEXT NOT NULL,
                merchant_name TEXT NOT NULL,
                locale TEXT NOT NULL,
                return_url TEXT NOT NULL,
                state TEXT NOT NULL,
                decline_code TEXT,
                created_at BIGINT NOT NULL
            )
            """,
            // P1: the attempt is the key, so the same attempt never charges twice.
            """
            CREATE TABLE sandbox_charges (
                attempt_id TEXT PRIMARY KEY,
                reference TEXT NOT NULL UNIQUE,
                merchant_id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                invoice_id TEXT NOT NULL,
                amount BIGINT NOT NULL CHECK (amount > 0),
                currency TEXT NOT NULL,
                description TEXT NOT NULL,
                token_id TEXT,
                kind TEXT NOT NULL,
                state TEXT NOT NULL,
                decline_code TEXT,
                settles_at BIGINT,
                locale TEXT,
                return_url TEXT NOT NULL,
                created_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX sandbox_charges_by_invoice ON sandbox_charges (merchant_id, invoice_id)",
            // An attempt that was given up before it was heard of: it must not charge when it arrives late.
            """
            CREATE TABLE sandbox_cancellations (
                attempt_id TEXT PRIMARY KEY,
                created_at BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE sandbox_refunds (
                id TEXT PRIMARY KEY,
                reference TEXT NOT NULL UNIQUE,
                attempt_id TEXT NOT NULL REFERENCES sandbox_charges (attempt_id),
                amount BIGINT NOT NULL CHECK (amount > 0),
                currency TEXT NOT NULL,
                created_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX sandbox_refunds_by_attempt ON sandbox_refunds (attempt_id)",
        ]
    }
}
