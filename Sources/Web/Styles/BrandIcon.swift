import Core

/// A merchant's icon in the browser's tab: their initial on their colour.
public struct BrandIcon: Sendable {
    public let asset: Asset

    /// - Parameters:
    ///   - initial: a letter or a digit; without one the icon is the colour alone.
    ///   - folder: where the merchant's files live: `/p/cafe/assets`.
    public init(_ color: HexColor, initial: Character?, folder: String) {
        let letter = initial.map { $0.uppercased() } ?? ""
        asset = Asset(
            folder: folder, name: "icon", kind: .svg,
            text: """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="\(color)"/>\
                <text x="16" y="23" font-family="system-ui,sans-serif" font-size="20" font-weight="700" text-anchor="middle" fill="\(color.textColor)">\(letter)</text></svg>
                """)
    }
}
