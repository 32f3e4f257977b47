import Core
import Storage

extension Merchant {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), slug: try row.text("slug"), name: try row.text("name"),
            country: try row.text("country"), currency: try Currency(row.text("currency")),
            zone: try Zone(row.text("zone")), email: try row.text("email"), locale: try row.text("locale"),
            brand: try JSONText.shared(row.text("brand")), portalIsEnabled: try row.bool("portal_enabled"),
            dunning: try JSONText.shared(row.text("dunning")), createdAt: try row.instant("created_at"))
    }
}

extension BillingTransaction {
    package func merchant(_ id: Merchant.ID) throws -> Merchant {
        if let known = identityMap.merchants[id] { return known }
        guard let row = try first("SELECT * FROM merchants WHERE id = \(id)") else {
            throw BillingError.notFound("merchant", id.rawValue)
        }
        let merchant = try Merchant(row)
        identityMap.merchants[id] = merchant
        return merchant
    }

    func merchant(slug: String) throws -> Merchant? {
        try first("SELECT * FROM merchants WHERE slug = \(slug)").map(Merchant.init)
    }

    func insert(_ merchant: Merchant) throws {
        try execute(
            """
            INSERT INTO merchants
                (id, slug, name, country, currency, zone, email, locale, brand, dunning, portal_enabled, created_at)
            VALUES
                (\(merchant.id), \(merchant.slug), \(merchant.name), \(merchant.country), \(merchant.currency.code),
                \(merchant.zone.id), \(merchant.email), \(merchant.locale), \(JSONText.of(merchant.brand)),
                \(JSONText.of(merchant.dunning)), \(merchant.portalIsEnabled), \(merchant.createdAt))
            """)
    }

    func update(_ merchant: Merchant) throws {
        try execute(
            """
            UPDATE merchants
            SET name = \(merchant.name), zone = \(merchant.zone.id), email = \(merchant.email),
                locale = \(merchant.locale), brand = \(JSONText.of(merchant.brand)),
                dunning = \(JSONText.of(merchant.dunning)), portal_enabled = \(merchant.portalIsEnabled)
            WHERE id = \(merchant.id)
            """, forgetting: .merchants)
    }
}
