import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Limits of sign-in` {
    @Test(arguments: Engine.available)
    func `A3 beyond three mails to an address the next ones take turns, and whoever asks meanwhile shares them`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let begun = desk.context.clock.now()
        var cookies: [Secret] = []
        for _ in 1...10 { cookies.append(try await desk.begin("ana@example.com")) }

        let mails = try await desk.mails()
        #expect(mails.map(\.leavesAt) == [1, 2, 3, 303].map { begun + .seconds($0) })
        let shared = try #require(mails.last)
        #expect(shared.expiresAt == shared.leavesAt + .seconds(600))
        #expect(try await desk.refusal(shared.code, cookies[0]) == .wrongCode(triesLeft: 4))
        #expect(try await desk.refusal(shared.wrongCode, cookies[5]) == .wrongCode(triesLeft: 4))
        desk.wait(.seconds(599))
        #expect(try await desk.refusal(shared.code, cookies[9]) == nil)

        desk.wait(.minutes(5))
        _ = try await desk.begin("ana@example.com")
        #expect(try await desk.mails().last?.leavesAt == desk.context.clock.now())
    }

    @Test(arguments: Engine.available)
    func `A3 a mail that waits without a link is not shared once codes are locked`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        try await desk.mailCodesOnly()
        var strangers: [Secret] = []
        for _ in 1...4 { strangers.append(try await desk.begin("ana@example.com")) }
        let waiting = try await desk.lastMail()
        #expect(waiting.link == nil)
        for stranger in strangers { while case .wrongCode? = try await desk.refusal("00000001", stranger) {} }

        let own = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()
        #expect(mail.leavesAt == waiting.leavesAt)
        #expect(try await desk.consume(#require(mail.link), cookie: own).browserSession?.customer == ana.id)
    }
}
