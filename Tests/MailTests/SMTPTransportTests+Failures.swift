import Core
import Foundation
import Testing

@testable import Mail

extension `SMTP` {
    @Test(arguments: [LoopbackSMTPServer.Behaviour.answersRecipient(550), .answersMessage(554), .answersMessage(552)])
    func `5xx is for good`(behaviour: LoopbackSMTPServer.Behaviour) async throws {
        let server = try LoopbackSMTPServer(behaviour)
        defer { server.stop() }

        guard case .permanent = try await failure(transport(to: server)) else {
            Issue.record("not permanent")
            return
        }
    }

    @Test(arguments: [
        LoopbackSMTPServer.Behaviour.answersRecipient(451), .answersMessage(451), .hangsUpAfterMessage,
        .refusesGreeting,
    ])
    func `4xx, a lost answer and a closed door may pass`(behaviour: LoopbackSMTPServer.Behaviour) async throws {
        let server = try LoopbackSMTPServer(behaviour)
        defer { server.stop() }

        guard case .temporary = try await failure(transport(to: server)) else {
            Issue.record("not temporary")
            return
        }
    }

    @Test func `a server that wants credentials first keeps the mail waiting`() async throws {
        let server = try LoopbackSMTPServer(.answersSender(530))
        defer { server.stop() }

        guard case .temporary = try await failure(transport(to: server)) else {
            Issue.record("not temporary")
            return
        }
    }

    @Test func `a refusal does not spoil the next message`() async throws {
        let server = try LoopbackSMTPServer(.answersMessage(451))
        defer { server.stop() }
        let transport = transport(to: server)

        let first = try await failure(transport)
        let second = try await failure(transport)

        #expect(first == second)
    }

    @Test func `a server that is down may come back`() async throws {
        let server = try LoopbackSMTPServer(.accepts)
        server.stop()

        guard case .temporary(let reason) = try await failure(transport(to: server)) else {
            Issue.record("not temporary")
            return
        }
        #expect(reason.contains("127.0.0.1:\(server.port)"))
    }

    @Test func `K3: refused credentials keep the mail waiting and are not repeated`() async throws {
        let server = try LoopbackSMTPServer(.refusesLogin)
        defer { server.stop() }

        guard case .temporary(let reason) = try await failure(transport(to: server, user: "ana")) else {
            Issue.record("not temporary")
            return
        }
        #expect(!reason.contains("hunter2") && !reason.contains("ana@"))
        #expect(server.letters.isEmpty)
    }
}
