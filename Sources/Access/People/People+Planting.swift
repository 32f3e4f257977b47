import Billing
import Core

extension People {
    /// Somebody who owns sample merchants, with a password and an app that whoever tries them out is told. Nobody is asked, and
    /// who has the address already stays as they are.
    ///
    /// - Parameter secret: of the app.
    package func plant(
        email typed: String, name: String, password: Secret, secret: [UInt8], locale: String?,
        owning merchants: [Merchant.ID]
    ) async throws {
        let email = try EmailAddress(typed)
        let hash = try await hasher.hash(password, salt: context.chance.bytes(16))
        try await context.write { tx in
            let now = tx.clock.now()
            guard try tx.people.findIfAny(email: email.text) == nil else { return }
            let person = Person(
                id: .new(at: now, using: tx.chance), email: email.text, name: name, locale: locale, hasPassword: true,
                hasSecondFactor: true, createdAt: now)
            try tx.people.insert(person, password: hash)
            try tx.plant(secret, of: person.id, at: now)
            for merchant in merchants {
                try tx.memberships.insert(
                    Membership(merchant: merchant, person: person.id, role: .owner, createdAt: now))
                try tx.audit(
                    .memberJoined, about: person.id.rawValue, details: ["role": Role.owner.rawValue], by: .system,
                    of: merchant, at: now)
            }
        }
    }
}

extension BillingTransaction {
    fileprivate func plant(_ secret: [UInt8], of person: Person.ID, at now: Instant) throws {
        let sealed = try keys.seal(secret, for: .credentials, context: person.rawValue, chance: chance)
        try secondFactors.insert(sealed, of: person, at: now)
    }
}
