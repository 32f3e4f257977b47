import Storage

extension Migrations {
    static let refunds = Migration("0015_refunds") { _ in
        [
            """
            CREATE TABLE refunds (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                payment_id TEXT NOT NULL,
                attempt_id TEXT NOT NULL,
                invoice_id TEXT NOT NULL,
                credit_note_id TEXT,
                amount BIGINT NOT NULL CHECK (amount > 0),
                currency TEXT NOT NULL,
                reason TEXT,
                state TEXT NOT NULL,
                failure TEXT,
                metadata TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                settled_at BIGINT,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, attempt_id) REFERENCES payment_attempts (merchant_id, id),
                FOREIGN KEY (merchant_id, payment_id) REFERENCES payments (merchant_id, id)
            )
            """,
            "CREATE INDEX refunds_by_age ON refunds (merchant_id, livemode, created_at, id)",
            "CREATE INDEX refunds_by_attempt ON refunds (merchant_id, attempt_id)",
            """
            CREATE TABLE credit_notes (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                invoice_id TEXT NOT NULL,
                number TEXT NOT NULL,
                amount BIGINT NOT NULL CHECK (amount > 0),
                currency TEXT NOT NULL,
                owed_amount BIGINT NOT NULL,
                refund_amount BIGINT NOT NULL,
                credit_amount BIGINT NOT NULL,
                out_of_band_amount BIGINT NOT NULL,
                reason TEXT,
                memo TEXT,
                metadata TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id),
                CHECK (owed_amount + refund_amount + credit_amount + out_of_band_amount = amount)
            )
            """,
            "CREATE INDEX credit_notes_by_age ON credit_notes (merchant_id, livemode, created_at, id)",
            "CREATE INDEX credit_notes_by_invoice ON credit_notes (merchant_id, invoice_id)",
            "CREATE UNIQUE INDEX credit_notes_by_number ON credit_notes (merchant_id, livemode, number)",
        ]
    }
}
