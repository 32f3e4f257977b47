import Billing
import Core

extension SignIn {
    /// What the page of a link shows.
    public enum LinkState: Hashable, Sendable {
        /// One button, and a field for the code of the same mail when this browser did not ask for it (A4).
        case ready(needsCode: Bool)
        case spent
        case expired
        case unknown
    }

    /// Reads a link, however often: this never consumes it and never signs in (A4).
    ///
    /// - Parameters:
    ///   - link: the last part of its address.
    ///   - cookie: the browser's challenge cookie, if it has one.
    public func state(of link: Secret, cookie: Secret?, in scope: Scope) async throws -> LinkState {
        let now = context.clock.now()
        let hash = Token.hash(link.exposed)
        let challenge = try await context.read { try $0.signInChallenges.findIfAny(linkHash: hash, in: scope) }
        guard let challenge else { return .unknown }
        return challenge.linkState(cookie: cookie, at: now)
    }

    /// Spends a link for the browser that sends the POST, and for no other (A4, A5).
    ///
    /// - Parameters:
    ///   - code: needed where ``state(of:cookie:in:)`` says so. Codes typed here have their own five tries, which only
    ///     somebody with the mail can use up: when codes are locked, the link still works (A3).
    /// - Throws: ``SignInRefusal``; ``BillingError`` `portal_disabled`.
    public func consume(
        link: Secret, code typed: String? = nil, cookie: Secret?, in scope: Scope, client: String,
        userAgent: String? = nil
    ) async throws -> SignInOutcome {
        let code = try typed.map { text throws(SignInRefusal) in try SignInCode(typed: text) }
        let (context, client) = (context, SignInClient(client, context.keys))
        let hash = Token.hash(link.exposed)
        let now = context.clock.now()
        return try await context.write { tx -> Result<SignInOutcome, SignInRefusal> in
            _ = try tx.merchants.find(scope.merchant).open()
            guard let challenge = try tx.signInChallenges.findIfAny(linkHash: hash, in: scope), challenge.isKnown,
                try challenge.linkIsMailed
                    || tx.page(challenge.configuration, in: scope).features.signIn.contains(.link)
            else { return .failure(.linkUnknown) }
            if let refusal = challenge.linkRefusal(at: now) { return .failure(refusal) }
            if !challenge.belongs(to: cookie) {
                guard let code else { return .failure(.codeNeeded) }
                guard let tries = try tx.signInChallenges.countLinkTry(challenge) else {
                    return .failure(.tooManyTries)
                }
                guard challenge.matches(code, tx.keys) else {
                    try tx.signInAttempts.log(.wrongCode, challenge, client: client, at: now)
                    return .failure(.wrongCode(triesLeft: SignInLimits.tries - tries))
                }
            }
            guard let outcome = try tx.admit(challenge, client: client, userAgent: userAgent, at: now) else {
                return .failure(.linkSpent)
            }
            return .success(outcome)
        }.get()
    }
}
