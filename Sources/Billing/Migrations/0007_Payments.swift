import Storage

extension Migrations {
    static let payments = Migration("0007_payments") { _ in
        [
            """
            CREATE TABLE payments (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                invoice_id TEXT NOT NULL,
                amount BIGINT NOT NULL CHECK (amount > 0),
                currency TEXT NOT NULL,
                status TEXT NOT NULL,
                latest_attempt_id TEXT,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                UNIQUE (merchant_id, invoice_id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
                FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id)
            )
            """,
            "CREATE INDEX payments_by_customer ON payments (merchant_id, customer_id, created_at, id)",
            """
            CREATE TABLE payment_attempts (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                payment_id TEXT NOT NULL,
                invoice_id TEXT NOT NULL,
                customer_id TEXT NOT NULL,
                number BIGINT NOT NULL,
                origin TEXT NOT NULL,
                processor TEXT NOT NULL,
                method_id TEXT,
                amount BIGINT NOT NULL CHECK (amount > 0),
                currency TEXT NOT NULL,
                state TEXT NOT NULL,
                reference TEXT,
                decline_code TEXT,
                action_url TEXT,
                detail TEXT,
                created_at BIGINT NOT NULL,
                settled_at BIGINT,
                PRIMARY KEY (merchant_id, id),
                UNIQUE (merchant_id, invoice_id, number),
                FOREIGN KEY (merchant_id, payment_id) REFERENCES payments (merchant_id, id),
                FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id),
                FOREIGN KEY (merchant_id, method_id) REFERENCES payment_methods (merchant_id, id),
                CHECK ((state IN ('succeeded', 'failed')) = (settled_at IS NOT NULL))
            )
            """,
            // P2: nobody begins a second attempt while the first may still take the money.
            """
            CREATE UNIQUE INDEX payment_attempts_one_open ON payment_attempts (merchant_id, invoice_id)
            WHERE state NOT IN ('succeeded', 'failed')
            """,
        ]
    }
}
