/// How names and values travel in forms and in addresses: `application/x-www-form-urlencoded`.
///
/// Source: https://url.spec.whatwg.org/#application/x-www-form-urlencoded
public enum FormEncoding {
    /// Why a name or a value cannot be read.
    public enum Fault: Error, Hashable, Sendable {
        /// A percent sign is not followed by two hexadecimal digits.
        case escape
        /// The bytes are not UTF-8.
        case text
    }

    /// - Parameter bytes: one name or one value, as it was sent.
    public static func decoded(_ bytes: ArraySlice<UInt8>) throws(Fault) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
                else { throw .escape }
                plain.append(high << 4 | low)
            default: plain.append(byte)
            }
        }
        guard let text = String(validating: plain, as: UTF8.self) else { throw .text }
        return text
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
