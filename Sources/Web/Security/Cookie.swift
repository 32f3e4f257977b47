import Core
import Hummingbird

/// A cookie of ours: only for HTTP, only for this host, `__Host-` and `Secure` wherever there is TLS (S1). One for a frame is
/// sent within pages of the site that frames us, and nowhere else.
public struct PortalCookie: Sendable {
    public let name: String
    private let isSecure: Bool
    private let isFramed: Bool

    /// - Parameters:
    ///   - name: without prefix, a plain word.
    ///   - isSecure: whether the base URL is https. On loopback it is not, and any browser or client must be able to walk the
    ///   pages.
    ///   - isFramed: whether it is for a page in another site's frame (S11): browsers keep it apart for each site that frames us
    ///   (`Partitioned`). It has a name of its own, for a frame of a neighbour of ours gets both.
    public init(_ name: String, isSecure: Bool, isFramed: Bool = false) {
        let name = isFramed ? "framed_" + name : name
        self.name = isSecure ? "__Host-" + name : name
        self.isSecure = isSecure
        self.isFramed = isFramed
    }

    /// The value of `Set-Cookie` that gives it.
    ///
    /// - Parameter lifetime: nil: until the browser closes.
    public func setting(_ value: Secret, for lifetime: Span? = nil) -> String {
        let age = lifetime.map { "; Max-Age=\($0.milliseconds / 1000)" } ?? ""
        return "\(name)=\(value.exposed)\(age)" + attributes
    }

    /// The value of `Set-Cookie` that takes it away.
    public var clearing: String { "\(name)=; Max-Age=0" + attributes }

    /// What the browser sent. Two cookies of the same name are none: one of them is not ours.
    public func value(in headers: HTTPFields) -> Secret? {
        var found: Secret?
        for header in headers[values: .cookie] {
            for pair in header.utf8.split(separator: UInt8(ascii: ";")) {
                let rest = pair.drop { $0 == UInt8(ascii: " ") }
                guard rest.starts(with: name.utf8) else { continue }
                let after = rest.dropFirst(name.utf8.count)
                guard after.first == UInt8(ascii: "="), after.count > 1 else { continue }
                guard found == nil else { return nil }
                found = Secret(String(Substring(after.dropFirst())))
            }
        }
        return found
    }

    private var attributes: String {
        // Without TLS browsers take no cookie for another site's frame: on loopback the site is the same.
        if isFramed, isSecure { return "; Path=/; HttpOnly; SameSite=None; Secure; Partitioned" }
        return "; Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }
}
