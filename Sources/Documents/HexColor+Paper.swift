import Core

extension HexColor {
    /// - Parameter code: `0x1B1F2A`; what exceeds 24 bits is ignored.
    init(_ code: UInt32) {
        self.init(
            red: UInt8(truncatingIfNeeded: code >> 16), green: UInt8(truncatingIfNeeded: code >> 8),
            blue: UInt8(truncatingIfNeeded: code))
    }

    /// A hint of this colour on white, to stand behind text.
    var tint: HexColor {
        func pale(_ channel: UInt8) -> UInt8 { UInt8((Int(channel) * 7 + 255 * 93) / 100) }
        return HexColor(red: pale(red), green: pale(green), blue: pale(blue))
    }
}
