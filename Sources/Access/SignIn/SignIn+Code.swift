import Billing
import Core

extension SignIn {
    /// Takes the code of the mail from the browser that asked for it (A2).
    ///
    /// - Parameters:
    ///   - code: as typed.
    ///   - cookie: the challenge cookie.
    ///   - client: as for ``begin(email:in:configuration:locale:client:cookie:)``.
    ///   - userAgent: what the browser says of itself, for the customer's list of browser sessions.
    /// - Throws: ``SignInRefusal``, with `triesLeft` for a wrong code; ``BillingError`` `portal_disabled`.
    public func confirm(
        code typed: String, cookie: Secret?, in scope: Scope, client: String, userAgent: String? = nil
    ) async throws -> SignInOutcome {
        let code = try SignInCode(typed: typed)
        guard let cookie else { throw SignInRefusal.noChallenge }
        let (context, limits, client) = (context, limits, SignInClient(client, context.keys))
        let cookieHash = Token.hash(cookie.exposed)
        let now = context.clock.now()
        // A refusal is returned, not thrown: the try that it counted must be committed.
        return try await context.write { tx -> Result<SignInOutcome, SignInRefusal> in
            _ = try tx.merchants.find(scope.merchant).open()
            guard let challenge = try tx.signInChallenges.findIfAny(cookieHash: cookieHash, in: scope) else {
                return .failure(.noChallenge)
            }
            if let refusal = challenge.codeRefusal(at: now) { return .failure(refusal) }
            guard try tx.page(challenge.configuration, in: scope).features.signIn.contains(.code) else {
                return .failure(.codeNotOffered)
            }
            if try limits.codesAreLocked(for: challenge.email, from: client, tx, in: scope, at: now) {
                return .failure(.codesLocked)
            }
            guard let tries = try tx.signInChallenges.countTry(challenge) else { return .failure(.tooManyTries) }
            guard challenge.matches(code, tx.keys),
                let outcome = try tx.admit(challenge, client: client, userAgent: userAgent, at: now)
            else {
                try tx.signInAttempts.log(.wrongCode, challenge, client: client, at: now)
                return .failure(.wrongCode(triesLeft: SignInLimits.tries - tries))
            }
            return .success(outcome)
        }.get()
    }
}
