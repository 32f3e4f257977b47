import Billing
import Core

/// How people enter the console: an address and a password, then a code of their app where they have one (S3).
///
/// Answers, and the work that they take, are the same for an address that nobody has (A7). Nobody is locked out by what others
/// do: see ``ConsoleSignInLimits``.
public struct ConsoleSignIn: Sendable {
    let context: BillingContext
    let hasher: PasswordHasher
    let limits: ConsoleSignInLimits

    public init(
        _ context: BillingContext, hasher: PasswordHasher, limits: ConsoleSignInLimits = ConsoleSignInLimits()
    ) {
        self.context = context
        self.hasher = hasher
        self.limits = limits
    }

    /// - Parameters:
    ///   - typed: the address.
    ///   - client: who asks, for limits: the IP address.
    ///   - userAgent: what the browser says of itself, for the person's list of sessions.
    /// - Throws: ``BillingError`` `email_invalid`; ``ConsoleSignInRefusal``: `wrongPassword`, `locked`.
    public func begin(
        email typed: String, password: Secret, client address: String, userAgent: String?
    ) async throws -> ConsoleSignInStep {
        let email = try EmailAddress(typed).folded
        let client = SignInClient(address, context.keys)
        let (stored, attempt) = try await check(password, of: email, from: client)
        let step = try await context.write { tx -> Result<ConsoleSignInStep, ConsoleSignInRefusal> in
            let now = tx.clock.now()
            // Hashing may have waited: the password may be another by now.
            guard let person = try tx.people.findIfAny(email: email),
                try tx.people.password(ofEmail: email) == stored
            else { return .failure(.wrongPassword) }
            let browser = BrowserLabel.of(userAgent)
            guard person.hasSecondFactor else {
                try tx.warnOfBrowser(browser, of: person, from: client, at: now)
                try tx.consoleAttempts.conclude(attempt, as: .signedIn)
                let (session, token) = try tx.beginConsoleSession(of: person, browser: browser, at: now)
                return .success(.whole(session, token: token))
            }
            try tx.consoleAttempts.conclude(attempt, as: .rightPassword)
            let token = Token(using: tx.chance)
            let waiting = PendingSignIn(
                id: .new(at: now, using: tx.chance), person: person.id, browser: browser, createdAt: now,
                expiresAt: now + ConsoleSignInLimits.pendingLife)
            try tx.pendingSignIns.insert(waiting, tokenHash: token.hash)
            return .success(.needsCode(pending: token.secret))
        }.get()
        if stored.cost != hasher.cost { try await renew(stored, of: password, email) }
        return step
    }

    /// Takes the code that a sign-in waits for, or a recovery code. A code of the app is good once.
    ///
    /// - Throws: ``ConsoleSignInRefusal``: `wrongCode`, `codesLocked`, and `expired` after ten minutes or five wrong codes.
    public func finish(
        _ pending: Secret, code: String, client address: String
    ) async throws -> (ConsoleSession, token: Secret) {
        let (hash, client) = (Token.hash(pending.exposed), SignInClient(address, context.keys))
        let limits = limits
        // A refusal is returned, not thrown: the try that it counted must be committed.
        return try await context.write { tx -> Result<(ConsoleSession, token: Secret), ConsoleSignInRefusal> in
            let now = tx.clock.now()
            guard let waiting = try tx.pendingSignIns.findIfAny(tokenHash: hash, at: now),
                let person = try tx.people.findIfAny(waiting.person)
            else { return .failure(.expired) }
            let email = EmailAddress.folded(person.email)
            guard try !limits.codesAreLocked(for: email, from: client, tx, at: now) else {
                return .failure(.codesLocked)
            }
            guard try tx.pendingSignIns.countTry(of: waiting) else { return .failure(.expired) }
            guard try tx.use(code: code, of: person.id, at: now) else {
                try tx.consoleAttempts.log(.wrongCode, for: email, from: client, at: now)
                try tx.warnOfCodes(person, at: now)
                return .failure(.wrongCode)
            }
            guard try tx.pendingSignIns.end(waiting, at: now) else { return .failure(.expired) }
            try tx.warnOfBrowser(waiting.browser, of: person, from: client, at: now)
            try tx.consoleAttempts.log(.signedIn, for: email, from: client, at: now)
            return .success(try tx.beginConsoleSession(of: person, browser: waiting.browser, at: now))
        }.get()
    }
}
