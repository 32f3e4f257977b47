import Billing
import Core

/// Passwords, where a configuration takes them (S20, S21): set after the mailbox was proved, and good for its address.
public struct Passwords: Sendable {
    let context: BillingContext
    let limits: SignInLimits
    let hasher: PasswordHasher

    public init(_ context: BillingContext, hasher: PasswordHasher, limits: SignInLimits = SignInLimits()) {
        self.context = context
        self.hasher = hasher
        self.limits = limits
    }

    public func exists(for customer: Customer) async throws -> Bool {
        guard let email = customer.details.email.map(EmailAddress.folded) else { return false }
        return try await context.read { try $0.passwords.hash(of: email, in: customer.scope) != nil }
    }

    /// Sets the password of the customer's address, and tells that address.
    ///
    /// - Returns: whether there was none before.
    /// - Throws: ``PasswordRefusal``.
    @discardableResult
    public func set(_ password: Secret, by session: BrowserSession) async throws -> Bool {
        try demandProof(session)
        let (proved, words) = try await context.read { tx -> (String, [String]) in
            let (customer, email) = try tx.addressed(session)
            let merchant = try tx.merchants.find(session.scope.merchant)
            let local = customer.details.email.map { String($0.prefix { $0 != "@" }) }
            let words = [
                merchant.name, merchant.slug, customer.details.email, local, customer.details.name,
            ].compactMap(\.self)
            return (email, words)
        }
        try PasswordRule.check(password, context: words)
        let hash = try await hasher.hash(password, salt: context.chance.bytes(16))
        let now = context.clock.now()
        return try await context.write { tx in
            let (customer, email) = try tx.addressed(session)
            // Hashing may have waited: the address may be another one by now, and the session over.
            guard email == proved else { throw PasswordRefusal.unproven }
            let isFirst = try tx.passwords.hash(of: email, in: session.scope) == nil
            try tx.passwords.store(hash, of: email, in: session.scope, at: now)
            try tx.notify(.passwordChanged, customer.id, about: nil, in: session.scope, at: now)
            return isFirst
        }
    }

    /// From now on only the mailbox lets in.
    ///
    /// - Throws: as ``set(_:by:)``.
    public func remove(by session: BrowserSession) async throws {
        try demandProof(session)
        let now = context.clock.now()
        try await context.write { tx in
            let (customer, email) = try tx.addressed(session)
            guard try tx.passwords.remove(of: email, in: session.scope) else { return }
            try tx.notify(.passwordRemoved, customer.id, about: nil, in: session.scope, at: now)
        }
    }

    private func demandProof(_ session: BrowserSession) throws(PasswordRefusal) {
        guard session.provesMailbox(at: context.clock.now()) else { throw .unproven }
    }
}

extension BillingTransaction {
    /// - Throws: ``PasswordRefusal/unproven`` when the session has ended, or its customer has no address.
    fileprivate func addressed(_ session: BrowserSession) throws -> (Customer, email: String) {
        guard try browserSessions.isOpen(session) else { throw PasswordRefusal.unproven }
        let customer = try customers.find(session.customer, in: session.scope)
        guard let email = customer.details.email else {
            throw PasswordRefusal.unproven
        }
        return (customer, EmailAddress.folded(email))
    }
}
