/// Several connections to one mail server, so that a message that waits for an answer holds up no other.
public actor SMTPTransports: MailTransport {
    private var idle: [SMTPTransport]
    private var waiting: [CheckedContinuation<SMTPTransport, Never>] = []

    /// - Parameter count: of connections. At least one.
    public init(_ settings: SMTPSettings, count: Int) {
        self.init(settings, count: count, timeouts: .standard)
    }

    init(_ settings: SMTPSettings, count: Int, timeouts: SMTPTimeouts) {
        idle = (0..<max(1, count)).map { _ in SMTPTransport(settings, timeouts) }
    }

    /// Takes as long as one transport, once one is free: see ``SMTPTransport/send(_:)``.
    public func send(_ message: MailMessage) async throws {
        let transport = await take()
        defer { give(transport) }
        try await transport.send(message)
    }

    /// The one that rested last: its connection is still open.
    private func take() async -> SMTPTransport {
        if let transport = idle.popLast() { return transport }
        return await withCheckedContinuation { waiting.append($0) }
    }

    private func give(_ transport: SMTPTransport) {
        if waiting.isEmpty { idle.append(transport) } else { waiting.removeFirst().resume(returning: transport) }
    }
}
