import Core
import Storage

/// How much guessing and mailing is too much (A2, A3).
///
/// Those of an address are exact. Those of a client and of a merchant stop floods: they are counted in the snapshot before,
/// so that sign-ins at one merchant do not wait for each other.
public struct SignInLimits: Hashable, Sendable {
    /// How long a code and a link live (A1, A2).
    public static let life = Span.seconds(600)
    /// Wrong codes that one challenge takes (A2).
    public static let tries = 5

    /// Over which challenges are counted.
    static let challengeWindow = Span.minutes(15)
    /// Over which wrong codes are counted.
    static let guessWindow = Span.hours(24)

    /// Mails for one address in 15 minutes.
    public var challengesPerAddress = 3
    /// Many people may share a client's address: a whole mobile network can.
    public var challengesPerClient = 300
    public var challengesPerMerchant = 3_000
    /// Wrong codes for one address in 24 hours.
    public var wrongCodesPerAddress = 10
    public var wrongCodesPerClient = 200
    public var wrongCodesPerMerchant = 2_000

    public init() {}
}

extension SignInLimits {
    /// - Throws: ``SignInRefusal/tooManyChallenges(until:)`` when the client or everybody asked too often.
    func checkChallenges(_ db: any Connection, from client: String, in scope: Scope, at now: Instant) throws {
        let isFlood = try db.isFlood(
            of: .asked, from: client, in: scope, since: now - Self.challengeWindow, perClient: challengesPerClient,
            perMerchant: challengesPerMerchant)
        guard !isFlood else { throw SignInRefusal.tooManyChallenges(until: now + Self.challengeWindow) }
    }

    /// - Throws: ``SignInRefusal/codesLocked`` when the client or everybody guessed too often.
    func checkGuesses(_ db: any Connection, from client: String, in scope: Scope, at now: Instant) throws {
        let isFlood = try db.isFlood(
            of: .wrongCode, from: client, in: scope, since: now - Self.guessWindow, perClient: wrongCodesPerClient,
            perMerchant: wrongCodesPerMerchant)
        guard !isFlood else { throw SignInRefusal.codesLocked }
    }

    /// Whether codes for this address are refused for now, whatever they are (A3).
    func codesAreLocked(for email: String, _ db: any Connection, in scope: Scope, at now: Instant) throws -> Bool {
        try db.countAttempts(
            .wrongCode, where: "email_folded = \(email)", in: scope, since: now - Self.guessWindow,
            limit: wrongCodesPerAddress) >= wrongCodesPerAddress
    }
}

extension Connection {
    fileprivate func isFlood(
        of outcome: SignInAttempt.Outcome, from client: String, in scope: Scope, since earlier: Instant,
        perClient: Int, perMerchant: Int
    ) throws -> Bool {
        try countAttempts(outcome, where: "client = \(client)", in: scope, since: earlier, limit: perClient)
            >= perClient
            || countAttempts(outcome, where: "1 = 1", in: scope, since: earlier, limit: perMerchant) >= perMerchant
    }
}
