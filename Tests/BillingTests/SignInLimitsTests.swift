import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `Limits of sign-in` {
    @Test(arguments: Engine.available)
    func `A3 a browser gets three mails to an address in fifteen minutes, known or not`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")

        for email in ["ana@example.com", "nobody@example.com"] {
            let cookie = try await desk.begin(email)
            for _ in 1...2 { #expect(try await desk.begin(email, cookie: cookie) == cookie) }
            await #expect {
                try await desk.begin(email.uppercased(), cookie: cookie)
            } throws: { error in
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

    @Test(arguments: Engine.available)
    func `A7 an address that nobody has shares mails in as many writes`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        func rows() async throws -> Int {
            try await desk.database.read { db in
                var sum = 0
                for table in ["sign_in_challenges", "sign_in_attempts", "sign_in_blanks", "notifications", "jobs"] {
                    sum += try db.first("SELECT COUNT(*) AS count FROM \(SQL(stringLiteral: table))")?.int("count") ?? 0
                }
                return sum
            }
        }

        var written: [[Int]] = []
        for email in ["ana@example.com", "nobody@example.com"] {
            var counts: [Int] = []
            for _ in 1...6 {
                let before = try await rows()
                _ = try await desk.begin(email)
                counts.append(try await rows() - before)
            }
            written.append(counts)
        }

        #expect(written == [[4, 4, 4, 4, 2, 2], [4, 4, 4, 4, 2, 2]])
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

extension SignInDesk {
    /// Ten wrong codes, from two browsers.
    fileprivate func lockCodes(of email: String) async throws {
        for _ in 1...2 {
            let cookie = try await begin(email)
            let wrong = try await lastMail().wrongCode
            for _ in 1...5 { _ = try await refusal(wrong, cookie) }
        }
    }
}
