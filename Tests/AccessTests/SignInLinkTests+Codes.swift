import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Sign-in by link` {
    @Test(arguments: Engine.available)
    func `A4 a browser that did not ask needs the code of the mail as well`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        _ = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()
        let link = try #require(mail.link)

        await #expect(throws: SignInRefusal.codeNeeded) { try await desk.consume(link) }
        await #expect(throws: SignInRefusal.codeNeeded) { try await desk.consume(link, cookie: Secret("another's")) }
        await #expect(throws: SignInRefusal.wrongCode(triesLeft: 4)) {
            try await desk.consume(link, code: mail.wrongCode)
        }
        #expect(try await desk.consume(link, code: mail.code).browserSession != nil)
    }

    @Test(arguments: Engine.available)
    func `A4 five wrong codes with a link end it in other browsers`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()
        let link = try #require(mail.link)
        for _ in 1...5 { _ = try? await desk.consume(link, code: mail.wrongCode) }

        await #expect(throws: SignInRefusal.tooManyTries) { try await desk.consume(link, code: mail.code) }
        #expect(try await desk.consume(link, cookie: cookie).browserSession != nil)
    }
}
