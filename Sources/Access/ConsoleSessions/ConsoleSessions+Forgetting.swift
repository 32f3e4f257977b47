import Billing
import Core

extension ConsoleSessions {
    /// How long what was mailed, tried and invited is remembered after it is over.
    static let memory = Span.hours(24 * 30)

    /// Forgets what stopped mattering: sessions and sign-ins that are over for a day, and tries, letters, links and invitations
    /// that are over for 30 days.
    ///
    /// - Returns: how many rows went.
    @discardableResult
    public func prune(hear: SetAside.Hearing = { _ in }) async throws -> Int {
        let now = context.clock.now()
        let (yesterday, longAgo) = (now - .hours(24), now - Self.memory)
        var gone = try await forget("sessions of the console", hear) {
            try $0.consoleSessions.forgetOver(before: yesterday, limit: $1)
        }
        gone += try await forget("sign-ins to the console", hear) {
            try $0.pendingSignIns.forgetOver(before: yesterday, limit: $1)
        }
        gone += try await forget("links that set passwords", hear) {
            try $0.passwordResets.forgetOver(before: longAgo, limit: $1)
        }
        gone += try await forget("tries to enter the console", hear) {
            try $0.consoleAttempts.forgetOver(before: longAgo, limit: $1)
        }
        gone += try await forget("letters to people", hear) {
            try $0.personLetters.forgetOver(before: longAgo, limit: $1)
        }
        let merchants = try await context.merchants()
        gone += try await context.forget(of: merchants, hear: hear) {
            try $0.invitations.forgetOver(before: longAgo, of: $1, limit: $2)
        }
        return gone
    }

    /// Batch by batch: each is a short transaction.
    private func forget(
        _ what: String, _ hear: SetAside.Hearing,
        _ remove: @escaping @Sendable (BillingTransaction, _ limit: Int) throws -> Int
    ) async throws -> Int {
        let atOnce = BillingContext.forgottenAtOnce
        var (gone, batch) = (0, atOnce)
        while batch == atOnce {
            try Task.checkCancellation()
            batch = try await context.setting(aside: what, hear) { try remove($0, atOnce) }
            gone += batch
        }
        return gone
    }
}
