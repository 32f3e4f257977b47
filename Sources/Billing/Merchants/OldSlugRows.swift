import Core
import Storage

/// The slugs that merchants had, each until it is anybody's again.
package struct OldSlugRows: Rows {
    package let tx: BillingTransaction

    /// Where the portal of that address is now.
    ///
    /// - Returns: nil when it never was one, or too long ago.
    package func successor(of slug: String, at now: Instant) throws -> String? {
        try first(
            """
            SELECT m.slug FROM old_slugs o
            JOIN merchants m ON m.id = o.merchant_id
            WHERE o.slug = \(slug) AND o.expires_at > \(now)
            """
        )?.text("slug")
    }

    /// Those that still lead to a merchant, in the order of the alphabet.
    package func all(of merchant: Merchant.ID, at now: Instant) throws -> [OldSlug] {
        try query(
            """
            SELECT slug, expires_at FROM old_slugs WHERE merchant_id = \(merchant) AND expires_at > \(now)
            ORDER BY slug
            """
        ).map { OldSlug(slug: try $0.text("slug"), leadsUntil: try $0.instant("expires_at")) }
    }

    /// - Parameter merchant: whom it is not kept from; nil when it is from everybody.
    func isKept(_ slug: String, fromAllBut merchant: Merchant.ID?, at now: Instant) throws -> Bool {
        let row = try first("SELECT merchant_id FROM old_slugs WHERE slug = \(slug) AND expires_at > \(now)")
        guard let row else { return false }
        return try row.id("merchant_id", of: Merchant.self) != merchant
    }

    func insert(_ slug: String, of merchant: Merchant.ID, until end: Instant) throws {
        try execute(
            """
            INSERT INTO old_slugs (slug, merchant_id, expires_at) VALUES (\(slug), \(merchant), \(end))
            ON CONFLICT (slug) DO UPDATE SET merchant_id = excluded.merchant_id, expires_at = excluded.expires_at
            """)
    }

    /// It is somebody's own again.
    func delete(_ slug: String) throws { try execute("DELETE FROM old_slugs WHERE slug = \(slug)") }
}

extension BillingTransaction {
    package var oldSlugs: OldSlugRows { OldSlugRows(tx: self) }
}
