import Billing
import Core
import Crypto
import Documents
import Foundation
import Storage

/// Merchants' pictures, under the hash of what they hold (W6).
struct Pictures: Sendable {
    let database: any Database
    let clock: Clock

    /// Where a page finds it.
    static func path(_ hash: String) -> String { "/assets/logo/\(hash)" }

    /// Only the picture is kept: text, profiles, places and whatever else travels in such a file is not (W6).
    ///
    /// - Returns: its hash name.
    /// - Throws: ``BillingError`` when it is not a PNG of a reasonable size.
    func keep(png: [UInt8], of merchant: Merchant.ID) async throws -> String {
        let png = try Logo(png: png).png
        let hash = SHA256.hash(data: Data(png)).prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let now = clock.now()
        try await database.write { db in
            _ = try db.execute(
                """
                INSERT INTO logos (merchant_id, hash, content_type, bytes, created_at)
                VALUES (\(merchant), \(hash), 'image/png', \(png), \(now))
                ON CONFLICT (merchant_id, hash) DO NOTHING
                """)
        }
        return hash
    }

    /// - Returns: nil when nobody keeps it. What it shows is public, whoever's it is.
    func find(_ hash: String) async throws -> (bytes: [UInt8], contentType: String)? {
        try await database.read { db in
            guard let row = try db.first("SELECT bytes, content_type FROM logos WHERE hash = \(hash) LIMIT 1") else {
                return nil
            }
            // Those that were kept before this rule lose their passengers here.
            let bytes = try row.blob("bytes")
            return ((try? Logo(png: bytes).png) ?? bytes, try row.text("content_type"))
        }
    }
}
