import Core
import Foundation
import Testing

@testable import Mail

@Suite(.timeLimit(.minutes(1))) struct `SMTP` {
    func transport(
        to server: LoopbackSMTPServer, security: SMTPSettings.Security = .plain, user: String? = nil
    ) -> SMTPTransport {
        SMTPTransport(
            SMTPSettings(
                host: "127.0.0.1", port: server.port, user: user, password: user.map { _ in Secret("hunter2") },
                security: security))
    }

    func failure(_ transport: SMTPTransport) async throws -> MailError {
        let message = try MailMessage.sample()
        return try #require(await #expect(throws: MailError.self) { try await transport.send(message) })
    }

    @Test func `delivers the bytes of the message, dots included`() async throws {
        let server = try LoopbackSMTPServer(.accepts)
        defer { server.stop() }
        let message = try MailMessage.sample(text: ".\n..\n. end")

        try await transport(to: server).send(message)

        let letter = try #require(server.letters.first)
        #expect(letter.from.hasPrefix("MAIL FROM:<facturas@luzdelsur.example>"))
        #expect(letter.to == ["RCPT TO:<ana@example.com>"])
        #expect(letter.body == message.encoded)
    }

    @Test func `keeps its connection while there is more to send`() async throws {
        let server = try LoopbackSMTPServer(.accepts)
        defer { server.stop() }
        let transport = transport(to: server)

        for _ in 0..<5 { try await transport.send(try .sample()) }

        #expect(server.letters.count == 5)
        #expect(server.connections == 1)
    }

    @Test func `many senders at once take turns`() async throws {
        let server = try LoopbackSMTPServer(.accepts)
        defer { server.stop() }
        let transport = transport(to: server)

        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<30 { group.addTask { try await transport.send(try .sample()) } }
            try await group.waitForAll()
        }

        #expect(server.letters.count == 30)
    }

    @Test func `D4 a message that waits for an answer holds up no other`() async throws {
        let server = try LoopbackSMTPServer(.leavesTheFirstWaiting)
        let transports = SMTPTransports(
            SMTPSettings(host: "127.0.0.1", port: server.port, security: .plain), count: 2,
            // However slow this machine is, nobody gives up, and no connection rests for too long.
            timeouts: SMTPTimeouts(
                connectMilliseconds: 3_600_000, totalMilliseconds: 3_600_000, idleSeconds: 3_600))
        let held = Task { try await transports.send(try .sample()) }
        while server.connections == 0 { await Task.yield() }

        for _ in 0..<10 { try await transports.send(try .sample()) }

        #expect(server.letters.count == 10)
        #expect(server.connections == 2)
        server.stop()
        await #expect(throws: MailError.self) { try await held.value }
    }

    @Test(arguments: [LoopbackSMTPServer.Behaviour.offersStartTLSButRefuses, .accepts])
    func `without STARTTLS nothing is said, credentials least of all`(behaviour: LoopbackSMTPServer.Behaviour)
        async throws
    {
        let server = try LoopbackSMTPServer(behaviour)
        defer { server.stop() }

        guard case .temporary = try await failure(transport(to: server, security: .startTLS, user: "ana")) else {
            Issue.record("not temporary")
            return
        }
        #expect(server.letters.isEmpty)
        #expect(server.commands.allSatisfy { $0.hasPrefix("EHLO") || $0.hasPrefix("STARTTLS") || $0.hasPrefix("QUIT") })
    }
}
