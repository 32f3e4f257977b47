import Storage

extension Migrations {
    /// The tax rates of subscriptions that name none.
    static let defaultTaxRates = Migration("0024_default_tax_rates") { _ in
        [
            """
            CREATE TABLE default_tax_rates (
                merchant_id TEXT NOT NULL,
                livemode SMALLINT NOT NULL,
                position BIGINT NOT NULL,
                tax_rate_id TEXT NOT NULL,
                PRIMARY KEY (merchant_id, livemode, position),
                UNIQUE (merchant_id, tax_rate_id),
                FOREIGN KEY (merchant_id, tax_rate_id) REFERENCES tax_rates (merchant_id, id)
            )
            """
        ]
    }
}
