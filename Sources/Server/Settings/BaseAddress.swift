import Foundation

/// The one address that customers, mails and redirects use (A6). Https, or http on loopback only.
struct BaseAddress: Hashable, Sendable, CustomStringConvertible {
    /// Without a final slash: `https://pay.example.com`.
    let text: String
    let host: String
    let port: Int?
    let isSecure: Bool

    /// - Throws: ``Refusal``.
    init(_ text: String) throws {
        let form = "such as https://pay.example.com"
        let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard let parts = URLComponents(string: trimmed), let scheme = parts.scheme?.lowercased(),
            let host = parts.host?.lowercased(), !host.isEmpty
        else { throw Refusal("VENTANILLA_BASE_URL must be an address \(form).") }
        guard parts.path.isEmpty, parts.query == nil, parts.fragment == nil, parts.user == nil, parts.password == nil
        else { throw Refusal("VENTANILLA_BASE_URL must be scheme, host and port and nothing else, \(form).") }
        guard scheme == "https" || (scheme == "http" && Self.isLoopback(host)) else {
            throw Refusal(
                "VENTANILLA_BASE_URL must begin with https://; http:// is for this machine alone (127.0.0.1, localhost)."
            )
        }
        self.host = host
        self.port = parts.port
        isSecure = scheme == "https"
        self.text = "\(scheme)://\(host)\(parts.port.map { ":\($0)" } ?? "")"
    }

    var description: String { text }
    /// What a caller's `Host` header says: `pay.example.com`, `127.0.0.1:8080`.
    var authority: String { "\(host)\(port.map { ":\($0)" } ?? "")" }
    var isLoopback: Bool { Self.isLoopback(host) }

    static func isLoopback(_ host: String) -> Bool {
        // What a request is asked each time, and mostly is.
        if host == "127.0.0.1" { return true }
        let bare = host.trimmingCharacters(in: ["[", "]"]).lowercased()
        if bare == "localhost" || bare == "::1" || bare.hasPrefix("::ffff:127.") { return true }
        let labels = bare.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count == 4 && labels[0] == "127" && labels.allSatisfy { UInt8($0) != nil }
    }

    /// What a `Host` header may say (A6): this address, and on loopback the machine's other names for itself.
    var acceptedHosts: Set<String> {
        let names = isLoopback ? [host, "localhost", "127.0.0.1", "[::1]"] : [host]
        let standard = isSecure ? 443 : 80
        var hosts = Set(names.map { name in "\(name):\(port ?? standard)" })
        if (port ?? standard) == standard { hosts.formUnion(names) }
        return hosts
    }
}
