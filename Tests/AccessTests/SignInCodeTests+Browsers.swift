import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Sign-in by code` {
    @Test(arguments: Engine.available)
    func `A2 the right code in another browser is refused`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        _ = try await desk.begin("ana@example.com")
        let code = try await desk.lastMail().code

        #expect(try await desk.refusal(code, nil) == .noChallenge)
        #expect(try await desk.refusal(code, Secret("another browser's")) == .noChallenge)
    }

    @Test(arguments: Engine.available)
    func `A2, A3 a new code kills the old one of its browser, and nobody else's`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let first = try await desk.begin("ana@example.com")
        let old = try await desk.lastMail().code
        let second = try await desk.begin("ana@example.com")
        let new = try await desk.lastMail().code

        #expect(try await desk.refusal(new, first) == .wrongCode(triesLeft: 4))
        #expect(try await desk.refusal(old, second) == .wrongCode(triesLeft: 4))
        #expect(try await desk.refusal(old, first) == nil)
    }

    @Test(arguments: Engine.available)
    func `A2 a browser that asks again keeps its cookie, and only the newer code works`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let old = try await desk.lastMail().code
        let again = try await desk.begin("ana@example.com", cookie: cookie)
        let mail = try await desk.lastMail()

        #expect(again == cookie)
        if old != mail.code { #expect(try await desk.refusal(old, cookie) == .wrongCode(triesLeft: 4)) }
        #expect(try await desk.refusal(mail.code, cookie) == nil)
    }

    @Test(arguments: Engine.available)
    func `S1 a cookie that the server did not give is not taken over`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let planted = Secret("planted-by-somebody-else")

        #expect(try await desk.begin("ana@example.com", cookie: planted) != planted)
    }
}
