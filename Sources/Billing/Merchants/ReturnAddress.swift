import Core

/// An address on the merchant's side that the portal links or returns to (W4).
///
/// Absolute, https, and plain: no user information, backslash, space, control or non-ASCII character, no scheme-relative
/// form. On loopback http is accepted too, for development. Read strictly here so that no browser reads it otherwise.
public enum ReturnAddress {
    /// - Parameter parameter: the field's name in the API, for the error.
    /// - Returns: the same text.
    /// - Throws: `url_invalid`.
    public static func checked(_ text: String, parameter: String) throws(BillingError) -> String {
        guard isValid(text) else {
            throw .invalid(
                parameter, "Not a valid URL: it must be absolute and begin with https:// (http:// on loopback only).",
                code: "url_invalid")
        }
        return text
    }

    static func isValid(_ text: String) -> Bool {
        guard text.utf8.count <= 2_048, text.utf8.allSatisfy({ 0x21...0x7E ~= $0 && !#"\"<>`{}|^"#.utf8.contains($0) })
        else { return false }
        if text.hasPrefix("https://") { return host(text.dropFirst(8)) != nil }
        if text.hasPrefix("http://") { return host(text.dropFirst(7)).map(isLoopback) ?? false }
        return false
    }

    /// Scheme, host in small letters, and the port unless it is the scheme's own: what two addresses must share to be of one
    /// site.
    ///
    /// - Returns: nil for what is no valid return address.
    static func origin(of text: String) -> String? {
        guard isValid(text), let end = text.firstRange(of: "://")?.upperBound else { return nil }
        let scheme = String(text[..<end])
        let authority = text[end...].prefix { !"/?#".contains($0) }.lowercased()
        let usual = scheme == "https://" ? ":443" : ":80"
        return scheme + (authority.hasSuffix(usual) ? String(authority.dropLast(usual.count)) : authority)
    }

    /// Whether nothing follows the origin, not even a path.
    static func isOnlyOrigin(_ text: String) -> Bool {
        guard let end = text.firstRange(of: "://")?.upperBound else { return false }
        return !text[end...].contains { "/?#".contains($0) }
    }

    /// The host of `host[:port][/path][?query][#fragment]`, or nil when that part is not exactly so.
    private static func host(_ rest: Substring) -> Substring? {
        let authority = rest.prefix { !"/?#".contains($0) }
        guard !authority.contains("@") else { return nil }
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]"), isPort(authority[authority.index(after: end)...]) else {
                return nil
            }
            let inside = authority[...end].dropFirst().dropLast()
            return !inside.isEmpty && inside.allSatisfy({ $0.isHexDigit || $0 == ":" || $0 == "." })
                ? authority[...end] : nil
        }
        let host = authority.prefix { $0 != ":" }
        guard isName(host), isPort(authority[host.endIndex...]) else { return nil }
        return host
    }

    private static func isName(_ host: Substring) -> Bool {
        !host.isEmpty && host.utf8.count <= 253
            && host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
                !label.isEmpty && label.utf8.count <= 63 && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            }
    }

    /// Empty, or a colon and a port.
    private static func isPort(_ text: Substring) -> Bool {
        guard let colon = text.first else { return true }
        let digits = text.dropFirst()
        return colon == ":" && (1...5).contains(digits.count) && digits.allSatisfy(\.isNumber)
            && UInt16(digits).map { $0 > 0 } ?? false
    }

    private static func isLoopback(_ host: Substring) -> Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
