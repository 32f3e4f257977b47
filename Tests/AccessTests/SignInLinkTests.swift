import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `Sign-in by link` {
    @Test(arguments: Engine.available)
    func `S19 the link signs in with one press in the browser that asked`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let link = try #require(try await desk.lastMail().link)

        #expect(try await desk.signIn.state(of: link, cookie: cookie, in: desk.scope) == .ready(needsCode: false))
        #expect(try await desk.consume(link, cookie: cookie).browserSession?.customer == ana.id)
    }

    @Test(arguments: Engine.available)
    func `A4 looking at a link, however often, neither spends it nor signs in`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let link = try #require(try await desk.lastMail().link)

        for _ in 1...20 {
            #expect(try await desk.signIn.state(of: link, cookie: nil, in: desk.scope) == .ready(needsCode: true))
        }

        #expect(try await desk.browserSessions.list(of: ana.id, in: desk.scope).isEmpty)
        #expect(try await desk.consume(link, cookie: cookie).browserSession != nil)
    }

    @Test(arguments: Engine.available)
    func `A4 one sign-in spends every other mail of the address`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let first = try await desk.begin("ana@example.com")
        let link = try #require(try await desk.lastMail().link)
        let second = try await desk.begin("ana@example.com")
        let code = try await desk.lastMail().code

        #expect(try await desk.refusal(code, second) == nil)
        #expect(try await desk.signIn.state(of: link, cookie: first, in: desk.scope) == .spent)
        await #expect(throws: SignInRefusal.linkSpent) { try await desk.consume(link, cookie: first) }
    }
}
