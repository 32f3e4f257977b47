import Core
import Storage

extension SignIn {
    /// Forgets what stopped mattering before `instant`: challenges (which count for limits for a while after they end),
    /// sessions that nobody can open, browser sessions that are over, addresses that were to be proven, and attempts 30 days
    /// older still.
    ///
    /// Merchant by merchant and batch by batch: each is a short transaction, and one that fails stops none of the others.
    /// - Returns: how many rows went.
    @discardableResult
    public func prune(before instant: Instant, hear: SetAside.Hearing = { _ in }) async throws -> Int {
        let challengesEnd = min(instant, context.clock.now() - SignInLimits.challengeWindow)
        let browserSessions = BrowserSessionLimits()
        let over: [(table: SQL, condition: SQL)] = [
            ("sign_in_challenges", "expires_at <= \(challengesEnd)"),
            ("portal_sessions", "expires_at <= \(instant)"),
            (
                "visits",
                """
                ended_at <= \(instant) OR created_at <= \(instant - browserSessions.absolute)
                OR last_seen_at <= \(instant - browserSessions.idle)
                """
            ),
            ("email_changes", "created_at <= \(min(instant, context.clock.now() - EmailChange.dayWindow))"),
            ("sign_in_attempts", "created_at <= \(instant - .hours(24 * 30))"),
        ]
        let merchants = try await context.merchants()
        var pruned = 0
        for (table, condition) in over {
            pruned += try await context.forget(from: table, key: "id", where: condition, of: merchants, hear: hear)
        }
        return pruned
    }
}
