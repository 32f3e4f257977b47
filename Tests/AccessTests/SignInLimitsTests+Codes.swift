import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Limits of sign-in` {
    @Test(arguments: Engine.available)
    func `A3 ten wrong codes in a day lock codes for the address, and the link still works`(engine: Engine) async throws
    {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        try await desk.lockCodes(of: "ana@example.com")

        let cookie = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()
        #expect(try await desk.refusal(mail.code, cookie) == .codesLocked)
        #expect(try await desk.consume(#require(mail.link), cookie: cookie).browserSession != nil)

        desk.wait(.hours(24))
        let next = try await desk.begin("ana@example.com")
        #expect(try await desk.refusal(desk.lastMail().code, next) == nil)
    }

    @Test(arguments: Engine.available)
    func `A3 where codes alone let in, locked codes bring a link, here with a press and elsewhere with the code`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        try await desk.mailCodesOnly()
        try await desk.lockCodes(of: "ana@example.com")
        desk.wait(.minutes(15))

        let cookie = try await desk.begin("ana@example.com")
        let here = try await desk.lastMail()
        #expect(try await desk.consume(#require(here.link), cookie: cookie).browserSession?.customer == ana.id)
        _ = try await desk.begin("ana@example.com")
        let elsewhere = try await desk.lastMail()
        let phone = try await desk.consume(#require(elsewhere.link), code: elsewhere.code)
        #expect(phone.browserSession?.customer == ana.id)

        desk.wait(.hours(24))
        _ = try await desk.begin("ana@example.com")
        #expect(try await desk.lastMail().link == nil)
    }

    @Test(arguments: Engine.available)
    func `A3 wrong codes of one client lock its codes only, and its next mail brings a link`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        try await desk.mailCodesOnly()
        var limits = SignInLimits()
        limits.wrongCodes.client = 2
        let signIn = SignIn(desk.context, limits: limits)
        let cookie = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()
        func confirm(_ code: String, _ client: String) async throws {
            _ = try await signIn.confirm(code: code, cookie: cookie, in: desk.scope, client: client)
        }
        for _ in 1...2 { try? await confirm(mail.wrongCode, "192.0.2.7") }

        await #expect(throws: SignInRefusal.codesLocked) { try await confirm(mail.code, "192.0.2.7") }
        desk.wait(.seconds(1))
        _ = try await signIn.begin(
            email: "ana@example.com", in: desk.scope, locale: "es", client: "192.0.2.7", cookie: cookie)
        #expect(try await desk.lastMail().link != nil)
        try await confirm(desk.lastMail().code, "192.0.2.8")
    }
}
