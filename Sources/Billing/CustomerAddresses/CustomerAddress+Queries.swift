import Core
import Storage

extension CustomerAddress {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            tokenHash: try row.text("token_hash"), createdAt: try row.instant("created_at"))
    }
}

extension BillingTransaction {
    func insert(_ it: CustomerAddress) throws {
        try execute(
            """
            INSERT INTO customer_addresses (merchant_id, id, livemode, customer_id, token_hash, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.tokenHash), \(it.createdAt))
            """)
    }

    func customerAddress(of customer: Customer.ID, in scope: Scope) throws -> CustomerAddress? {
        try first(
            "SELECT * FROM customer_addresses WHERE \(scope) AND customer_id = \(customer)"
        ).map(CustomerAddress.init)
    }

    /// It does not name the mode.
    func customerAddress(tokenHash: String, at merchant: Merchant.ID) throws -> CustomerAddress? {
        try first(
            "SELECT * FROM customer_addresses WHERE merchant_id = \(merchant) AND token_hash = \(tokenHash)"
        ).map(CustomerAddress.init)
    }

    /// Nothing is kept of one that has ended: an unknown one is the same.
    func endCustomerAddress(of customer: Customer.ID, in scope: Scope) throws {
        try execute("DELETE FROM customer_addresses WHERE \(scope) AND customer_id = \(customer)")
    }
}
