import Billing
import Core
import Synchronization
import Web

/// The stylesheets that carry merchants' colours, worked out once per colour.
enum BrandStyles {
    private static let known = Mutex<[String: Asset]>([:])

    static func path(of merchant: Merchant) -> String { asset(of: merchant).path }

    static func asset(of merchant: Merchant) -> Asset {
        let key = merchant.slug + merchant.brand.color
        if let asset = known.withLock({ $0[key] }) { return asset }
        let color = (try? HexColor(merchant.brand.color)) ?? HexColor(red: 0x1F, green: 0x5E, blue: 0xFF)
        let asset = BrandStylesheet(color, folder: "/p/\(merchant.slug)/assets").asset
        known.withLock {
            if $0.count >= 4_096 { $0.removeAll() }
            $0[key] = asset
        }
        return asset
    }
}
