import Billing
import Core

/// How much guessing and mailing is too much (A2, A3).
///
/// What a browser asks for and what is guessed of an address is counted exactly. What comes from a network stops floods: it is
/// counted in the snapshot before, so that sign-ins at one merchant do not wait for each other. Nothing is refused for what
/// others ask about an address, or for what they ask at the merchant: it only makes mail slower, so that nobody locks out
/// anybody else.
public struct SignInLimits: Hashable, Sendable {
    /// How long a code and a link live, from the moment their mail leaves (A1, A2).
    public static let life = Span.seconds(600)
    /// Wrong codes that one challenge takes (A2).
    public static let tries = 5

    /// Over which challenges are counted.
    static let challengeWindow = Span.minutes(15)
    /// Over which wrong codes are counted.
    static let guessWindow = Span.hours(24)
    /// From one mail to the next, to an address that had ``mailsAtOnce`` already.
    public static let turn = Span.minutes(5)

    /// Mails for one address that one browser may ask for in 15 minutes.
    public var challengesPerBrowser = 3
    /// Mails to one address in 15 minutes that leave when they are asked for. Those beyond take turns, and share them.
    public var mailsAtOnce = 3
    /// Many people may share a client's address: a whole mobile network can.
    public var challenges = PerNetwork(client: 300, network: 1_000, site: 2_000)
    /// Asks at one merchant in 15 minutes, beyond which mails take turns from the second on.
    public var challengesPerMerchant = 3_000
    /// Wrong codes for one address in 24 hours: beyond them only links let in.
    public var wrongCodesPerAddress = 10
    public var wrongCodes = PerNetwork(client: 200, network: 600, site: 1_200)
    /// Wrong passwords for one address in 24 hours: beyond them only its mail lets in. From networks, as wrong codes.
    public var wrongPasswordsPerAddress = 10

    public init() {}

    /// From one client, from its network, and from its site: see ``ClientNetworks``.
    public struct PerNetwork: Hashable, Sendable {
        public var client: Int
        public var network: Int
        public var site: Int
    }
}

extension SignInLimits {
    /// - Throws: ``SignInRefusal/networkIsBusy(until:)`` when too many asked from where the client is.
    func checkChallenges(_ tx: BillingTransaction, from client: SignInClient, in scope: Scope, at now: Instant) throws {
        let isFlood = try tx.isFlood(
            of: .asked, from: client, in: scope, since: now - Self.challengeWindow, beyond: challenges)
        guard !isFlood else { throw SignInRefusal.networkIsBusy(until: now + Self.challengeWindow) }
    }

    /// Whether codes for this address, or from where the client is, are refused for now, whatever they are (A3).
    func codesAreLocked(
        for email: String, from client: SignInClient, _ tx: BillingTransaction, in scope: Scope, at now: Instant
    ) throws -> Bool {
        let earlier = now - Self.guessWindow
        return try tx.signInAttempts.count(
            .wrongCode, for: email, in: scope, since: earlier, limit: wrongCodesPerAddress) >= wrongCodesPerAddress
            || tx.isFlood(of: .wrongCode, from: client, in: scope, since: earlier, beyond: wrongCodes)
    }

    /// Whether passwords for this address, or from where the client is, are refused for now, whatever they are (A3).
    func passwordsAreLocked(
        for email: String, from client: SignInClient, _ tx: BillingTransaction, in scope: Scope, at now: Instant
    ) throws -> Bool {
        let earlier = now - Self.guessWindow
        return try tx.signInAttempts.count(
            .wrongPassword, for: email, in: scope, since: earlier, limit: wrongPasswordsPerAddress)
            >= wrongPasswordsPerAddress
            || tx.isFlood(of: .wrongPassword, from: client, in: scope, since: earlier, beyond: wrongCodes)
    }

    /// How many mails to one address leave at once: fewer while a merchant's portal is flooded.
    func mailsAtOnce(_ tx: BillingTransaction, in scope: Scope, at now: Instant) throws -> Int {
        let asked = try tx.signInAttempts.count(
            .asked, in: scope, since: now - Self.challengeWindow, limit: challengesPerMerchant)
        return asked < challengesPerMerchant ? mailsAtOnce : 1
    }
}

extension BillingTransaction {
    fileprivate func isFlood(
        of outcome: SignInAttempt.Outcome, from client: SignInClient, in scope: Scope, since earlier: Instant,
        beyond limits: SignInLimits.PerNetwork
    ) throws -> Bool {
        func reaches(_ limit: Int, _ place: SignInClient.Place) throws -> Bool {
            try signInAttempts.count(outcome, from: place, in: scope, since: earlier, limit: limit) >= limit
        }
        if try reaches(limits.client, .client(client.client)) { return true }
        if try reaches(limits.network, .network(client.network)) { return true }
        guard let site = client.site else { return false }
        return try reaches(limits.site, .site(site))
    }
}
