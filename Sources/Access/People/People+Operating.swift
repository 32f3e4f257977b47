import Billing
import Core

extension People {
    /// Takes the app and the recovery codes away from who has lost both: the password alone lets them in again, to set up another.
    /// Whoever runs the server does it, once they know who asks. Every session of the person ends, and their address is told.
    ///
    /// - Throws: ``BillingError``: `email_invalid`, `resource_missing`.
    @discardableResult
    public func resetSecondFactor(of typed: String) async throws -> Person {
        let email = try EmailAddress(typed)
        return try await context.write { tx in
            guard let person = try tx.people.findIfAny(email: email.text) else {
                throw BillingError.notFound("person", email.description)
            }
            let now = tx.clock.now()
            try tx.secondFactors.remove(of: person.id)
            try tx.recoveryCodes.replace(of: person.id, with: [])
            try tx.endConsoleAccess(of: person.id, at: now)
            for membership in try tx.memberships.all(of: person.id) {
                try tx.audit(
                    .secondFactorChanged, about: person.id.rawValue, details: [:], by: .command,
                    of: membership.merchant, at: now)
            }
            try tx.tell(person, .secondFactorChanged, at: now)
            return person
        }
    }
}
