import Billing
import Core
import Storage

/// The log of who tried to enter the console. Clients and networks are in it as keyed hashes: enough to count by.
struct ConsoleAttemptRows: Rows {
    let tx: BillingTransaction

    enum Outcome: String, Hashable, Sendable, SQLText {
        /// Also one that is being looked at: a try is counted before it is compared (A2).
        case wrongPassword = "wrong_password"
        case wrongCode = "wrong_code"
        /// The password was right; a code is asked for.
        case rightPassword = "right_password"
        case signedIn = "signed_in"
        /// By a mailed link.
        case setPassword = "set_password"
        case askedReset = "asked_reset"
        /// Written beside one for an address that nobody has, in place of a letter's job (A7).
        case askedByNobody = "asked_by_nobody"
    }

    /// One try, to say later what came of it.
    struct Attempt: Identified, Sendable {
        static let idPrefix = "cat_"
        typealias ID = Core.ID<Attempt>
    }

    @discardableResult
    func log(_ outcome: Outcome, for email: String, from client: SignInClient, at now: Instant) throws -> Attempt.ID {
        let id = Attempt.ID.new(at: now, using: tx.chance)
        try execute(
            """
            INSERT INTO console_attempts (id, email_folded, outcome, client, network, site, created_at)
            VALUES (\(id), \(email), \(outcome), \(client.client), \(client.network), \(client.site), \(now))
            """)
        return id
    }

    func conclude(_ id: Attempt.ID, as outcome: Outcome) throws {
        try execute("UPDATE console_attempts SET outcome = \(outcome) WHERE id = \(id)")
    }

    /// One that was not looked at.
    func remove(_ id: Attempt.ID) throws { try execute("DELETE FROM console_attempts WHERE id = \(id)") }

    /// How many there were, but no more than `limit`: a flood is not counted to its end.
    func count(
        _ outcome: Outcome, for email: String, from place: SignInClient.Place, since earlier: Instant, limit: Int
    ) throws -> Int {
        try count(
            outcome, where: "email_folded = \(email) AND \(condition(of: place))", since: earlier, limit: limit)
    }

    func count(_ outcome: Outcome, for email: String, since earlier: Instant, limit: Int) throws -> Int {
        try count(outcome, where: "email_folded = \(email)", since: earlier, limit: limit)
    }

    func count(
        _ outcome: Outcome, from place: SignInClient.Place, since earlier: Instant, limit: Int
    ) throws -> Int {
        try count(outcome, where: condition(of: place), since: earlier, limit: limit)
    }

    /// Whether the person of an address has done this in this network.
    func has(_ outcome: Outcome, for email: String, in network: String) throws -> Bool {
        try first(
            """
            SELECT id FROM console_attempts
            WHERE email_folded = \(email) AND outcome = \(outcome) AND network = \(network)
            LIMIT 1
            """) != nil
    }

    /// When the last of them were, newest first: as many as are told, however many there are.
    func newest(_ outcome: Outcome, for email: String, since earlier: Instant, limit: Int) throws -> [Instant] {
        try query(
            """
            SELECT created_at FROM console_attempts
            WHERE email_folded = \(email) AND outcome = \(outcome) AND created_at > \(earlier)
            ORDER BY created_at DESC
            LIMIT \(limit)
            """
        ).map { try $0.instant("created_at") }
    }

    func forgetOver(before instant: Instant, limit: Int) throws -> Int {
        try execute(
            """
            DELETE FROM console_attempts WHERE id IN (
                SELECT id FROM console_attempts WHERE created_at <= \(instant) LIMIT \(limit))
            """)
    }

    private func count(_ outcome: Outcome, where condition: SQL, since earlier: Instant, limit: Int) throws -> Int {
        try first(
            """
            SELECT COUNT(*) AS n FROM (
                SELECT 1 FROM console_attempts
                WHERE outcome = \(outcome) AND \(condition) AND created_at > \(earlier)
                LIMIT \(limit)) AS counted
            """
        )?.int("n") ?? 0
    }
}

extension BillingTransaction {
    var consoleAttempts: ConsoleAttemptRows { ConsoleAttemptRows(tx: self) }
}
