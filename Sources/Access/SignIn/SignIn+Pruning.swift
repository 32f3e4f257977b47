import Billing
import Core

extension SignIn {
    /// Forgets what stopped mattering before `instant`: challenges (which count for limits for a while after they end),
    /// sessions that nobody can open, browser sessions that are over, addresses that were to be proven, and attempts 30 days
    /// older still.
    ///
    /// Merchant by merchant and batch by batch: each is a short transaction, and one that fails stops none of the others.
    /// - Returns: how many rows went.
    @discardableResult
    public func prune(before instant: Instant, hear: SetAside.Hearing = { _ in }) async throws -> Int {
        let now = context.clock.now()
        let challengesEnd = min(instant, now - SignInLimits.challengeWindow)
        let changesEnd = min(instant, now - EmailChange.dayWindow)
        let attemptsEnd = instant - .hours(24 * 30)
        let limits = BrowserSessionLimits()
        let merchants = try await context.merchants()
        var pruned = try await context.forget(of: merchants, hear: hear) {
            try $0.signInChallenges.forgetOver(before: challengesEnd, of: $1, limit: $2)
        }
        pruned += try await context.forget(of: merchants, hear: hear) {
            try $0.portalSessions.forgetOver(before: instant, of: $1, limit: $2)
        }
        pruned += try await context.forget(of: merchants, hear: hear) {
            try $0.browserSessions.forgetOver(before: instant, within: limits, of: $1, limit: $2)
        }
        pruned += try await context.forget(of: merchants, hear: hear) {
            try $0.emailChanges.forgetOver(before: changesEnd, of: $1, limit: $2)
        }
        pruned += try await context.forget(of: merchants, hear: hear) {
            try $0.invoiceCopies.forgetOver(before: changesEnd, of: $1, limit: $2)
        }
        pruned += try await context.forget(of: merchants, hear: hear) {
            try $0.signInAttempts.forgetOver(before: attemptsEnd, of: $1, limit: $2)
        }
        return pruned
    }
}
