/// Where a link, a form or a picture may point.
public enum SafeAddress {
    /// The address itself when it is harmless, `#` otherwise.
    ///
    /// Allowed: `https:`, `http:`, `mailto:`, `tel:`, and addresses of this host that begin with `/`, `?`, `#`, `./` or `../`.
    /// Refused: every other scheme (`javascript:`, `data:`), another host without a scheme (`//host`), and anything with a
    /// backslash, a space or a control character, which browsers drop or read as a slash.
    public static func safe(_ address: String) -> String { isSafe(address) ? address : "#" }

    static func isSafe(_ address: String) -> Bool {
        guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x5C && $0 != 0x7F }) else { return false }
        if address.hasPrefix("//") { return false }
        if local.contains(where: address.hasPrefix) { return true }
        guard let colon = address.utf8.firstIndex(of: 0x3A) else { return false }
        return schemes.contains(address[..<colon].lowercased())
    }

    private static let local = ["/", "?", "#", "./", "../"]
    private static let schemes: Set = ["https", "http", "mailto", "tel"]
}
