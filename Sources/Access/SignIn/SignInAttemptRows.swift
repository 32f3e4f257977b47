import Billing
import Core
import Storage

extension SignInAttempt {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), email: try row.text("email_folded"),
            isKnown: try row.bool("known"), outcome: try row.value("outcome"),
            createdAt: try row.instant("created_at"))
    }
}

/// The log of who tried to sign in.
struct SignInAttemptRows: Rows {
    let tx: BillingTransaction

    /// - Parameter email: as typed; nil for all.
    func page(in scope: Scope, email: String?, _ request: PageRequest) throws -> Page<SignInAttempt> {
        var condition: SQL = "\(scope)"
        if let email { condition = condition + " AND email_folded = \(EmailAddress.folded(email))" }
        return try page("sign_in_attempts", of: condition, request, read: SignInAttempt.init)
    }

    func log(
        _ outcome: SignInAttempt.Outcome, _ challenge: SignInChallenge, client: SignInClient, at now: Instant
    ) throws {
        let id = SignInAttempt.ID.new(at: now, using: tx.chance)
        try execute(
            """
            INSERT INTO sign_in_attempts
                (merchant_id, id, livemode, email_folded, known, outcome, client, network, site, created_at)
            VALUES
                (\(challenge.scope.merchant), \(id), \(challenge.scope.mode), \(challenge.email), \(challenge.isKnown),
                \(outcome), \(client.client), \(client.network), \(client.site), \(now))
            """)
    }

    /// How many there were at the merchant, but no more than `limit`: a flood is not counted to its end.
    func count(_ outcome: SignInAttempt.Outcome, in scope: Scope, since earlier: Instant, limit: Int) throws -> Int {
        try count(outcome, where: "1 = 1", in: scope, since: earlier, limit: limit)
    }

    func count(
        _ outcome: SignInAttempt.Outcome, for email: String, in scope: Scope, since earlier: Instant, limit: Int
    ) throws -> Int {
        try count(outcome, where: "email_folded = \(email)", in: scope, since: earlier, limit: limit)
    }

    func count(
        _ outcome: SignInAttempt.Outcome, from place: SignInClient.Place, in scope: Scope, since earlier: Instant,
        limit: Int
    ) throws -> Int {
        try count(outcome, where: condition(of: place), in: scope, since: earlier, limit: limit)
    }

    func forgetOver(before instant: Instant, of merchant: Merchant.ID, limit: Int) throws -> Int {
        try forget(from: "sign_in_attempts", where: "created_at <= \(instant)", of: merchant, limit: limit)
    }

    private func count(
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

extension BillingTransaction {
    var signInAttempts: SignInAttemptRows { SignInAttemptRows(tx: self) }
}
