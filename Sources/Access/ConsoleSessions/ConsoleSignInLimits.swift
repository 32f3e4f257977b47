import Billing
import Core

/// How much guessing and mailing is too much at the console (A3).
///
/// Wrong passwords are counted by address and network together, so that a stranger elsewhere locks nobody out; where somebody has
/// come in before, more are taken, so that neither does a stranger beside them. Setting another password by mail begins the counts
/// of passwords anew, where it is set; those of codes go on.
public struct ConsoleSignInLimits: Hashable, Sendable {
    /// How long a sign-in waits for its code.
    public static let pendingLife = Span.minutes(10)
    /// Wrong codes that one sign-in takes.
    public static let codeTries = 5
    /// How long the link of a letter works that sets a password. As long as letters are counted: there is always one that works.
    public static let resetLife = Span.hours(1)

    /// Over which wrong passwords from one network are counted.
    static let lockWindow = Span.minutes(15)
    /// Over which everything else that is wrong is counted.
    static let dayWindow = Span.hours(24)

    /// Wrong passwords for one address from one network.
    public var wrongPasswords = 5
    /// The same from a network where its person has come in, in a day.
    public var wrongPasswordsAtHome = 50
    /// The same from all networks that its person has never come from, in a day: whoever guesses may have many.
    public var wrongPasswordsOfStrangers = 50
    /// For one address, in a day: from each network where its person has come in, and from all others together. Only who knows
    /// the password is asked for a code.
    public var wrongCodes = 10
    /// For any address, in a day.
    public var wrongFromNetwork = SignInLimits.PerNetwork(client: 100, network: 300, site: 600)
    /// Letters to one address, in ``resetLife``.
    public var resets = 3
    /// Asked for any address, in ``resetLife``.
    public var resetsFromNetwork = SignInLimits.PerNetwork(client: 30, network: 100, site: 200)

    public init() {}
}

extension ConsoleSignInLimits {
    /// Whether passwords for this address from where the client is are refused for now, whatever they are.
    func passwordsAreLocked(
        for email: String, from client: SignInClient, _ tx: BillingTransaction, at now: Instant
    ) throws -> Bool {
        let rows = tx.consoleAttempts
        let today = try start(of: Self.dayWindow, for: email, tx, at: now)
        let hasComeIn = try rows.has(.signedIn, for: email, in: client.network)
        if try hasComeIn || rows.has(.setPassword, for: email, in: client.network) {
            let wrong = try rows.count(
                .wrongPassword, for: email, from: .network(client.network), since: today, limit: wrongPasswordsAtHome)
            return wrong >= wrongPasswordsAtHome
        }
        let lately = try start(of: Self.lockWindow, for: email, tx, at: now)
        let wrong = try rows.count(
            .wrongPassword, for: email, from: .network(client.network), since: lately, limit: wrongPasswords)
        if wrong >= wrongPasswords { return true }
        let all = try rows.count(.wrongPassword, for: email, since: today, limit: wrongPasswordsOfStrangers)
        if all >= wrongPasswordsOfStrangers { return true }
        return try isFlood(of: .wrongPassword, from: client, tx, wrongFromNetwork, since: now - Self.dayWindow)
    }

    /// Whether codes for this address are refused for now, whatever they are.
    func codesAreLocked(
        for email: String, from client: SignInClient, _ tx: BillingTransaction, at now: Instant
    ) throws -> Bool {
        let (rows, today) = (tx.consoleAttempts, now - Self.dayWindow)
        if try rows.has(.signedIn, for: email, in: client.network) {
            let wrong = try rows.count(
                .wrongCode, for: email, from: .network(client.network), since: today, limit: wrongCodes)
            return wrong >= wrongCodes
        }
        if try rows.count(.wrongCode, for: email, since: today, limit: wrongCodes) >= wrongCodes { return true }
        return try isFlood(of: .wrongCode, from: client, tx, wrongFromNetwork, since: today)
    }

    /// Whether one more letter is too many, for this address or from where the client is.
    func resetsAreTooMany(
        for email: String, from client: SignInClient, _ tx: BillingTransaction, at now: Instant
    ) throws -> Bool {
        let lately = now - Self.resetLife
        let asked = try tx.consoleAttempts.count(.askedReset, for: email, since: lately, limit: resets)
        if asked >= resets { return true }
        return try isFlood(of: .askedReset, from: client, tx, resetsFromNetwork, since: lately)
    }

    private func start(
        of window: Span, for email: String, _ tx: BillingTransaction, at now: Instant
    ) throws -> Instant {
        let start = now - window
        guard let setAt = try tx.people.passwordSetAt(ofEmail: email) else { return start }
        return max(start, setAt)
    }

    private func isFlood(
        of outcome: ConsoleAttemptRows.Outcome, from client: SignInClient, _ tx: BillingTransaction,
        _ limits: SignInLimits.PerNetwork, since earlier: Instant
    ) throws -> Bool {
        func reaches(_ limit: Int, _ place: SignInClient.Place) throws -> Bool {
            try tx.consoleAttempts.count(outcome, from: place, since: earlier, limit: limit) >= limit
        }
        if try reaches(limits.client, .client(client.client)) { return true }
        if try reaches(limits.network, .network(client.network)) { return true }
        guard let site = client.site else { return false }
        return try reaches(limits.site, .site(site))
    }
}
