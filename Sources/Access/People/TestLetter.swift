import Billing
import Core

/// A letter to customers in a merchant's words, saved or not, that somebody of the merchant's sends to themselves.
public struct TestLetter: Hashable, Sendable, Codable {
    /// ``CustomerNotification/Kind``
    public let kind: String
    public let language: String
    public let subject: String
    public let body: String
    /// ``Mode``
    public let mode: String
    /// Whose facts it shows; nil: nobody's.
    public let customer: String?

    public init(
        _ kind: CustomerNotification.Kind, language: String, subject: String, body: String, in mode: Mode,
        of customer: Customer.ID?
    ) {
        self.kind = kind.rawValue
        self.language = language
        self.subject = subject
        self.body = body
        self.mode = mode.rawValue
        self.customer = customer?.rawValue
    }
}

/// Somebody sent themselves enough of them for now.
public enum TestLetterRefusal: Error, Hashable, Sendable { case tooMany }

/// Tests of letters: each goes to who asks for it, and to nobody else.
public struct TestLetters: Sendable {
    /// As many at once: nobody's mailbox is filled by us.
    public static let most = 5
    static let window = Span.minutes(15)
    /// What waits longer is not what anybody is looking for.
    static let life = Span.hours(1)

    private let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Queues one, and keeps in the merchant's trail who asked (K4).
    ///
    /// - Throws: ``TestLetterRefusal``.
    public func send(_ test: TestLetter, to person: Person, of merchant: Merchant.ID) async throws {
        try await context.write { tx in
            let now = tx.clock.now()
            guard try tx.personLetters.count(.test, to: person.email, since: now - Self.window) < Self.most else {
                throw TestLetterRefusal.tooMany
            }
            try tx.write(
                .test, to: person.email, named: person.name, link: nil, locale: test.language, from: merchant,
                test: test, until: now + Self.life, at: now)
            try tx.audit(
                .testLetterSent, about: test.kind, details: ["language": test.language, "mode": test.mode],
                by: .person(person.id.rawValue, name: person.name), of: merchant, at: now)
        }
    }
}
