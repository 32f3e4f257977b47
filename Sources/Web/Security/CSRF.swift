import Billing
import Foundation
import HTTPTypes
import Hummingbird

/// Proof that a form came from a page of ours, given to this session (S6).
public struct CSRF: Sendable {
    /// The hidden field that carries the token.
    public static let field = "authenticity_token"

    private let keys: ServerKeys
    private let origin: String

    /// - Parameter origin: scheme, host and port of the configured base URL, never of the request (A6).
    public init(keys: ServerKeys, origin: String) {
        self.keys = keys
        self.origin = origin.lowercased()
    }

    /// - Parameter session: what names the session or challenge on the server, never empty: the hash that is stored, not the
    ///   cookie.
    public func token(for session: String) -> String {
        Base64URL.text(keys.authenticationCode(Array("form:\(session)".utf8), for: .csrf))
    }

    /// Whether a form may change something: it was sent from our own origin and carries this session's token.
    public func accepts(_ form: FormBody, from headers: HTTPFields, session: String) -> Bool {
        guard !session.isEmpty, isOurs(headers), let received = form[Self.field] else { return false }
        return equalInConstantTime(Array(received.utf8), Array(token(for: session).utf8))
    }

    /// What the browser says about where a request comes from. Programs that are not browsers say nothing, and pass on their
    /// token.
    ///
    /// `Origin: null` says nothing either: it is what browsers send with forms of pages whose referrer policy is `no-referrer`,
    /// as ours.
    public func isOurs(_ headers: HTTPFields) -> Bool {
        if let site = headers[.secFetchSite], site != "same-origin", site != "none" { return false }
        guard let sender = headers[.origin], sender != "null" else { return true }
        return sender.lowercased() == origin
    }
}
