import CCurl
import Core
import CurlShim

/// Hands messages to an SMTP server, one after the other, over a connection that is kept while it is busy.
///
/// libcurl blocks, so the actor runs on a queue of its own and never on the shared pool (D10). For more throughput, make
/// several.
public actor SMTPTransport: MailTransport {
    private let settings: SMTPSettings
    private let executor = SMTPQueue()
    private let connection: SMTPConnection

    public init(_ settings: SMTPSettings) { self.init(settings, .standard) }

    init(_ settings: SMTPSettings, _ timeouts: SMTPTimeouts) {
        self.settings = settings
        connection = SMTPConnection(settings, timeouts)
    }

    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Takes 5 s at most to connect, 30 s in all.
    ///
    /// - Throws: ``MailError``: `permanent` when the server answers 5xx to this message, `temporary` for everything else,
    ///   refused credentials and missing encryption included: those are for the operator to mend, and the mail waits.
    public func send(_ message: MailMessage) throws {
        try connection.send(
            MIMEMessage.encode(message), from: message.from.address.text, to: message.to.address.text)
    }
}
