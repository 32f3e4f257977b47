import Billing
import Core
import Documents

/// Merchants' pictures, under the hash of what they hold (W6).
struct Pictures: Sendable {
    let merchants: Merchants

    init(_ billing: BillingContext) { merchants = Merchants(billing) }

    /// Where a page finds it.
    static func path(_ hash: String) -> String { Merchants.pictureAddress(hash) }

    /// Only the picture is kept: text, profiles, places and whatever else travels in such a file is not (W6).
    ///
    /// - Returns: its hash name.
    /// - Throws: ``BillingError`` when it is not a PNG of a reasonable size.
    func keep(png: [UInt8], of merchant: Merchant.ID) async throws -> String {
        try await merchants.keep(picture: try Logo(png: png).png, of: merchant)
    }

    /// - Returns: nil when nobody keeps it. What it shows is public, whoever's it is.
    func find(_ hash: String) async throws -> KeptPicture? {
        guard let picture = try await merchants.picture(hash) else { return nil }
        // Those that were kept before this rule lose their passengers here.
        let bytes = (try? Logo(png: picture.bytes).png) ?? picture.bytes
        return KeptPicture(bytes: bytes, contentType: picture.contentType)
    }
}
