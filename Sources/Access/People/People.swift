import Billing
import Core

/// The people of merchants: who is invited, who comes, what each may do, and who goes.
///
/// Whoever does it is named, and what they may do is asked here too, not only of the page (C3). The last owner of a merchant
/// cannot go (S3).
public struct People: Sendable {
    let context: BillingContext
    let hasher: PasswordHasher

    public init(_ context: BillingContext, hasher: PasswordHasher) {
        self.context = context
        self.hasher = hasher
    }

    /// - Throws: ``BillingError`` `resource_missing`.
    public func find(_ id: Person.ID) async throws -> Person {
        try await context.read { try $0.person(id) }
    }

    /// Those who work for a merchant, by name.
    public func members(of merchant: Merchant.ID) async throws -> [(Person, Membership)] {
        try await context.read { try $0.memberships.all(at: merchant) }
    }

    /// What somebody calls themselves, and reads. Nil leaves it as it is.
    ///
    /// - Throws: ``BillingError`` naming the field.
    public func update(_ id: Person.ID, name: String? = nil, locale: String? = nil) async throws -> Person {
        let name = try name.map { try Self.checked(name: $0) }
        let locale = try locale.map { try Self.checked(locale: $0) }
        return try await context.write { tx in
            var person = try tx.person(id)
            if let name { person.name = name }
            if let locale { person.locale = locale }
            try tx.people.update(person)
            return person
        }
    }

    /// Makes somebody another thing at a merchant, at once: memberships are read with each request.
    ///
    /// - Throws: ``BillingError``: `resource_missing` where they do not work; `role_insufficient`, `owner_only`; the conflict
    ///   `last_owner`.
    public func change(
        _ person: Person.ID, to role: Role, at merchant: Merchant.ID, by other: Person.ID
    ) async throws {
        try await context.write { tx in
            var membership = try tx.membership(of: person, at: merchant)
            try tx.demand(giving: [membership.role, role], at: merchant, by: other)
            guard membership.role != role else { return }
            if membership.role == .owner { try tx.demandAnotherOwner(at: merchant) }
            let before = membership.role
            membership.role = role
            let (actor, now) = (try tx.actor(other), tx.clock.now())
            try tx.memberships.update(membership)
            try tx.audit(
                .memberRoleChanged, about: person.rawValue,
                details: ["from": before.rawValue, "to": role.rawValue], by: actor, of: merchant, at: now)
            try tx.withdrawInvitations(by: person, at: merchant, for: actor, at: now)
            if !role.may(.viewAsCustomer) { try tx.endViews(by: person, at: merchant, at: now) }
        }
    }

    /// Somebody works there no more. Whoever works nowhere then is signed out everywhere.
    ///
    /// - Throws: as ``change(_:to:at:by:)``.
    public func remove(_ person: Person.ID, from merchant: Merchant.ID, by other: Person.ID) async throws {
        try await context.write { tx in
            let membership = try tx.membership(of: person, at: merchant)
            if person != other { try tx.demand(giving: [membership.role], at: merchant, by: other) }
            if membership.role == .owner { try tx.demandAnotherOwner(at: merchant) }
            let (actor, now) = (try tx.actor(other), tx.clock.now())
            try tx.memberships.remove(membership)
            try tx.audit(
                .memberRemoved, about: person.rawValue, details: ["role": membership.role.rawValue], by: actor,
                of: merchant, at: now)
            try tx.withdrawInvitations(by: person, at: merchant, for: actor, at: now)
            try tx.endViews(by: person, at: merchant, at: now)
            guard try tx.memberships.all(of: person).isEmpty else { return }
            try tx.endConsoleAccess(of: person, at: now)
        }
    }

    static func checked(name: String) throws(BillingError) -> String {
        let name = try FreeText.line(name, parameter: "name", limit: 100)
        guard !name.isEmpty else { throw .missing("name") }
        return name
    }

    static func checked(locale: String) throws(BillingError) -> String {
        guard locales.contains(locale) else { throw .invalid("locale", "A language is es, pt or en.") }
        return locale
    }

    private static let locales: Set<String> = ["es", "pt", "en"]
}

extension BillingTransaction {
    /// - Throws: ``BillingError`` `resource_missing` for who works elsewhere, or nowhere (C2).
    func membership(of person: Person.ID, at merchant: Merchant.ID) throws -> Membership {
        guard let membership = try memberships.findIfAny(of: person, at: merchant) else {
            throw BillingError.notFound("person", person.rawValue)
        }
        return membership
    }

    /// Whether somebody may give and take these roles. Nobody is the operator, who may.
    ///
    /// - Throws: ``BillingError``: `role_insufficient`, `owner_only`.
    func demand(giving roles: [Role], at merchant: Merchant.ID, by person: Person.ID?) throws {
        guard let person else { return }
        guard let own = try memberships.findIfAny(of: person, at: merchant)?.role, own.may(.peopleWrite) else {
            throw BillingError.forbidden("role_insufficient", "Your role at this merchant does not allow this.")
        }
        guard roles.allSatisfy(own.mayGive) else {
            throw BillingError.forbidden("owner_only", "Only an owner makes, changes or removes owners.")
        }
    }

    /// Of two owners who go at one moment, one stays: both count the same rows.
    ///
    /// - Throws: ``BillingError``: the conflict `last_owner`.
    fileprivate func demandAnotherOwner(at merchant: Merchant.ID) throws {
        guard try memberships.countOwners(at: merchant) > 1 else {
            throw BillingError.conflict("last_owner", "A merchant keeps one owner. Make somebody else an owner first.")
        }
    }
}
