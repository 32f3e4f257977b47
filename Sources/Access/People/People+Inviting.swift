import Billing
import Core

extension People {
    /// Invites somebody by a link. One that waits for the same address is taken back, where the inviter may: the newest counts.
    ///
    /// Whoever is invited by a person is written to; the operator hands the link on.
    ///
    /// - Parameter inviter: nil for the operator.
    /// - Returns: also the address that accepts it, for the operator: no page shows it to a person who invites (A8). It is known
    ///   now and never again: only its hash is stored (A1).
    /// - Throws: ``BillingError``: `email_invalid`; the conflicts `already_member` and `owner_missing`; `role_insufficient`, `owner_only`.
    public func invite(
        email typed: String, role: Role, to merchant: Merchant.ID, by inviter: Person.ID?
    ) async throws -> (Invitation, url: String) {
        let email = try EmailAddress(typed)
        let token = Token(using: context.chance)
        let url = "\(context.baseURL)/console/invitations/\(token.secret.exposed)"
        return try await context.write { tx in
            let now = tx.clock.now()
            let house = try tx.merchants.find(merchant)
            // The one whose place it takes is taken back: as much is asked for that as for doing so by itself.
            let replaced = try tx.invitations.open(to: email.text, of: merchant, at: now)
            try tx.demand(giving: [role] + replaced.map(\.role), at: merchant, by: inviter)
            guard try role == .owner || tx.memberships.countOwners(at: merchant) > 0 else {
                throw BillingError.conflict("owner_missing", "The first who comes to a merchant is an owner.")
            }
            let known = try tx.people.findIfAny(email: email.text)
            if let known, try tx.memberships.findIfAny(of: known.id, at: merchant) != nil {
                throw BillingError.conflict("already_member", "This person works for the merchant already.")
            }
            try tx.invitations.withdrawOpen(to: email.text, of: merchant, at: now)
            let invitation = Invitation(
                .new(at: now, using: tx.chance), to: email, as: role, at: merchant, by: inviter, at: now)
            try tx.invitations.insert(invitation, tokenHash: token.hash)
            try tx.audit(
                .memberInvited, about: invitation.id.rawValue, details: ["email": email.text, "role": role.rawValue],
                by: try tx.actor(inviter), of: merchant, at: now)
            if inviter != nil {
                try tx.write(
                    .invitation, to: email.text, named: known?.name, link: url,
                    locale: known?.locale ?? house.locale, from: merchant, until: invitation.expiresAt, at: now)
            }
            return (invitation, url: url)
        }
    }

    /// Those that wait, newest first.
    public func invitations(of merchant: Merchant.ID) async throws -> [Invitation] {
        let now = context.clock.now()
        return try await context.read { try $0.invitations.open(of: merchant, at: now) }
    }

    /// Takes an invitation back: its link leads nowhere. One that was taken back or accepted already stays as it is.
    ///
    /// - Throws: ``BillingError``: `resource_missing`, `role_insufficient`, `owner_only`.
    public func withdraw(_ id: Invitation.ID, of merchant: Merchant.ID, by person: Person.ID) async throws {
        try await context.write { tx in
            guard let invitation = try tx.invitations.findIfAny(id, of: merchant) else {
                throw BillingError.notFound("invitation", id.rawValue)
            }
            try tx.demand(giving: [invitation.role], at: merchant, by: person)
            let now = tx.clock.now()
            guard try tx.invitations.withdraw(invitation, at: now) else { return }
            try tx.audit(
                .invitationWithdrawn, about: id.rawValue, details: ["email": invitation.email],
                by: try tx.actor(person), of: merchant, at: now)
        }
    }

    /// Reads what a link leads to, however often: this changes nothing (A4).
    ///
    /// - Returns: also whether somebody has its address already, who then signs in to accept it.
    /// - Throws: ``BillingError``: `resource_missing`; the conflicts `invitation_expired` and `invitation_used`.
    public func invitation(_ token: Secret) async throws -> (Invitation, Merchant, isKnown: Bool) {
        let now = context.clock.now()
        return try await context.read { tx in
            let invitation = try tx.invitation(token, at: now)
            let isKnown = try tx.people.findIfAny(email: invitation.email) != nil
            return (invitation, try tx.merchants.find(invitation.merchant), isKnown: isKnown)
        }
    }
}

extension BillingTransaction {
    /// Whoever goes, or becomes less, would keep a way back by an invitation to a mailbox of theirs: what they may not give any
    /// more is taken back (S2).
    func withdrawInvitations(
        by person: Person.ID, at merchant: Merchant.ID, for actor: AuditActor, at now: Instant
    ) throws {
        let role = try memberships.findIfAny(of: person, at: merchant)?.role
        for invitation in try invitations.open(of: merchant, at: now) where invitation.invitedBy == person {
            let isTheirsToGive = role?.mayGive(invitation.role) ?? false
            guard !isTheirsToGive, try invitations.withdraw(invitation, at: now) else { continue }
            try audit(
                .invitationWithdrawn, about: invitation.id.rawValue, details: ["email": invitation.email], by: actor,
                of: merchant, at: now)
        }
    }

    /// - Throws: as ``People/invitation(_:)``.
    func invitation(_ token: Secret, at now: Instant) throws -> Invitation {
        guard let found = try invitations.findIfAny(tokenHash: Token.hash(token.exposed)) else {
            throw BillingError.notFound("invitation")
        }
        return try found.open(at: now)
    }
}
