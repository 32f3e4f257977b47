import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Sign-in by link` {
    @Test(arguments: Engine.available)
    func `A1 a spent link is refused, and says that it is spent`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()
        let link = try #require(mail.link)
        _ = try await desk.consume(link, cookie: cookie)

        await #expect(throws: SignInRefusal.linkSpent) { try await desk.consume(link, cookie: cookie) }
        #expect(try await desk.signIn.state(of: link, cookie: cookie, in: desk.scope) == .spent)
        #expect(try await desk.refusal(mail.code, cookie) == .codeSpent)
    }

    @Test(arguments: Engine.available)
    func `A1 a link pressed four times at once lets one browser in`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let link = try #require(try await desk.lastMail().link)

        let entered = await withTaskGroup(of: Bool.self) { group in
            for _ in 1...4 { group.addTask { (try? await desk.consume(link, cookie: cookie)) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }

        #expect(entered == 1)
        #expect(try await desk.browserSessions.list(of: ana.id, in: desk.scope).count == 1)
    }

    @Test(arguments: Engine.available)
    func `A5 whoever waits in the browser that asked gets nothing when the link is used elsewhere`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let waiting = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()

        let phone = try await desk.consume(#require(mail.link), code: mail.code)

        #expect(phone.browserSession != nil)
        #expect(try await desk.refusal(mail.code, waiting) == .codeSpent)
        #expect(try await desk.browserSessions.list(of: ana.id, in: desk.scope).map(\.id) == [phone.browserSession?.id])
    }
}
