import Billing
import Core

extension Passwords {
    /// Lets a browser in by address and password.
    ///
    /// Whoever has no password, or is nobody, costs the same work and gets the same answer (A7). Wrong ones lock passwords for
    /// a while, and never the mailbox's way (A3).
    ///
    /// - Parameters:
    ///   - configuration: named by the address of the page; nil for the default.
    ///   - client: who asks, for limits: the IP address.
    ///   - userAgent: what the browser says of itself, for the customer's list of browser sessions.
    /// - Throws: ``SignInRefusal``: `wrongPassword`, `passwordsLocked`, `passwordNotOffered`; ``BillingError`` as
    ///   ``SignIn/begin(email:in:configuration:locale:client:cookie:)``.
    public func signIn(
        email typed: String, password: Secret, in scope: Scope, configuration: PortalConfiguration.ID? = nil,
        locale: String, client: String, userAgent: String? = nil
    ) async throws -> SignInOutcome {
        let email = try EmailAddress(typed).folded
        let (limits, client) = (limits, SignInClient(client, context.keys))
        let now = context.clock.now()
        let stored = try await context.read { tx -> PasswordHash? in
            _ = try tx.door(configuration, in: scope, cookie: nil)
            guard try tx.page(configuration, in: scope).features.signIn.contains(.password) else {
                throw SignInRefusal.passwordNotOffered
            }
            guard try !limits.passwordsAreLocked(for: email, from: client, tx, in: scope, at: now) else {
                throw SignInRefusal.passwordsLocked
            }
            return try tx.passwords.hash(of: email, in: scope)
        }
        guard !password.exposed.isEmpty, password.exposed.utf8.count <= PasswordRule.longest else {
            throw SignInRefusal.wrongPassword
        }
        guard let isRight = try await hasher.isHash(stored, of: password, from: client.network) else {
            throw SignInRefusal.networkIsBusy(until: now + .seconds(10))
        }
        // A refusal is returned, not thrown: the try that it counted must be committed.
        let outcome = try await context.write { tx -> Result<SignInOutcome, SignInRefusal> in
            // Counted again: many may have been let to the hash at one time.
            guard try !limits.passwordsAreLocked(for: email, from: client, tx, in: scope, at: now) else {
                return .failure(.passwordsLocked)
            }
            let isKnown = try !tx.customers.all(email: EmailAddress(email), in: scope).isEmpty
            let challenge = SignInChallenge(
                passwordOf: email, isKnown: isKnown, in: scope, configuration: configuration, locale: locale, at: now,
                tx.chance)
            guard isRight, isKnown, try tx.passwords.hash(of: email, in: scope) == stored else {
                try tx.signInAttempts.log(.wrongPassword, challenge, client: client, at: now)
                return .failure(.wrongPassword)
            }
            try tx.signInChallenges.insert(challenge)
            guard let outcome = try tx.admit(challenge, client: client, userAgent: userAgent, at: now) else {
                return .failure(.wrongPassword)
            }
            return .success(outcome)
        }.get()
        if let stored, stored.cost != hasher.cost { try await renew(stored, of: password, email, in: scope) }
        return outcome
    }

    /// At the cost of today: a password that was set at another is known in the clear now (A10).
    private func renew(_ stored: PasswordHash, of password: Secret, _ email: String, in scope: Scope) async throws {
        let hash = try await hasher.hash(password, salt: context.chance.bytes(16))
        let now = context.clock.now()
        try await context.write { tx in
            guard try tx.passwords.hash(of: email, in: scope) == stored else { return }
            try tx.passwords.store(hash, of: email, in: scope, at: now)
        }
    }
}

extension SignInChallenge {
    /// One that a password has met: no mail, so neither its code nor its link is anybody's.
    fileprivate init(
        passwordOf email: String, isKnown: Bool, in scope: Scope, configuration: PortalConfiguration.ID?,
        locale: String, at now: Instant, _ chance: Chance
    ) {
        self.init(
            id: .new(at: now, using: chance), scope: scope, email: email, isKnown: isKnown,
            configuration: configuration, locale: locale, cookieHash: Token(using: chance).hash, codeSalt: "",
            codeHash: Token(using: chance).hash, codeIsReplaced: true, tries: SignInLimits.tries,
            linkHash: Token(using: chance).hash, linkTries: SignInLimits.tries, linkIsMailed: false, letter: nil,
            mailedAt: nil, createdAt: now, expiresAt: now + SignInLimits.life, consumedAt: nil, isByPassword: true)
    }
}
