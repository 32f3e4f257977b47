/// How long a mail server is waited for.
struct SMTPTimeouts: Hashable, Sendable {
    /// Until it is connected and has greeted.
    var connectMilliseconds = 5_000
    /// For one message in all, and for each answer.
    var totalMilliseconds = 30_000
    /// A connection that was idle for longer is not used again: servers hang up by then.
    var idleSeconds = 20

    static let standard = SMTPTimeouts()
}
