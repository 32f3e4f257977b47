import Core
import Foundation

/// Where mail is handed over, and how the connection is kept private.
public struct SMTPSettings: Sendable, Hashable {
    public enum Security: Hashable, Sendable {
        /// Only towards this machine itself.
        case plain
        /// The connection is encrypted before anything is said, or not used at all.
        case startTLS
        /// Encrypted from the first byte: `smtps`.
        case implicitTLS
    }

    public let host: String
    public let port: Int
    public let user: String?
    public let password: Secret?
    public let security: Security

    public init(host: String, port: Int, user: String? = nil, password: Secret? = nil, security: Security) {
        self.host = host
        self.port = port
        self.user = user
        self.password = password
        self.security = security
    }

    /// - Parameters:
    ///   - url: `smtp://user:password@host:587` or `smtps://user:password@host:465`; user and password percent-encoded.
    ///     Without a port, 587 and 465. `smtp` upgrades with STARTTLS, except to a host on loopback.
    ///   - setting: what the operator calls it, for the error. The URL itself is never repeated: it holds a password (K3).
    /// - Throws: ``BillingError`` `invalid` on that setting.
    public init(url: String, setting: String = "VENTANILLA_SMTP_URL") throws(BillingError) {
        func refusal(_ reason: String) -> BillingError {
            .invalid(
                setting,
                "\(setting) \(reason). It looks like smtp://user:password@host:587 or smtps://user:password@host:465.",
                code: "smtp_url_invalid")
        }
        guard let parts = URLComponents(string: url) else { throw refusal("is not a URL") }
        guard let scheme = parts.scheme?.lowercased(), scheme == "smtp" || scheme == "smtps" else {
            throw refusal("must begin with smtp:// or smtps://")
        }
        guard let host = parts.host, !host.isEmpty, host.utf8.allSatisfy(Self.isHostByte) else {
            throw refusal("names no host")
        }
        guard parts.path.isEmpty || parts.path == "/", parts.query == nil, parts.fragment == nil else {
            throw refusal("holds something after the host")
        }
        guard (1...65_535).contains(parts.port ?? 25) else { throw refusal("names no valid port") }
        guard (parts.user == nil) == (parts.password == nil), parts.user != "" else {
            throw refusal("must hold both a user and a password, or neither")
        }
        let credentials = (parts.user ?? "") + (parts.password ?? "")
        guard credentials.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw refusal("holds a control character")
        }
        self.host = host
        port = parts.port ?? (scheme == "smtps" ? 465 : 587)
        user = parts.user
        password = parts.password.map { Secret($0) }
        security = scheme == "smtps" ? .implicitTLS : Self.isLoopback(host) ? .plain : .startTLS
    }

    /// What libcurl connects to; it holds no credentials.
    var address: String { "\(security == .implicitTLS ? "smtps" : "smtp")://\(host):\(port)" }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "-._[]:".utf8.contains(byte)
        }
    }

    private static func isLoopback(_ host: String) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        let isIPv4 = labels.count == 4 && labels.first == "127" && labels.allSatisfy { UInt8($0) != nil }
        return isIPv4 || host.lowercased() == "localhost" || host == "[::1]" || host == "::1"
    }
}
