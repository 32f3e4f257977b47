/// Where a link, a form or a picture may point.
public enum SafeAddress {
    /// The address itself when it is harmless, `#` otherwise.
    ///
    /// Allowed: `https:`, `http:`, `mailto:`, `tel:`, and addresses of this host that begin with `/`, `?`, `#`, `./` or `../`.
    /// Refused: every other scheme (`javascript:`, `data:`), another host without a scheme (`//host`), and anything with a
    /// backslash, a space or a control character, which browsers drop or read as a slash.
    public static func safe(_ address: String) -> String { isSafe(address) ? address : "#" }

    static func isSafe(_ address: String) -> Bool {
        var address = address
        return address.withUTF8 { bytes in
            guard let first = bytes.first else { return false }
            for byte in bytes where byte <= 0x20 || byte == 0x5C || byte == 0x7F { return false }
            switch first {
            case UInt8(ascii: "?"), UInt8(ascii: "#"): return true
            case UInt8(ascii: "/"): return bytes.count == 1 || bytes[1] != UInt8(ascii: "/")
            case UInt8(ascii: "."): return bytes.starts(with: "./".utf8) || bytes.starts(with: "../".utf8)
            default:
                guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
                return schemes.contains(String(decoding: bytes[..<colon], as: UTF8.self).lowercased())
            }
        }
    }

    private static let schemes: Set = ["https", "http", "mailto", "tel"]
}
