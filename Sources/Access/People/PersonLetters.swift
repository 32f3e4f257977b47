import Billing
import Core

/// The letters to people that wait to be sent.
public struct PersonLetters: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Returns: nil for one that has gone.
    public func waiting(_ id: PersonLetter.ID) async throws -> (PersonLetter, PersonMail)? {
        let keys = context.keys
        return try await context.read { tx in
            guard let (letter, payload) = try tx.personLetters.waiting(id) else { return nil }
            return (letter, try PersonMail(sealed: payload, for: id, keys))
        }
    }

    /// Ends one, and erases what it carried.
    public func conclude(_ id: PersonLetter.ID, as state: CustomerNotification.State) async throws {
        try await context.write { try $0.personLetters.end(id, as: state) }
    }
}

extension BillingTransaction {
    /// Queues a letter from a merchant, in the transaction of its cause (D3).
    func write(
        _ kind: PersonLetter.Kind, to email: String, named name: String?, link: String?, locale: String,
        from merchant: Merchant.ID, test: TestLetter? = nil, until expiry: Instant?, at now: Instant
    ) throws {
        let id = PersonLetter.ID.new(at: now, using: chance)
        let mail = PersonMail(link: link, name: name, locale: locale, test: test)
        try personLetters.insert(
            id, kind, to: email, of: merchant, payload: try mail.sealed(for: id, keys, chance), until: expiry, at: now)
        // A merchant has one person in both of its modes: the mail goes by the one that is real.
        try jobs.schedule(.notification, id.rawValue, in: Scope(merchant: merchant, mode: .live), at: now)
    }

    /// Tells a person what happened to their sign-in. Who works nowhere, and is invited nowhere, is told nothing: there is no
    /// paper to write on.
    func tell(
        _ person: Person, _ kind: PersonLetter.Kind, link: String? = nil, until expiry: Instant? = nil, at now: Instant
    ) throws {
        guard let merchant = try paper(for: person, at: now) else { return }
        let locale = try person.locale ?? merchants.find(merchant).locale
        try write(
            kind, to: person.email, named: person.name, link: link, locale: locale, from: merchant, until: expiry,
            at: now)
    }

    /// Where somebody has worked longest; who works nowhere, where they are invited.
    private func paper(for person: Person, at now: Instant) throws -> Merchant.ID? {
        if let first = try memberships.all(of: person.id).first { return first.merchant }
        return try invitations.newestOpen(to: person.email, at: now)?.merchant
    }
}
