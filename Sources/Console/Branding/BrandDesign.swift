import Billing
import Core
import Foundation
import Web

/// How a portal would look: what was typed and not saved. It travels in a preview's address, sealed, so that nobody else can
/// show words of theirs on a page of ours.
struct BrandDesign: Hashable, Sendable, Codable {
    var name: String
    /// `#rrggbb`
    var color: String
    /// Names of kept pictures.
    var logo: String?
    var icon: String?
    var headline: String?
    var supportEmail: String?
    var supportPhone: String?
    var privacy: String?
    var terms: String?

    /// The name of the query's part that holds it.
    static let parameter = "design"
}

extension BrandDesign {
    /// - Parameter merchant: whose console shows it; it is worth nothing in another's.
    func sealed(_ keys: ServerKeys, for merchant: Merchant.ID) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = Base64URL.text(Array(try encoder.encode(self)))
        return text + "." + Self.seal(text, keys, merchant)
    }

    /// - Returns: nil for what we did not seal for this merchant.
    init?(_ sealed: String, _ keys: ServerKeys, for merchant: Merchant.ID) {
        let parts = sealed.split(separator: ".")
        guard parts.count == 2, parts[0].utf8.count <= 8_000,
            equalInConstantTime(Array(parts[1].utf8), Array(Self.seal(String(parts[0]), keys, merchant).utf8)),
            let bytes = Base64URL.bytes(parts[0]),
            let design = try? JSONDecoder().decode(BrandDesign.self, from: Data(bytes))
        else { return nil }
        self = design
    }

    private static func seal(_ text: String, _ keys: ServerKeys, _ merchant: Merchant.ID) -> String {
        Base64URL.text(keys.authenticationCode(Array("brand-design:\(merchant):\(text)".utf8), for: .cookie))
    }
}

extension BrandDesign {
    /// As it is saved.
    init(_ merchant: Merchant, _ configuration: PortalConfiguration) {
        name = merchant.name
        color = merchant.brand.color
        logo = merchant.brand.logo
        icon = merchant.brand.icon
        headline = configuration.headline
        supportEmail = merchant.brand.supportEmail
        supportPhone = merchant.brand.supportPhone
        privacy = configuration.privacyPolicyURL
        terms = configuration.termsOfServiceURL
    }

    /// Nothing checked a colour when merchants were made by hand: one that cannot be read is shown as ours.
    var hexColor: HexColor { (try? HexColor(color)) ?? HexColor(red: 0x1F, green: 0x5E, blue: 0xFF) }
}
