import Core
import Storage

/// The stored pictures of merchants: logos, icons and products', each under the hash of what it holds. None is ever changed.
package struct PictureRows: Rows {
    package let tx: BillingTransaction

    func insertIfNew(_ png: [UInt8], as hash: String, of merchant: Merchant.ID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO logos (merchant_id, hash, content_type, bytes, created_at)
            VALUES (\(merchant), \(hash), 'image/png', \(png), \(now))
            ON CONFLICT (merchant_id, hash) DO NOTHING
            """)
    }

    func exists(_ hash: String, of merchant: Merchant.ID) throws -> Bool {
        try first("SELECT 1 AS known FROM logos WHERE merchant_id = \(merchant) AND hash = \(hash)") != nil
    }

    /// Bytes, of all that a merchant keeps, shown or not.
    func size(of merchant: Merchant.ID) throws -> Int64 {
        try first("SELECT COALESCE(SUM(LENGTH(bytes)), 0) AS size FROM logos WHERE merchant_id = \(merchant)")?
            .int64("size") ?? 0
    }

    /// Whoever's it is: the same picture has the same name everywhere, and what is shown is public.
    func find(_ hash: String) throws -> KeptPicture? {
        try first("SELECT bytes, content_type FROM logos WHERE hash = \(hash) LIMIT 1")
            .map { KeptPicture(bytes: try $0.blob("bytes"), contentType: try $0.text("content_type")) }
    }
}

extension BillingTransaction {
    package var pictures: PictureRows { PictureRows(tx: self) }
}
