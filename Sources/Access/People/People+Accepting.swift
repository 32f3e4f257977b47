import Billing
import Core

extension People {
    /// Somebody new comes: they choose a name and a password, and are in.
    ///
    /// - Parameters:
    ///   - userAgent: what the browser says of itself, for their list of sessions.
    ///   - address: who comes: where somebody has come in, others' guesses keep them out later than elsewhere.
    /// - Throws: as ``invitation(_:)``; the conflict `person_known` for an address that somebody has; ``BillingError`` naming
    ///   `name` or `locale`; ``ConsoleSignInRefusal`` about the password.
    public func accept(
        _ token: Secret, name typed: String, password: Secret, locale: String, userAgent: String?,
        client address: String? = nil
    ) async throws -> (ConsoleSession, token: Secret) {
        let (name, locale) = (try Self.checked(name: typed), try Self.checked(locale: locale))
        let (invitation, merchant, _) = try await invitation(token)
        let client = address.map { SignInClient($0, context.keys) }
        try ConsolePassword.check(password, of: invitation.email, called: name, at: [merchant])
        let hash = try await hasher.hash(password, salt: context.chance.bytes(16))
        return try await context.write { tx in
            let now = tx.clock.now()
            // Hashing may have waited: it may be over by now, or its address somebody's.
            let invitation = try tx.invitation(token, at: now)
            guard try tx.people.findIfAny(email: invitation.email) == nil else {
                throw BillingError.conflict("person_known", "Somebody has this address: sign in to accept.")
            }
            let person = Person(
                id: .new(at: now, using: tx.chance), email: invitation.email, name: name, locale: locale,
                hasPassword: true, hasSecondFactor: false, createdAt: now)
            try tx.people.insert(person, password: hash)
            _ = try tx.join(person.id, by: invitation, at: now)
            if let client {
                try tx.consoleAttempts.log(.signedIn, for: EmailAddress.folded(person.email), from: client, at: now)
            }
            return try tx.beginConsoleSession(of: person, browser: BrowserLabel.of(userAgent), at: now)
        }
    }

    /// Somebody who is signed in comes to one more merchant.
    ///
    /// - Throws: as ``invitation(_:)``; `resource_missing` for an invitation to another address (C2).
    public func accept(_ token: Secret, as person: Person.ID) async throws -> Membership {
        try await context.write { tx in
            let now = tx.clock.now()
            let (person, invitation) = (try tx.person(person), try tx.invitation(token, at: now))
            guard EmailAddress.folded(person.email) == EmailAddress.folded(invitation.email) else {
                throw BillingError.notFound("invitation")
            }
            return try tx.join(person.id, by: invitation, at: now)
        }
    }
}

extension BillingTransaction {
    /// An invitation makes nobody less than they are: who works there already stays what they are.
    fileprivate func join(_ person: Person.ID, by invitation: Invitation, at now: Instant) throws -> Membership {
        guard try invitations.accept(invitation, at: now) else {
            throw BillingError.conflict("invitation_used", "This invitation has been accepted already.")
        }
        if let known = try memberships.findIfAny(of: person, at: invitation.merchant) { return known }
        let membership = Membership(
            merchant: invitation.merchant, person: person, role: invitation.role, createdAt: now)
        try memberships.insert(membership)
        try audit(
            .memberJoined, about: person.rawValue, details: ["role": invitation.role.rawValue],
            by: try actor(person), of: invitation.merchant, at: now)
        return membership
    }
}
