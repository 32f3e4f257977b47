/// A colour of a merchant's brand: three bytes, read from `#rrggbb` and written by us, never passed through (W5).
public struct HexColor: Hashable, Sendable, CustomStringConvertible {
    public let red: UInt8
    public let green: UInt8
    public let blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// - Parameter text: exactly `#` and six hexadecimal digits.
    /// - Throws: `invalid_color`.
    public init(_ text: String, parameter: String = "color") throws(BillingError) {
        let bytes = Array(text.utf8)
        let digits = bytes.dropFirst().compactMap(Self.digit)
        guard bytes.count == 7, bytes[0] == UInt8(ascii: "#"), digits.count == 6 else {
            throw .invalid(parameter, "A color is # and six hexadecimal digits: #1a2b3c.", code: "invalid_color")
        }
        self.init(
            red: digits[0] << 4 | digits[1], green: digits[2] << 4 | digits[3], blue: digits[4] << 4 | digits[5])
    }

    public static let black = HexColor(red: 0, green: 0, blue: 0)
    public static let white = HexColor(red: 255, green: 255, blue: 255)

    /// `#1a2b3c`, always in lower case.
    public var description: String {
        let digits = Array("0123456789abcdef".utf8)
        let bytes = [red, green, blue].flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return "#" + String(decoding: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
