import Billing
import Core

extension ConsoleSignIn {
    /// Mails a link that sets a password to whoever has this address, if anybody has. Known or not, too often or not: the answer
    /// is the same, from the same work (A7).
    ///
    /// - Throws: ``BillingError`` `email_invalid`.
    public func resetPassword(email typed: String, client address: String) async throws {
        let email = try EmailAddress(typed).folded
        let client = SignInClient(address, context.keys)
        let token = Token(using: context.chance)
        let link = "\(context.baseURL)/console/password/\(token.secret.exposed)"
        let limits = limits
        try await context.write { tx in
            let now = tx.clock.now()
            // What is not mailed is not counted: whoever asks without end keeps nobody's next letter away.
            guard try !limits.resetsAreTooMany(for: email, from: client, tx, at: now) else { return }
            try tx.consoleAttempts.log(.askedReset, for: email, from: client, at: now)
            let expiry = now + ConsoleSignInLimits.resetLife
            let known = try tx.people.findIfAny(email: email)
            try tx.passwordResets.insert(
                .new(at: now, using: tx.chance), of: known?.id, tokenHash: token.hash, until: expiry, at: now)
            guard let person = known else {
                let id = PersonLetter.ID.new(at: now, using: tx.chance)
                let mail = PersonMail(link: link, name: "", locale: "es")
                try tx.personLetters.insert(
                    id, .passwordReset, to: "", of: nil, payload: try mail.sealed(for: id, tx.keys, tx.chance),
                    until: expiry, at: now)
                try tx.consoleAttempts.log(.askedByNobody, for: email, from: client, at: now)
                return
            }
            try tx.tell(person, .passwordReset, link: link, until: expiry, at: now)
        }
    }

    /// Whether a link still sets a password: reading it changes nothing (A4).
    public func canSetPassword(_ token: Secret) async throws -> Bool {
        let (hash, now) = (Token.hash(token.exposed), context.clock.now())
        return try await context.read { try $0.passwordResets.findIfAny(tokenHash: hash, at: now) != nil }
    }

    /// Sets the password of whoever a link was mailed to, and spends it. Every session of theirs ends, the passwords that were
    /// tried before do not count any more, and their address is told. Whoever has an app is still asked for its code, and the wrong
    /// ones still count.
    ///
    /// - Parameter address: who opens the link: from there the new password is taken, whatever others tried. Nil where nobody asks.
    /// - Throws: ``ConsoleSignInRefusal``: `expired`, `passwordUnchanged`, or what else is wrong with the password.
    public func setPassword(_ token: Secret, to password: Secret, client address: String? = nil) async throws {
        let client = address.map { SignInClient($0, context.keys) }
        let (tokenHash, asked) = (Token.hash(token.exposed), context.clock.now())
        let (person, merchants, kept) = try await context.read { tx -> (Person, [Merchant], PasswordHash?) in
            guard let reset = try tx.passwordResets.findIfAny(tokenHash: tokenHash, at: asked) else {
                throw ConsoleSignInRefusal.expired
            }
            let person = try tx.person(reset.person)
            return (
                person, try tx.workplaces(of: person.id).map(\.merchant), try tx.people.password(ofEmail: person.email)
            )
        }
        try ConsolePassword.check(password, of: person.email, called: person.name, at: merchants)
        // Whoever fears that it is known to others is not to keep it.
        guard let isPresent = try await hasher.isHash(kept, of: password, from: client?.network ?? tokenHash) else {
            throw ConsoleSignInRefusal.locked
        }
        guard !isPresent else { throw ConsoleSignInRefusal.passwordUnchanged }
        let hash = try await hasher.hash(password, salt: context.chance.bytes(16))
        try await context.write { tx in
            let now = tx.clock.now()
            guard let reset = try tx.passwordResets.findIfAny(tokenHash: tokenHash, at: now),
                try tx.passwordResets.end(reset, at: now)
            else { throw ConsoleSignInRefusal.expired }
            try tx.set(hash, of: person, keeping: nil, at: now)
            guard let client else { return }
            try tx.consoleAttempts.log(.setPassword, for: EmailAddress.folded(person.email), from: client, at: now)
        }
    }

    /// Sets another password in a session. Every other session of the person ends, and their address is told (A11).
    ///
    /// - Throws: ``ConsoleSignInRefusal``: `wrongPassword` and `locked` for the current one, `expired`, or what is wrong with the
    ///   new one.
    public func changePassword(
        _ session: ConsoleSession, from current: Secret, to password: Secret, client address: String
    ) async throws {
        let client = SignInClient(address, context.keys)
        let (person, merchants) = try await context.read { tx -> (Person, [Merchant]) in
            (try tx.person(session.person), try tx.workplaces(of: session.person).map(\.merchant))
        }
        let (stored, attempt) = try await check(current, of: EmailAddress.folded(person.email), from: client)
        try await context.write { try $0.consoleAttempts.conclude(attempt, as: .rightPassword) }
        try ConsolePassword.check(password, of: person.email, called: person.name, at: merchants)
        let hash = try await hasher.hash(password, salt: context.chance.bytes(16))
        try await context.write { tx in
            let now = tx.clock.now()
            // Hashing may have waited: the session may be over by now, or the password another.
            guard try tx.consoleSessions.findIfAny(session.id, at: now) != nil,
                try tx.people.password(ofEmail: person.email) == stored
            else { throw ConsoleSignInRefusal.expired }
            try tx.set(hash, of: person, keeping: session.id, at: now)
        }
    }
}

extension BillingTransaction {
    fileprivate func set(
        _ password: PasswordHash, of person: Person, keeping session: ConsoleSession.ID?, at now: Instant
    ) throws {
        try people.store(password, of: person.id, at: now)
        try endConsoleAccess(of: person.id, keeping: session, at: now)
        try note(.passwordChanged, by: person, at: now)
        try tell(person, .passwordChanged, at: now)
    }
}
