import Billing
import Core

/// One waits at a time and one is active: a new one ends what waited, and its proof ends what was active. A link, its customer, its
/// address and its customer's deletion end it.
extension InvoiceCopy {
    init(_ id: ID, to email: EmailAddress, of customer: Customer, link: Token, keys: ServerKeys, at now: Instant) {
        self.init(
            id: id, scope: customer.scope, customer: customer.id, email: email.text, linkHash: link.hash,
            stopHash: Token.hash(Self.stop(to: email.text, of: customer.id, in: customer.scope, keys).exposed),
            createdAt: now, expiresAt: now + Self.life, provedAt: nil)
    }

    /// The last part of the link that ends it: 256 bits under the server's key. It is the same for whatever goes to that
    /// address for that customer, so that a copy of long ago still ends those of today.
    static func stop(to email: String, of customer: Customer.ID, in scope: Scope, _ keys: ServerKeys) -> Secret {
        let text = "\(scope.merchant.rawValue)/\(customer.rawValue)/\(EmailAddress.folded(email))"
        return Secret(Base64URL.text(keys.authenticationCode(Array(text.utf8), for: .copies)))
    }

    /// - Throws: ``InvoiceCopyRefusal/unchanged``.
    static func check(
        _ email: EmailAddress, isNewOf customer: Customer, beside active: InvoiceCopy?
    ) throws(InvoiceCopyRefusal) {
        let known = [customer.details.email, active?.email].compactMap { $0.map(EmailAddress.folded) }
        guard !known.contains(email.folded) else { throw .unchanged }
    }
}
