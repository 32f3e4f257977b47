import Billing
import Core
import Synchronization
import Web

/// The files that carry a merchant's colour, worked out once per colour.
struct BrandFiles: Sendable {
    let color: HexColor
    let stylesheet: Asset
    let icon: Asset

    private static let known = Mutex<[String: BrandFiles]>([:])

    static func of(_ merchant: Merchant) -> BrandFiles {
        let initial = merchant.name.first { $0.isLetter || $0.isNumber }
        let key = "\(merchant.slug) \(merchant.brand.color) \(initial ?? " ")"
        if let files = known.withLock({ $0[key] }) { return files }
        // Nothing checks a colour when it is stored: one that cannot be read is shown as ours.
        let color = (try? HexColor(merchant.brand.color)) ?? HexColor(red: 0x1F, green: 0x5E, blue: 0xFF)
        let folder = "/p/\(merchant.slug)/assets"
        let files = BrandFiles(
            color: color, stylesheet: BrandStylesheet(color, folder: folder).asset,
            icon: BrandIcon(color, initial: initial, folder: folder).asset)
        known.withLock {
            if $0.count >= 4_096 { $0.removeAll() }
            $0[key] = files
        }
        return files
    }

    /// The file of that name, if it is one of these.
    subscript(path: String) -> Asset? { [stylesheet, icon].first { $0.path == path } }
}
