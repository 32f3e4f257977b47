import Storage

extension Migrations {
    /// Finds who has a configuration of the portal as their own (S92): few of many.
    static let customersByConfiguration = Migration("0129_customers_by_configuration") { _ in
        [
            """
            CREATE INDEX customers_by_configuration
            ON customers (merchant_id, livemode, configuration_id, created_at, id) WHERE configuration_id IS NOT NULL
            """
        ]
    }
}
