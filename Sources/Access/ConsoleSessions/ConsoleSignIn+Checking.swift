import Billing
import Core

extension ConsoleSignIn {
    /// Looks at a password. It is counted as wrong before it is looked at, so that of many at once no more are let to the hash
    /// than are allowed; one that is right is not counted any more (A2, A3).
    ///
    /// - Returns: what is stored of it, and the try, which its caller concludes.
    /// - Throws: ``ConsoleSignInRefusal``: `wrongPassword`, `locked`.
    func check(
        _ password: Secret, of email: String, from client: SignInClient
    ) async throws -> (stored: PasswordHash, attempt: ConsoleAttemptRows.Attempt.ID) {
        guard !password.exposed.isEmpty, password.exposed.utf8.count <= PasswordRule.longest else {
            throw ConsoleSignInRefusal.wrongPassword
        }
        let limits = limits
        let (kept, attempt) = try await context.write { tx -> (PasswordHash?, ConsoleAttemptRows.Attempt.ID) in
            let now = tx.clock.now()
            guard try !limits.passwordsAreLocked(for: email, from: client, tx, at: now) else {
                throw ConsoleSignInRefusal.locked
            }
            let attempt = try tx.consoleAttempts.log(.wrongPassword, for: email, from: client, at: now)
            return (try tx.people.password(ofEmail: email), attempt)
        }
        // Who has none, or is nobody, costs a hash as well (A7, A10).
        guard let isRight = try await hasher.isHash(kept, of: password, from: client.network) else {
            try await context.write { try $0.consoleAttempts.remove(attempt) }
            throw ConsoleSignInRefusal.locked
        }
        guard isRight, let stored = kept else { throw ConsoleSignInRefusal.wrongPassword }
        return (stored, attempt)
    }

    /// At the cost of today: a password that was set at another is known in the clear now (A10).
    func renew(_ stored: PasswordHash, of password: Secret, _ email: String) async throws {
        let hash = try await hasher.hash(password, salt: context.chance.bytes(16))
        try await context.write { try $0.people.renew(hash, insteadOf: stored, ofEmail: email) }
    }

    /// Proves anew who works in a session: by a code of their app or a recovery code, or by their password where they have no
    /// app (S3).
    ///
    /// - Returns: the session as it is now, and its new token: the one of before is worth nothing any more (S1).
    /// - Throws: ``ConsoleSignInRefusal``: `wrongCode`, `wrongPassword`, `locked`, `codesLocked`, and `expired` when the session is
    ///   over.
    public func prove(
        _ session: ConsoleSession, code: String?, password: Secret?, client address: String
    ) async throws -> (ConsoleSession, token: Secret) {
        let client = SignInClient(address, context.keys)
        let person = try await context.read { try $0.person(session.person) }
        let email = EmailAddress.folded(person.email)
        guard person.hasSecondFactor else {
            let (_, attempt) = try await check(password ?? Secret(""), of: email, from: client)
            return try await context.write { tx -> Result<(ConsoleSession, token: Secret), ConsoleSignInRefusal> in
                try tx.consoleAttempts.conclude(attempt, as: .rightPassword)
                return try tx.proved(session, at: tx.clock.now())
            }.get()
        }
        let limits = limits
        return try await context.write { tx -> Result<(ConsoleSession, token: Secret), ConsoleSignInRefusal> in
            let now = tx.clock.now()
            guard try !limits.codesAreLocked(for: email, from: client, tx, at: now) else {
                return .failure(.codesLocked)
            }
            guard try tx.use(code: code ?? "", of: person.id, at: now) else {
                try tx.consoleAttempts.log(.wrongCode, for: email, from: client, at: now)
                return .failure(.wrongCode)
            }
            return try tx.proved(session, at: now)
        }.get()
    }
}

extension BillingTransaction {
    /// Notes that it was proved who works in a session, if it still lasts, and gives it a new token.
    func proved(
        _ session: ConsoleSession, at now: Instant
    ) throws -> Result<(ConsoleSession, token: Secret), ConsoleSignInRefusal> {
        let token = Token(using: chance)
        guard try consoleSessions.prove(session.id, tokenHash: token.hash, at: now),
            let proved = try consoleSessions.findIfAny(session.id, at: now)
        else { return .failure(.expired) }
        return .success((proved, token: token.secret))
    }
}
