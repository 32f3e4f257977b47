import Billing
import Core

/// One change of a customer waits at a time: a new one ends it, and so does its proof, or the end of its ten minutes.
extension EmailChange {
    /// Letters of one customer, and to one address, beyond which none is sent for a while.
    static let lettersAtOnce = 3
    static let lettersADay = 10
    static let window = Span.minutes(15)
    static let dayWindow = Span.hours(24)

    init(_ id: ID, to email: EmailAddress, of customer: Customer, linkHash: String, at now: Instant) {
        self.init(
            id: id, scope: customer.scope, customer: customer.id, email: email.text, linkHash: linkHash,
            createdAt: now, expiresAt: now + EmailChange.life)
    }

    /// - Throws: ``EmailChangeRefusal/unchanged``.
    static func check(_ email: EmailAddress, isNewOf customer: Customer) throws(EmailChangeRefusal) {
        guard customer.details.email.map(EmailAddress.folded) != email.folded else { throw .unchanged }
    }

    /// Whether the browser is its customer's: an address that was mistyped lets no stranger in.
    func isTheirs(_ browserSession: BrowserSession) -> Bool {
        scope == browserSession.scope && customer == browserSession.customer
    }
}
