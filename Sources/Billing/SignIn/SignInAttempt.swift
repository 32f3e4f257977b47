import Core
import Storage

/// Somebody tried to sign in: what the merchant reads to see why a customer cannot (S22).
public struct SignInAttempt: Hashable, Sendable, Identified {
    public static let idPrefix = "sia_"
    public typealias ID = Core.ID<SignInAttempt>

    public enum Outcome: String, Hashable, Sendable, CaseIterable, SQLText {
        /// The address was typed. A mail was queued if somebody has it: see ``SignInAttempt/isKnown``.
        case asked
        case wrongCode = "wrong_code"
        case wrongPassword = "wrong_password"
        case signedIn = "signed_in"
    }

    public let id: ID
    public let scope: Scope
    /// As typed, folded.
    public let email: String
    /// Whether a customer of the merchant had this address at that moment.
    public let isKnown: Bool
    public let outcome: Outcome
    public let createdAt: Instant

    init(_ row: Row) throws {
        id = try row.id("id")
        scope = try Scope(row)
        email = try row.text("email_folded")
        isKnown = try row.bool("known")
        outcome = try row.value("outcome")
        createdAt = try row.instant("created_at")
    }
}

/// The attempts of a merchant's portal. They are kept for 30 days.
public struct SignInAttempts: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// - Parameter email: nil for all; otherwise one address, on its folded form (A8).
    public func list(
        in scope: Scope, email: String? = nil, _ page: PageRequest = PageRequest()
    ) async throws -> Page<SignInAttempt> {
        try await context.read { tx in
            var condition: SQL = "\(scope)"
            if let email { condition = condition + " AND email_folded = \(EmailAddress.folded(email))" }
            return try tx.page("sign_in_attempts", of: condition, page, read: SignInAttempt.init)
        }
    }
}

extension BillingTransaction {
    func log(
        _ outcome: SignInAttempt.Outcome, _ challenge: SignInChallenge, client: SignInClient, at now: Instant
    ) throws {
        let id = SignInAttempt.ID.new(at: now, using: chance)
        try execute(
            """
            INSERT INTO sign_in_attempts
                (merchant_id, id, livemode, email_folded, known, outcome, client, network, site, created_at)
            VALUES
                (\(challenge.scope.merchant), \(id), \(challenge.scope.mode), \(challenge.email), \(challenge.isKnown),
                \(outcome), \(client.client), \(client.network), \(client.site), \(now))
            """)
    }

    /// How many there were, but no more than `limit`: a flood is not counted to its end.
    func countAttempts(
        _ outcome: SignInAttempt.Outcome, where condition: SQL, in scope: Scope, since earlier: Instant, limit: Int
    ) throws -> Int {
        try query(
            """
            SELECT COUNT(*) AS count FROM (
                SELECT 1 FROM sign_in_attempts
                WHERE \(scope) AND outcome = \(outcome) AND \(condition) AND created_at > \(earlier)
                LIMIT \(limit)) AS counted
            """
        ).first?.int("count") ?? 0
    }
}
