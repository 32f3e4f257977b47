import Billing
import Core

/// A browser in which somebody works in the console (S1, S2). What they may do is not in it: it is read with each request.
public struct ConsoleSession: Hashable, Sendable, Identified {
    public static let idPrefix = "cse_"
    public typealias ID = Core.ID<ConsoleSession>

    public let id: ID
    public let person: Person.ID
    /// What its person recognises it by: `Chrome · Android`.
    public let browser: String
    public let createdAt: Instant
    /// Right to the minute: see ``ConsoleSessions/find(_:)``.
    public let lastSeenAt: Instant
    /// When a second factor was given in it last, or the password where none is set up.
    public let provedAt: Instant?
}

extension ConsoleSession {
    /// For how long a proof is proof enough for what is sensitive (S3, A11).
    public static let proofLife = Span.minutes(5)

    public func isFresh(at now: Instant) -> Bool {
        guard let provedAt else { return false }
        return now < provedAt + Self.proofLife
    }
}

/// Who works in a browser, and where they may.
public struct SignedInPerson: Sendable {
    public let session: ConsoleSession
    public let person: Person
    /// By the merchants' names. Empty for who works nowhere any more, or not yet.
    public let memberships: [MembershipOf]

    public init(session: ConsoleSession, person: Person, memberships: [MembershipOf]) {
        self.session = session
        self.person = person
        self.memberships = memberships
    }
}
