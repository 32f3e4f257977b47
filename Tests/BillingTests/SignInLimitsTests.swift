import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `Limits of sign-in` {
    @Test(arguments: Engine.available)
    func `A3 an address gets three mails in fifteen minutes, known or not`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")

        for email in ["ana@example.com", "nobody@example.com"] {
            for _ in 1...3 { _ = try await desk.begin(email) }
            await #expect { try await desk.begin(email.uppercased()) } throws: { error in
                if case SignInRefusal.tooManyChallenges = error { true } else { false }
            }
        }

        #expect(try await desk.mails().count == 3)
        desk.wait(.minutes(15))
        _ = try await desk.begin("ana@example.com")
        #expect(try await desk.mails().count == 4)
    }

    @Test(arguments: Engine.available)
    func `A3 ten wrong codes in a day lock codes for the address, and the link still works`(engine: Engine) async throws
    {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        for _ in 1...2 {
            let cookie = try await desk.begin("ana@example.com")
            let wrong = try await desk.lastMail().wrongCode
            for _ in 1...5 { _ = try await desk.refusal(wrong, cookie) }
        }

        let cookie = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()
        #expect(try await desk.refusal(mail.code, cookie) == .codesLocked)
        #expect(try await desk.consume(#require(mail.link), cookie: cookie).visit != nil)

        desk.wait(.hours(24))
        let next = try await desk.begin("ana@example.com")
        #expect(try await desk.refusal(desk.lastMail().code, next) == nil)
    }

    @Test(arguments: Engine.available)
    func `A3 a stranger who uses up the tries does not lock out whoever has the mail`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        for _ in 1...3 {
            let stranger = try await desk.begin("ana@example.com")
            let wrong = try await desk.lastMail().wrongCode
            while case .wrongCode? = try await desk.refusal(wrong, stranger) {}
        }
        await #expect(throws: SignInRefusal.self) { try await desk.begin("ana@example.com") }

        let mail = try await desk.lastMail()
        let outcome = try await desk.consume(#require(mail.link), code: mail.code)

        #expect(outcome.visit?.customer == ana.id)
    }

    @Test(arguments: Engine.available)
    func `A3 a client is limited over many addresses, another client is not`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        var limits = SignInLimits()
        limits.challengesPerClient = 4
        let signIn = SignIn(desk.context, limits: limits)
        func begin(_ email: String, _ client: String) async throws {
            _ = try await signIn.begin(email: email, in: desk.scope, locale: "es", client: client)
        }

        for number in 1...4 { try await begin("a\(number)@example.com", "192.0.2.7") }

        await #expect(throws: SignInRefusal.self) { try await begin("a5@example.com", "192.0.2.7") }
        try await begin("a5@example.com", "192.0.2.8")
    }

    @Test(arguments: Engine.available)
    func `A3 a merchant is limited over all clients, another merchant is not`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let other = try await desk.neighbour()
        var limits = SignInLimits()
        limits.challengesPerMerchant = 2
        let signIn = SignIn(desk.context, limits: limits)
        func begin(_ number: Int, _ scope: Scope) async throws {
            _ = try await signIn.begin(
                email: "a\(number)@example.com", in: scope, locale: "es", client: "192.0.2.\(number)")
        }

        for number in 1...2 { try await begin(number, desk.scope) }

        await #expect(throws: SignInRefusal.self) { try await begin(3, desk.scope) }
        try await begin(3, other.scope)
    }

    @Test(arguments: Engine.available)
    func `A3 wrong codes of one client lock its codes only`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        var limits = SignInLimits()
        limits.wrongCodesPerClient = 2
        let signIn = SignIn(desk.context, limits: limits)
        let cookie = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()
        func confirm(_ code: String, _ client: String) async throws {
            _ = try await signIn.confirm(code: code, cookie: cookie, in: desk.scope, client: client)
        }
        for _ in 1...2 { try? await confirm(mail.wrongCode, "192.0.2.7") }

        await #expect(throws: SignInRefusal.codesLocked) { try await confirm(mail.code, "192.0.2.7") }
        try await confirm(mail.code, "192.0.2.8")
    }
}
