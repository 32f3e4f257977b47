import Foundation

extension HexColor {
    /// What text of normal size needs to be read.
    /// - SeeAlso: [WCAG 2.2, 1.4.3 Contrast (Minimum)](https://www.w3.org/TR/WCAG22/#contrast-minimum)
    public static let readableContrast = 4.5

    /// WCAG relative luminance, from 0 for black to 1 for white.
    public var luminance: Double {
        func linear(_ byte: UInt8) -> Double {
            let level = Double(byte) / 255
            return level <= 0.04045 ? level / 12.92 : pow((level + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// WCAG contrast ratio, from 1 to 21; the same both ways.
    public func contrast(with other: HexColor) -> Double {
        let levels = [luminance, other.luminance].sorted()
        return (levels[1] + 0.05) / (levels[0] + 0.05)
    }

    /// Black or white, whichever reads better on this colour; one of the two always reaches 4.5:1.
    public var textColor: HexColor { contrast(with: .white) >= contrast(with: .black) ? .white : .black }

    /// This colour, or the nearest darker or lighter tone of it that can be read as text on `background` (at least 4.5:1).
    public func adjustedForContrast(on background: HexColor) -> HexColor {
        let extreme = background.textColor
        for step in 0..<Self.steps {
            let tone = mixed(with: extreme, step)
            if tone.contrast(with: background) >= Self.readableContrast { return tone }
        }
        return extreme
    }

    private static let steps = 64

    private func mixed(with other: HexColor, _ step: Int) -> HexColor {
        func channel(_ from: UInt8, _ to: UInt8) -> UInt8 {
            UInt8((Int(from) * (Self.steps - step) + Int(to) * step) / Self.steps)
        }
        return HexColor(
            red: channel(red, other.red), green: channel(green, other.green), blue: channel(blue, other.blue))
    }
}
