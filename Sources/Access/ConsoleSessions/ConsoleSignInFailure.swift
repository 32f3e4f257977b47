import Billing
import Core

/// That somebody tried to enter the console as a person and did not get in. It stands in the log by which tries are limited,
/// not in the audit trail of a merchant: who knows an address must not be able to fill that.
public struct ConsoleSignInFailure: Hashable, Sendable {
    /// How many are told at most.
    public static let shown = 10

    public enum Reason: Hashable, Sendable { case wrongPassword, wrongCode }

    public let reason: Reason
    public let at: Instant
}

extension ConsoleSessions {
    /// The last that failed for the address of a person, newest first, within what is remembered: 30 days.
    public func failures(of person: Person) async throws -> [ConsoleSignInFailure] {
        let email = EmailAddress.folded(person.email)
        let earlier = context.clock.now() - Self.memory
        return try await context.read { tx in
            func newest(
                _ outcome: ConsoleAttemptRows.Outcome, _ reason: ConsoleSignInFailure.Reason
            ) throws -> [ConsoleSignInFailure] {
                try tx.consoleAttempts.newest(
                    outcome, for: email, since: earlier, limit: ConsoleSignInFailure.shown
                ).map { ConsoleSignInFailure(reason: reason, at: $0) }
            }
            let all = try newest(.wrongPassword, .wrongPassword) + newest(.wrongCode, .wrongCode)
            return Array(all.sorted { $0.at > $1.at }.prefix(ConsoleSignInFailure.shown))
        }
    }
}
