import Billing
import Core

/// What a proved address leads to.
public enum SignInOutcome: Sendable {
    /// The browser is in: `token` goes into its session cookie, a new one at every sign-in (S1).
    case signedIn(BrowserSession, token: Secret)
    /// Several customers have the address: the person chooses, now that it is proved (A8). `proof` goes into a cookie.
    case choose(among: [Customer], proof: Secret)
}

extension SignIn {
    /// The customers to choose among, for a page that is loaded again.
    /// - Throws: ``SignInRefusal/proofSpent``.
    public func choices(proof: Secret, in scope: Scope) async throws -> [Customer] {
        let now = context.clock.now()
        let hash = Token.hash(proof.exposed)
        return try await context.read { tx in
            guard let challenge = try tx.signInChallenges.findIfAny(proofHash: hash, in: scope, at: now) else {
                throw SignInRefusal.proofSpent
            }
            return try tx.customers.all(email: EmailAddress(challenge.email), in: scope)
        }
    }

    /// Lets the browser in as one of the customers with the proved address. The proof is good once, for 600 s.
    ///
    /// - Throws: ``SignInRefusal/proofSpent``; ``BillingError`` `resource_missing` for any other customer, and the proof
    ///   is kept.
    public func choose(
        _ customer: Customer.ID, proof: Secret, in scope: Scope, userAgent: String? = nil
    ) async throws -> (BrowserSession, token: Secret) {
        let hash = Token.hash(proof.exposed)
        let now = context.clock.now()
        return try await context.write { tx in
            guard let challenge = try tx.signInChallenges.consumeProof(hash: hash, in: scope, at: now) else {
                throw SignInRefusal.proofSpent
            }
            guard let chosen = try tx.customers.findIfAny(customer, in: scope),
                chosen.details.email.map(EmailAddress.folded) == challenge.email
            else { throw BillingError.notFound("customer", customer.rawValue) }
            return try tx.beginBrowserSession(of: chosen, after: challenge, userAgent: userAgent, at: now)
        }
    }
}

extension BillingTransaction {
    /// Spends a proved challenge and lets its browser in, or lets it choose.
    /// - Returns: nil when it was spent meanwhile, or nobody has the address any more.
    func admit(
        _ challenge: SignInChallenge, client: SignInClient, userAgent: String?, at now: Instant
    ) throws -> SignInOutcome? {
        let customers = try customers.all(email: EmailAddress(challenge.email), in: challenge.scope)
        guard let first = customers.first, try signInChallenges.consume(challenge, at: now) else { return nil }
        try signInAttempts.log(.signedIn, challenge, client: client, at: now)
        guard customers.count > 1 else {
            let (browserSession, token) = try beginBrowserSession(
                of: first, after: challenge, userAgent: userAgent, at: now)
            return .signedIn(browserSession, token: token)
        }
        let proof = Token(using: chance)
        try signInChallenges.setProof(hash: proof.hash, of: challenge, until: now + SignInLimits.life)
        return .choose(among: customers, proof: proof.secret)
    }

    /// A customer's own configuration wins over the one that the page's address names: that address is the customer's to
    /// choose, and choosing it must not widen what the merchant allows this customer (C3, S92).
    func configuration(
        for customer: Customer, cameBy named: PortalConfiguration.ID?
    ) throws -> PortalConfiguration {
        let own = try effectiveConfiguration(for: customer, requested: nil)
        guard own.isDefault, let named else { return own }
        let page = try configurations.find(named, in: customer.scope)
        return page.isActive ? page : own
    }

    fileprivate func beginBrowserSession(
        of customer: Customer, after challenge: SignInChallenge, userAgent: String?, at now: Instant
    ) throws -> (BrowserSession, token: Secret) {
        let configuration = try configuration(for: customer, cameBy: challenge.configuration)
        return try beginBrowserSession(
            of: customer, by: challenge.isByPassword ? .password : .signIn, configuration: configuration.id,
            returnURL: configuration.defaultReturnURL,
            locale: challenge.locale, userAgent: userAgent, at: now)
    }
}
