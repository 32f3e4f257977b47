import Core

/// A merchant's colour as a stylesheet of its own: three bytes in, custom properties out (W5). The content policy allows no
/// inline style, and the name changes with the colour, so that a change shows without a hard reload (S81).
public struct BrandStylesheet: Sendable {
    public let asset: Asset

    /// - Parameters:
    ///   - color: as stored with the brand.
    ///   - folder: where the merchant's pages live: `/p/cafe`.
    public init(_ color: HexColor, folder: String) {
        asset = Asset(folder: folder, name: "brand", kind: .css, text: Self.css(color))
    }

    /// Buttons keep the colour itself, with black or white on it; text in it is darkened or lightened until it reads.
    static func css(_ color: HexColor) -> String {
        let ink = color.textColor
        let away: HexColor = ink == .white ? .black : .white
        let onLight = color.adjustedForContrast(on: darkestLightGround)
        let onDark = color.adjustedForContrast(on: lightestDarkGround)
        return """
            :root{--brand:\(color);--brand-ink:\(ink);--brand-away:\(away);--brand-text:\(onLight)}
            @media (prefers-color-scheme:dark){:root{--brand-text:\(onDark)}}

            """
    }

    /// The grounds on which coloured text stands that leave it the least contrast (`--neutral-soft` of ``Tokens``).
    public static let darkestLightGround = HexColor(red: 0xEE, green: 0xED, blue: 0xE9)
    public static let lightestDarkGround = HexColor(red: 0x26, green: 0x29, blue: 0x2C)
}
