import Core
import Storage

extension SignIn {
    /// Forgets what stopped mattering before `instant`: challenges (which count for limits for a while after they end),
    /// sessions that nobody can open, visits that are over, and attempts 30 days older still.
    ///
    /// Merchants are taken one by one: each is a short transaction, and one that fails stops none of the others.
    /// - Returns: how many rows went.
    @discardableResult
    public func prune(before instant: Instant, hear: SetAside.Hearing = { _ in }) async throws -> Int {
        let challengesEnd = min(instant, context.clock.now() - SignInLimits.challengeWindow)
        let visits = VisitLimits()
        let merchants = try await context.database.read { db in
            try db.query("SELECT id FROM merchants ORDER BY id").map { try $0.id("id", of: Merchant.self) }
        }
        var pruned = 0
        for merchant in merchants {
            pruned += try await context.setting(aside: "sign-in of \(merchant)", hear) { db in
                let statements: [SQL] = [
                    "DELETE FROM sign_in_challenges WHERE merchant_id = \(merchant) AND expires_at <= \(challengesEnd)",
                    "DELETE FROM portal_sessions WHERE merchant_id = \(merchant) AND expires_at <= \(instant)",
                    """
                    DELETE FROM visits
                    WHERE merchant_id = \(merchant)
                        AND (ended_at <= \(instant) OR created_at <= \(instant - visits.absolute)
                            OR last_seen_at <= \(instant - visits.idle))
                    """,
                    """
                    DELETE FROM sign_in_attempts
                    WHERE merchant_id = \(merchant) AND created_at <= \(instant - .hours(24 * 30))
                    """,
                ]
                return try statements.reduce(0) { try $0 + db.execute($1) }
            }
        }
        return pruned
    }
}
