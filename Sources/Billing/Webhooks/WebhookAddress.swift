import Core

/// Where webhooks may be asked to go: what is plainly not public is refused when it is named, and not first when something is
/// sent. Whether a name leads to public addresses is asked then (H3).
enum WebhookAddress {
    /// - Parameter allowsPrivate: as the settings say: then http to this machine and every address will do.
    /// - Throws: `url_invalid`.
    static func check(_ url: String, allowsPrivate: Bool) throws(BillingError) {
        _ = try ReturnAddress.checked(url, parameter: "url")
        guard !allowsPrivate else { return }
        guard url.hasPrefix("https://"), let origin = ReturnAddress.origin(of: url), isPublic(host(of: origin)) else {
            throw .invalid(
                "url", "Must begin with https:// and name a public host: webhooks go to no private address.",
                code: "url_invalid")
        }
    }

    /// - Parameter origin: `https://[::1]:8443`.
    private static func host(of origin: String) -> String {
        let authority = origin.dropFirst("https://".count)
        guard !authority.hasPrefix("[") else { return String(authority.prefix { $0 != "]" }) + "]" }
        return String(authority.prefix { $0 != ":" })
    }

    private static func isPublic(_ host: String) -> Bool {
        let isBracketed = host.hasPrefix("[")
        if let bytes = ClientNetworks.bytes(isBracketed ? String(host.dropFirst().dropLast()) : host) {
            return PublicAddress.isPublic(bytes)
        }
        guard !isBracketed, host != "localhost", !host.hasSuffix(".localhost") else { return false }
        // `2130706433`, `127.1` and `0x7f.1` are other ways to write an address, and no names.
        let last = host.split(separator: ".").last ?? ""
        return !last.allSatisfy(\.isNumber) && !last.hasPrefix("0x")
    }
}
