import Storage

extension Migrations {
    static let invoices = Migration("0006_invoices") { _ in
        [
            """
            CREATE TABLE invoices (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                customer_id TEXT NOT NULL,
                subscription_id TEXT,
                epoch BIGINT,
                period_index BIGINT,
                reason TEXT NOT NULL,
                status TEXT NOT NULL,
                number TEXT,
                currency TEXT NOT NULL,
                subtotal BIGINT NOT NULL,
                discount BIGINT NOT NULL,
                tax BIGINT NOT NULL,
                taxes TEXT NOT NULL,
                total BIGINT NOT NULL,
                balance_applied BIGINT NOT NULL,
                amount_due BIGINT NOT NULL,
                amount_paid BIGINT NOT NULL CHECK (amount_paid >= 0),
                amount_credited BIGINT NOT NULL CHECK (amount_credited >= 0),
                period_start_at BIGINT NOT NULL,
                period_end_at BIGINT NOT NULL,
                collection_method TEXT NOT NULL,
                due_at BIGINT,
                default_method_id TEXT,
                billed_to TEXT NOT NULL,
                attempt_count BIGINT NOT NULL,
                next_attempt_at BIGINT,
                paid_out_of_band SMALLINT NOT NULL,
                description TEXT,
                metadata TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                finalized_at BIGINT,
                paid_at BIGINT,
                voided_at BIGINT,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, customer_id) REFERENCES customers (merchant_id, id),
                FOREIGN KEY (merchant_id, subscription_id) REFERENCES subscriptions (merchant_id, id),
                CHECK ((status = 'draft') = (finalized_at IS NULL)),
                CHECK ((status = 'draft') = (number IS NULL))
            )
            """,
            // P1: one invoice per period, whatever happens.
            """
            CREATE UNIQUE INDEX invoices_one_per_period
            ON invoices (merchant_id, subscription_id, epoch, period_index) WHERE period_index IS NOT NULL
            """,
            "CREATE UNIQUE INDEX invoices_by_number ON invoices (merchant_id, livemode, number) WHERE number IS NOT NULL",
            "CREATE INDEX invoices_by_age ON invoices (merchant_id, livemode, created_at, id)",
            "CREATE INDEX invoices_by_customer ON invoices (merchant_id, customer_id, created_at, id)",
            "CREATE INDEX invoices_by_subscription ON invoices (merchant_id, subscription_id, created_at, id)",
            """
            CREATE TABLE invoice_lines (
                merchant_id TEXT NOT NULL,
                id TEXT NOT NULL,
                invoice_id TEXT NOT NULL,
                position BIGINT NOT NULL,
                description TEXT NOT NULL,
                amount BIGINT NOT NULL,
                quantity BIGINT NOT NULL,
                unit_amount BIGINT NOT NULL,
                price_id TEXT,
                product_id TEXT,
                item_id TEXT,
                period_start_at BIGINT NOT NULL,
                period_end_at BIGINT NOT NULL,
                proration SMALLINT NOT NULL,
                discount BIGINT NOT NULL,
                taxes TEXT NOT NULL,
                PRIMARY KEY (merchant_id, id),
                FOREIGN KEY (merchant_id, invoice_id) REFERENCES invoices (merchant_id, id)
            )
            """,
            "CREATE UNIQUE INDEX invoice_lines_in_order ON invoice_lines (merchant_id, invoice_id, position)",
        ]
    }
}
