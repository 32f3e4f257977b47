import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Limits of sign-in` {
    @Test(arguments: Engine.available)
    func `A3 a stranger with many addresses uses up nobody's mails, codes or ways in`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        try await desk.mailCodesOnly()
        let own = try await desk.begin("ana@example.com", client: "198.51.100.1")
        let mail = try await desk.lastMail()
        for number in 1...20 {
            let stranger = try await desk.begin("ana@example.com", client: "192.0.2.\(number)")
            while case .wrongCode? = try await desk.refusal(mail.wrongCode, stranger, client: "192.0.2.\(number)") {}
        }

        // The code that Ana has is hers still, but codes are locked: the next mail brings a link, in five minutes at most.
        #expect(try await desk.refusal(mail.code, own, client: "198.51.100.1") == .codesLocked)
        let cookie = try await desk.begin("ana@example.com", cookie: own, client: "198.51.100.1")
        #expect(cookie == own)
        let asked = desk.context.clock.now()
        let letters = try await desk.mails()
        let next = try #require(letters.last)
        #expect(next.leavesAt <= asked + SignInLimits.turn)
        #expect(letters.count == 4)
        desk.wait(.minutes(5))
        let outcome = try await desk.consume(#require(next.link), code: next.code)
        #expect(outcome.browserSession?.customer == ana.id)
    }

    @Test(arguments: Engine.available)
    func `A3 a client is limited over many addresses, another client is not`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        var limits = SignInLimits()
        limits.challenges.client = 4
        let signIn = SignIn(desk.context, limits: limits)
        func begin(_ email: String, _ client: String) async throws {
            _ = try await signIn.begin(email: email, in: desk.scope, locale: "es", client: client)
        }

        for number in 1...4 { try await begin("a\(number)@example.com", "192.0.2.7") }

        await #expect {
            try await begin("a5@example.com", "192.0.2.7")
        } throws: { error in
            if case SignInRefusal.networkIsBusy = error { true } else { false }
        }
        try await begin("a5@example.com", "192.0.2.8")
    }

    @Test(
        arguments: Engine.available,
        [
            (["192.0.2.1", "192.0.2.2", "192.0.2.3"], "192.0.2.4", "192.0.3.1"),
            (["2001:db8:1:100::1", "2001:db8:1:101::1", "2001:db8:1:1ff::1"], "2001:db8:1:1aa::9", "2001:db8:2::1"),
            (["2001:db8:1:100::1", "2001:db8:1:200::1", "2001:db8:1:300::1"], "2001:db8:1:400::1", "2001:db8:2::1"),
        ])
    func `S7 whoever has a whole network is limited over all of it`(
        engine: Engine, clients: (asked: [String], refused: String, free: String)
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        var limits = SignInLimits()
        limits.challenges.network = 3
        limits.challenges.site = 3
        let signIn = SignIn(desk.context, limits: limits)
        func begin(_ client: String) async throws {
            _ = try await signIn.begin(
                email: "a\(client.count)@example.com", in: desk.scope, locale: "es", client: client)
        }

        for client in clients.asked { try await begin(client) }

        await #expect(throws: SignInRefusal.self) { try await begin(clients.refused) }
        try await begin(clients.free)
    }

    @Test(arguments: Engine.available)
    func `A3 however many ask at a merchant, nobody under their own limit is refused: mail only takes turns sooner`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let other = try await desk.neighbour()
        _ = try await other.customer("ana@example.com")
        var limits = SignInLimits()
        limits.challengesPerMerchant = 40
        let signIn = SignIn(desk.context, limits: limits)
        for number in 1...60 {
            _ = try await signIn.begin(
                email: "a\(number)@example.com", in: desk.scope, locale: "es", client: "192.0.\(number).1")
        }

        let start = desk.context.clock.now()
        for scope in [desk.scope, other.scope] {
            for _ in 1...2 {
                _ = try await signIn.begin(email: "ana@example.com", in: scope, locale: "es", client: "198.51.100.1")
            }
        }

        #expect(try await desk.mails().map(\.leavesAt).sorted() == [start, start + SignInLimits.turn])
        #expect(try await other.mails().map(\.leavesAt) == [start, start])
    }
}
