/// What carries a message away: an SMTP server in production, a page on a laptop.
public protocol MailTransport: Sendable {
    /// Returns once the next host has taken responsibility for the message.
    ///
    /// - Throws: ``MailError`` for every failure. A message may have arrived although an error is thrown, when the answer
    ///   was lost: its ``MessageID`` is what keeps the two apart.
    func send(_ message: MailMessage) async throws
}

/// Why a message did not leave. The text is for the operator: it holds no address, no password and nothing of the message (K3).
public enum MailError: Error, Hashable, Sendable {
    /// Another try later may succeed: the host is down, busy, or not set up as it should be.
    case temporary(String)
    /// The host refused this message for good.
    case permanent(String)
}
