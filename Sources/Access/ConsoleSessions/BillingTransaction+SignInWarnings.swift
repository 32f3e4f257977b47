import Billing
import Core

extension BillingTransaction {
    /// Wrong codes in a day that are too many for a slip of the hand.
    static let wrongCodesToTell = 3
    /// Between two warnings of a kind: whoever tries on and on must not fill a mailbox.
    static let warningPause = Span.hours(24)

    /// Tells a person that somebody who has their password is trying codes (A11).
    func warnOfCodes(_ person: Person, at now: Instant) throws {
        let limit = Self.wrongCodesToTell
        let wrong = try consoleAttempts.count(
            .wrongCode, for: EmailAddress.folded(person.email), since: now - Self.warningPause, limit: limit)
        if wrong >= limit { try warn(person, .codesTried, at: now) }
    }

    /// Tells a person that they have come in with a browser, or from a network, that is not known of them; called before it is.
    func warnOfBrowser(_ browser: String, of person: Person, from client: SignInClient, at now: Instant) throws {
        let hasComeIn = try consoleAttempts.has(
            .signedIn, for: EmailAddress.folded(person.email), in: client.network)
        let open = try consoleSessions.all(of: person.id, at: now)
        let isKnown = hasComeIn && (open.isEmpty || open.contains { $0.browser == browser })
        if !isKnown { try warn(person, .newBrowser, at: now) }
    }

    private func warn(_ person: Person, _ kind: PersonLetter.Kind, at now: Instant) throws {
        guard try !personLetters.exists(kind, to: person.email, since: now - Self.warningPause) else { return }
        try tell(person, kind, at: now)
    }
}
