import Billing
import Core

/// A customer's own address in the portal: it lasts, says whose it is, and still asks for the proof (S05). It is no credential.
public struct CustomerAddress: Hashable, Sendable, Identified {
    public static let idPrefix = "cad_"
    public typealias ID = Core.ID<CustomerAddress>

    public let id: ID
    public let scope: Scope
    public let customer: Customer.ID
    let tokenHash: String
    public let createdAt: Instant

    /// Its last part: 256 bits under the server's key. Nil when another key made it; it works as before, and cannot be shown.
    public func token(_ keys: ServerKeys) -> Secret? {
        let token = Self.token(of: id, in: scope, keys)
        return Token.hash(token.exposed) == tokenHash ? token : nil
    }

    static func token(of id: ID, in scope: Scope, _ keys: ServerKeys) -> Secret {
        let text = "\(scope.merchant.rawValue)/\(id.rawValue)"
        return Secret(Base64URL.text(keys.authenticationCode(Array(text.utf8), for: .address)))
    }
}

/// Whose an address is, and what rules their portal.
public struct CustomerAddressOwner: Sendable {
    public let customer: Customer
    /// Where mail goes. Without one nobody is let in.
    public let email: EmailAddress
    public let configuration: PortalConfiguration
}
