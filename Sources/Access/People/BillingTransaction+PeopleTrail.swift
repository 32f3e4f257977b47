import Billing
import Core

extension BillingTransaction {
    /// As whom a trail names somebody; nobody is whoever runs commands where the server runs.
    func actor(_ person: Person.ID?) throws -> AuditActor {
        guard let person else { return .command }
        let it = try self.person(person)
        return .person(it.id.rawValue, name: it.name)
    }

    /// What somebody did to their own sign-in, in the trail of each merchant that they work for (K4).
    func note(_ action: AuditAction, by person: Person, at now: Instant) throws {
        let actor = AuditActor.person(person.id.rawValue, name: person.name)
        for membership in try memberships.all(of: person.id) {
            try audit(action, about: person.id.rawValue, details: [:], by: actor, of: membership.merchant, at: now)
        }
    }
}
