import Core

/// Who sells, as papers say it: kept with an invoice when it is issued (M8). Logo and colour are how papers look, not what they
/// say: those are the merchant's of today.
public struct Seller: Hashable, Sendable, Codable {
    public let name: String
    public let taxID: String?
    /// Line by line.
    public let address: [String]
    public let email: String?
    public let phone: String?
    public let website: String?
    /// The zone in whose days papers are dated, by its name.
    public let zone: String
}

extension Seller {
    public init(_ merchant: Merchant) {
        let brand = merchant.brand
        self.init(
            name: merchant.name, taxID: brand.taxID,
            address: brand.address?.split(separator: "\n").map(String.init) ?? [], email: brand.supportEmail,
            phone: brand.supportPhone, website: brand.website, zone: merchant.zone.id)
    }
}

/// As it is kept in the rows of invoices, by the names of its properties.
extension Seller: PlainlyReadable {
    init?(plain json: PlainJSON) {
        guard var stored = json.members else { return nil }
        guard let address: [String] = stored.valueIfAny("address") else { return nil }
        self.init(
            name: stored.text("name"), taxID: stored.textIfAny("taxID"), address: address,
            email: stored.textIfAny("email"), phone: stored.textIfAny("phone"),
            website: stored.textIfAny("website"), zone: stored.text("zone"))
        guard stored.fit else { return nil }
    }
}
