import Core
import Storage

/// The stored merchants, with their logos.
package struct MerchantRows: Rows {
    package let tx: BillingTransaction

    package func find(_ id: Merchant.ID) throws -> Merchant {
        if let known = identityMap.merchants[id] { return known }
        guard let row = try first(findStatement(id)) else {
            throw BillingError.notFound("merchant", id.rawValue)
        }
        let merchant = try Merchant(row)
        identityMap.merchants[id] = merchant
        return merchant
    }

    package func findIfAny(slug: String) throws -> Merchant? {
        guard let row = try first("SELECT * FROM merchants WHERE slug = \(slug)") else { return nil }
        let merchant = try Merchant(row)
        identityMap.merchants[merchant.id] = merchant
        return merchant
    }

    func findStatement(_ id: Merchant.ID) -> SQL { "SELECT * FROM merchants WHERE id = \(id)" }

    func exists(_ id: Merchant.ID) throws -> Bool {
        try first("SELECT 1 AS known FROM merchants WHERE id = \(id)") != nil
    }

    func all() throws -> [Merchant] {
        try query("SELECT * FROM merchants ORDER BY slug").map(Merchant.init)
    }

    /// Of all of them, in order.
    func ids() throws -> [Merchant.ID] {
        try query("SELECT id FROM merchants ORDER BY id").map { try $0.id("id", of: Merchant.self) }
    }

    func insert(_ merchant: Merchant) throws {
        try execute(
            """
            INSERT INTO merchants
                (id, slug, name, country, currency, zone, email, locale, brand, dunning, portal_enabled,
                number_prefix, frame_origins, created_at)
            VALUES
                (\(merchant.id), \(merchant.slug), \(merchant.name), \(merchant.country), \(merchant.currency.code),
                \(merchant.zone.id), \(merchant.email), \(merchant.locale), \(JSONText.of(merchant.brand)),
                \(JSONText.of(merchant.dunning)), \(merchant.portalIsEnabled), \(merchant.numberPrefix),
                \(merchant.frameOrigins.stored), \(merchant.createdAt))
            """)
    }

    func update(_ merchant: Merchant) throws {
        try execute(
            """
            UPDATE merchants
            SET slug = \(merchant.slug), name = \(merchant.name), zone = \(merchant.zone.id), email = \(merchant.email),
                locale = \(merchant.locale), brand = \(JSONText.of(merchant.brand)),
                dunning = \(JSONText.of(merchant.dunning)), portal_enabled = \(merchant.portalIsEnabled),
                number_prefix = \(merchant.numberPrefix), frame_origins = \(merchant.frameOrigins.stored)
            WHERE id = \(merchant.id)
            """, forgetting: .merchants)
    }

    /// - Returns: the bytes of the PNG of that name; nil when it is of another kind, or there is none.
    func logo(_ hash: String, of merchant: Merchant.ID) throws -> [UInt8]? {
        try first(
            """
            SELECT bytes FROM logos
            WHERE merchant_id = \(merchant) AND hash = \(hash) AND content_type = 'image/png'
            """
        )?.blob("bytes")
    }
}

extension BillingTransaction {
    package var merchants: MerchantRows { MerchantRows(tx: self) }
}

extension Merchant {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), slug: try row.text("slug"), name: try row.text("name"),
            country: try row.text("country"), currency: try Currency(row.text("currency")),
            zone: try Zone(row.text("zone")), email: try row.text("email"), locale: try row.text("locale"),
            brand: try JSONText.shared(row.text("brand")), portalIsEnabled: try row.bool("portal_enabled"),
            dunning: try JSONText.shared(row.text("dunning")), numberPrefix: try row.textIfAny("number_prefix"),
            frameOrigins: FrameOrigins(stored: try row.textIfAny("frame_origins")),
            createdAt: try row.instant("created_at"))
    }
}
