import Billing
import Core

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
            let customer = try tx.customers.find(named: browserSession.customer, in: browserSession.scope)
            try EmailChange.check(email, isNewOf: customer)
            return try tx.send(email, of: customer, locale: locale, portal: portal)
        }
    }

    /// What a customer waits to prove, if anything.
    public func pending(of customer: Customer.ID, in scope: Scope) async throws -> EmailChange? {
        let now = context.clock.now()
        return try await context.read { try $0.emailChanges.open(of: customer, in: scope, at: now) }
    }

    /// Queues another letter to the same address, with another link: the one before is over.
    ///
    /// - Returns: nil when nothing is waited for any more.
    /// - Throws: ``EmailChangeRefusal/tooManyLetters``.
    public func resend(
        of id: Customer.ID, in scope: Scope, locale: String, portal: String
    ) async throws -> EmailChange? {
        try await context.write { tx in
            let customer = try tx.customers.find(named: id, in: scope)
            guard let change = try tx.emailChanges.open(of: id, in: scope, at: tx.clock.now()) else { return nil }
            return try tx.send(try EmailAddress(change.email), of: customer, locale: locale, portal: portal)
        }
    }

    /// The address stays as it is. Dropping it twice is not an error.
    public func drop(of customer: Customer.ID, in scope: Scope) async throws {
        try await context.write { tx in
            try tx.emailChanges.endAll(of: customer, in: scope, at: tx.clock.now())
        }
    }

    /// Reads a link, however often: this changes nothing (A4).
    ///
    /// - Returns: nil when it is over or never was.
    public func find(_ link: Secret, at merchant: Merchant.ID) async throws -> EmailChange? {
        let (hash, now) = (Token.hash(link.exposed), context.clock.now())
        return try await context.read { try $0.emailChanges.open(linkHash: hash, at: merchant, at: now) }
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
            guard let change = try tx.emailChanges.open(linkHash: hash, at: scope.merchant, at: now),
                change.isTheirs(browserSession), try tx.emailChanges.end(change, at: now)
            else { throw EmailChangeRefusal.linkSpent }
            return try tx.change(change.customer, in: scope, keeping: browserSession.id.rawValue) {
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
        try emailChanges.endAll(of: customer.id, in: scope, at: now)
        let link = Token(using: chance)
        let change = EmailChange(
            .new(at: now, using: chance), to: email, of: customer, linkHash: link.hash, at: now)
        try emailChanges.insert(change)
        let letter = CustomerNotification.ID.new(at: now, using: chance)
        let mail = EmailChangeMail(link: "\(baseURL)\(portal)/email/\(link.secret.exposed)", locale: locale)
        try notify(
            .confirmEmail, customer.id, about: change.id.rawValue, in: scope, at: now, id: letter,
            recipient: email.text, payload: try mail.sealed(for: letter, keys, chance), expiresAt: change.expiresAt)
        return change
    }

    /// - Throws: ``EmailChangeRefusal/tooManyLetters``.
    private func checkLetters(to email: String, of customer: Customer.ID, in scope: Scope, at now: Instant) throws {
        let (lately, today) = (now - EmailChange.window, now - EmailChange.dayWindow)
        guard try emailChanges.count(of: customer, in: scope, since: lately) < EmailChange.lettersAtOnce,
            try emailChanges.count(of: customer, in: scope, since: today) < EmailChange.lettersADay,
            try emailChanges.count(to: email, in: scope, since: today) < EmailChange.lettersADay
        else { throw EmailChangeRefusal.tooManyLetters }
    }
}
