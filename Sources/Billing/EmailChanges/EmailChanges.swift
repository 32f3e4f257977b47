import Core
import Storage

/// How a customer gives their account another address (U9): asked for by somebody who was just let in, proven by a letter to
/// the new address, and told to the old one (A11).
///
/// Several customers of a merchant may share an address (A8), so one that somebody else has is taken like any other, and
/// nobody learns whether somebody has it.
public struct EmailChanges: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Queues a letter to the new address. What was asked before ends.
    ///
    /// - Parameters:
    ///   - email: as typed.
    ///   - locale: the page's language, and the letter's.
    ///   - portal: where the pages of the browser session begin, after the base address: `/p/tienda-sur`.
    /// - Throws: ``BillingError`` `email_invalid`; ``EmailChangeRefusal``.
    @discardableResult
    public func begin(
        to typed: String, by browserSession: BrowserSession, locale: String, portal: String
    ) async throws -> EmailChange {
        let email = try EmailAddress(typed)
        guard browserSession.provesCustomer(at: context.clock.now()) else { throw EmailChangeRefusal.unproven }
        return try await context.write { tx in
            let customer = try tx.customer(named: browserSession.customer, in: browserSession.scope)
            guard customer.details.email.map(EmailAddress.folded) != email.folded else {
                throw EmailChangeRefusal.unchanged
            }
            return try tx.send(email, of: customer, locale: locale, portal: portal)
        }
    }

    /// What a customer waits to prove, if anything.
    public func pending(of customer: Customer.ID, in scope: Scope) async throws -> EmailChange? {
        let now = context.clock.now()
        return try await context.read { try $0.openEmailChange(of: customer, in: scope, at: now) }
    }

    /// Queues another letter to the same address, with another link: the one before is over.
    ///
    /// - Returns: nil when nothing is waited for any more.
    /// - Throws: ``EmailChangeRefusal/tooManyLetters``.
    public func resend(
        of id: Customer.ID, in scope: Scope, locale: String, portal: String
    ) async throws -> EmailChange? {
        try await context.write { tx in
            let customer = try tx.customer(named: id, in: scope)
            guard let change = try tx.openEmailChange(of: id, in: scope, at: tx.clock.now()) else { return nil }
            return try tx.send(try EmailAddress(change.email), of: customer, locale: locale, portal: portal)
        }
    }

    /// The address stays as it is. Dropping it twice is not an error.
    public func drop(of customer: Customer.ID, in scope: Scope) async throws {
        try await context.write { tx in
            try tx.endEmailChanges("customer_id = \(customer)", in: scope, at: tx.clock.now())
        }
    }

    /// Reads a link, however often: this changes nothing (A4).
    ///
    /// - Returns: nil when it is over or never was.
    public func find(_ link: Secret, at merchant: Merchant.ID) async throws -> EmailChange? {
        let (hash, now) = (Token.hash(link.exposed), context.clock.now())
        return try await context.read { try $0.openEmailChange(linkHash: hash, at: merchant, at: now) }
    }

    /// Spends a link: the address changes, the old one is told, and every other way into the account ends (A11, S2).
    ///
    /// Whoever reads the new mailbox must be in the account as well: an address that was mistyped lets no stranger in.
    /// - Parameter browserSession: the browser in which the button was pressed. It goes on.
    /// - Throws: ``EmailChangeRefusal/linkSpent``.
    public func confirm(_ link: Secret, by browserSession: BrowserSession) async throws -> Customer {
        let hash = Token.hash(link.exposed)
        let scope = browserSession.scope
        return try await context.write { tx in
            let now = tx.clock.now()
            guard let change = try tx.openEmailChange(linkHash: hash, at: scope.merchant, at: now),
                change.scope == scope, change.customer == browserSession.customer, try tx.end(change, at: now)
            else { throw EmailChangeRefusal.linkSpent }
            return try tx.change(change.customer, in: scope, by: browserSession.id) {
                $0.details.email = change.email
            }
        }
    }
}

extension BillingTransaction {
    /// Only the hash of the link is stored; its letter is dropped where it cannot leave in time (A1, A9).
    fileprivate func send(
        _ email: EmailAddress, of customer: Customer, locale: String, portal: String
    ) throws -> EmailChange {
        let (scope, now) = (customer.scope, clock.now())
        try checkLetters(to: email.text, of: customer.id, in: scope, at: now)
        try endEmailChanges("customer_id = \(customer.id)", in: scope, at: now)
        let link = Token(using: chance)
        let change = EmailChange(
            id: .new(at: now, using: chance), scope: scope, customer: customer.id, email: email.text,
            linkHash: link.hash, createdAt: now, expiresAt: now + EmailChange.life)
        try insert(change)
        let letter = CustomerNotification.ID.new(at: now, using: chance)
        let mail = EmailChangeMail(link: "\(baseURL)\(portal)/email/\(link.secret.exposed)", locale: locale)
        try notify(
            .confirmEmail, customer.id, about: change.id.rawValue, in: scope, at: now, id: letter,
            recipient: email.text, payload: try mail.sealed(for: letter, keys, chance), expiresAt: change.expiresAt)
        return change
    }
}
