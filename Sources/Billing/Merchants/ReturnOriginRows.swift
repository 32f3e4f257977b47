import Core
import Storage

/// The origins that each merchant's return addresses may lead to.
package struct ReturnOriginRows: Rows {
    package let tx: BillingTransaction

    /// In the order of the alphabet.
    package func all(of merchant: Merchant.ID) throws -> [String] {
        try query("SELECT origin FROM return_origins WHERE merchant_id = \(merchant) ORDER BY origin")
            .map { try $0.text("origin") }
    }

    func replace(of merchant: Merchant.ID, with origins: [String], at now: Instant) throws {
        try execute("DELETE FROM return_origins WHERE merchant_id = \(merchant)")
        for origin in origins {
            try execute(
                """
                INSERT INTO return_origins (merchant_id, origin, created_at)
                VALUES (\(merchant), \(origin), \(now))
                """)
        }
    }
}

extension BillingTransaction {
    package var returnOrigins: ReturnOriginRows { ReturnOriginRows(tx: self) }
}
