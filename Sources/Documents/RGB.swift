import Foundation

/// An opaque colour of the sRGB space, a byte each.
public struct RGB: Hashable, Sendable {
    public let red: UInt8
    public let green: UInt8
    public let blue: UInt8

    public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    static let white = RGB(255, 255, 255)

    /// - Parameter share: how much of this colour stays, from 0 (all `other`) to 1.
    func mixed(with other: RGB, share: Double) -> RGB {
        func mix(_ mine: UInt8, _ theirs: UInt8) -> UInt8 {
            UInt8((Double(mine) * share + Double(theirs) * (1 - share)).rounded())
        }
        return RGB(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
    }

    /// The same hue, darkened until text of it can be read on white: 4.5 to 1 (W5).
    var readableOnWhite: RGB {
        var colour = self
        while colour.contrastWithWhite < 4.5 {
            colour = colour.mixed(with: RGB(0, 0, 0), share: 0.92)
        }
        return colour
    }

    /// WCAG 2.2, "contrast ratio", against white.
    var contrastWithWhite: Double {
        func linear(_ byte: UInt8) -> Double {
            let value = Double(byte) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        let luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
        return 1.05 / (luminance + 0.05)
    }
}
