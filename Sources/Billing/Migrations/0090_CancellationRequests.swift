import Storage

extension Migrations {
    /// What people ask without an account: to cancel, or to withdraw. Numbered for each merchant and mode; the letter with the
    /// link waits in its row until it is sent, for there may be no customer to hang it on.
    static let cancellationRequests = Migration("0090_cancellation_requests") { _ in
        [
            """
            CREATE TABLE cancellation_requests (
                merchant_id TEXT NOT NULL REFERENCES merchants (id),
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                number TEXT NOT NULL,
                kind TEXT NOT NULL,
                preset TEXT NOT NULL,
                state TEXT NOT NULL,
                name TEXT NOT NULL,
                email TEXT NOT NULL,
                email_folded TEXT NOT NULL,
                what TEXT NOT NULL,
                locale TEXT NOT NULL,
                client TEXT NOT NULL,
                network TEXT NOT NULL,
                site TEXT,
                link_hash TEXT NOT NULL,
                letter BYTEA,
                letter_state TEXT NOT NULL,
                letter_at BIGINT NOT NULL,
                merchant_letter_state TEXT,
                customer_id TEXT,
                subscription_ids TEXT NOT NULL,
                amount_due_back BIGINT CHECK (amount_due_back > 0),
                currency TEXT,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                proved_at BIGINT,
                answer_by_at BIGINT,
                ended_at BIGINT,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
                CHECK ((amount_due_back IS NULL) = (currency IS NULL)),
                CHECK ((state = 'received') = (proved_at IS NULL)),
                CHECK ((state = 'done') = (ended_at IS NOT NULL))
            )
            """,
            """
            CREATE UNIQUE INDEX cancellation_requests_by_number
            ON cancellation_requests (merchant_id, livemode, number)
            """,
            "CREATE UNIQUE INDEX cancellation_requests_by_link ON cancellation_requests (merchant_id, link_hash)",
            """
            CREATE INDEX cancellation_requests_by_age
            ON cancellation_requests (merchant_id, livemode, created_at, id)
            """,
            """
            CREATE INDEX cancellation_requests_by_address
            ON cancellation_requests (merchant_id, livemode, email_folded, created_at)
            """,
            """
            CREATE INDEX cancellation_requests_by_customer
            ON cancellation_requests (merchant_id, customer_id, created_at)
            """,
            """
            CREATE INDEX cancellation_requests_waiting
            ON cancellation_requests (merchant_id, livemode, created_at, id) WHERE state = 'waiting_for_merchant'
            """,
            """
            CREATE INDEX cancellation_requests_to_forget
            ON cancellation_requests (merchant_id, expires_at) WHERE state = 'received' AND email <> ''
            """,
        ]
    }
}
