import Billing
import Core
import Storage

extension CustomerAddress {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            tokenHash: try row.text("token_hash"), createdAt: try row.instant("created_at"))
    }
}

/// The addresses of customers that last, one of each. Of their tokens only the hashes are stored.
struct CustomerAddressRows: Rows {
    let tx: BillingTransaction

    func insert(_ it: CustomerAddress) throws {
        try execute(
            """
            INSERT INTO customer_addresses (merchant_id, id, livemode, customer_id, token_hash, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.tokenHash), \(it.createdAt))
            """)
    }

    func findIfAny(of customer: Customer.ID, in scope: Scope) throws -> CustomerAddress? {
        try first(
            "SELECT * FROM customer_addresses WHERE \(scope) AND customer_id = \(customer)"
        ).map(CustomerAddress.init)
    }

    /// It does not name the mode.
    func findIfAny(tokenHash: String, at merchant: Merchant.ID) throws -> CustomerAddress? {
        try first(
            "SELECT * FROM customer_addresses WHERE merchant_id = \(merchant) AND token_hash = \(tokenHash)"
        ).map(CustomerAddress.init)
    }

    /// Nothing is kept of one that has ended: an unknown one is the same.
    func remove(of customer: Customer.ID, in scope: Scope) throws {
        try execute("DELETE FROM customer_addresses WHERE \(scope) AND customer_id = \(customer)")
    }
}

extension BillingTransaction {
    var customerAddresses: CustomerAddressRows { CustomerAddressRows(tx: self) }
}
