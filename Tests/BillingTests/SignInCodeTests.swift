import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `Sign-in by code` {
    @Test(arguments: Engine.available)
    func `S17 the code of the mail signs the customer in, in the browser that asked`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")

        let cookie = try await desk.begin("ana@example.com")
        let outcome = try await desk.confirm(desk.lastMail().code, cookie)

        let browserSession = try #require(outcome.browserSession)
        let token = try #require(outcome.token)
        #expect(browserSession.customer == ana.id)
        #expect(browserSession.origin == .signIn)
        #expect(try await desk.browserSessions.find(token, at: desk.merchant.id) == browserSession)
    }

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
    func `A2 five wrong codes lock the challenge, and the right one is then refused`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()

        for left in [4, 3, 2, 1, 0] {
            #expect(try await desk.refusal(mail.wrongCode, cookie) == .wrongCode(triesLeft: left))
        }

        #expect(try await desk.refusal(mail.code, cookie) == .tooManyTries)
    }

    @Test(arguments: Engine.available)
    func `A2 the fifth try may still be the right one`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()
        for _ in 1...4 { _ = try await desk.refusal(mail.wrongCode, cookie) }

        #expect(try await desk.refusal(mail.code, cookie) == nil)
    }

    @Test(arguments: Engine.available)
    func `A2 a hundred guesses at once consume five tries`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()

        let looked = await withTaskGroup(of: Bool.self) { group in
            for _ in 1...100 {
                group.addTask {
                    if case .wrongCode? = try? await desk.refusal(mail.wrongCode, cookie) { true } else { false }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }

        #expect((1...5).contains(looked))
        let wrong = try await SignInAttempts(desk.context).list(in: desk.scope, PageRequest(limit: 100)).elements
            .filter { $0.outcome == .wrongCode }
        #expect(wrong.count == looked)
        while case .wrongCode? = try await desk.refusal(mail.wrongCode, cookie) {}
        #expect(try await desk.refusal(mail.code, cookie) == .tooManyTries)
    }

    @Test(arguments: Engine.available)
    func `A2 of two browsers tabs that send the right code at once, one gets in`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let code = try await desk.lastMail().code

        let entered = await withTaskGroup(of: Bool.self) { group in
            for _ in 1...4 { group.addTask { (try? await desk.confirm(code, cookie)) != nil } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }

        #expect(entered == 1)
        #expect(try await desk.refusal(code, cookie) == .codeSpent)
    }

    @Test(arguments: Engine.available)
    func `A2 S18 a code lives for 600 seconds`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")

        let late = try await desk.begin("ana@example.com")
        let lateCode = try await desk.lastMail().code
        desk.wait(.seconds(600))
        #expect(try await desk.refusal(lateCode, late) == .codeExpired)

        let inTime = try await desk.begin("ana@example.com")
        let code = try await desk.lastMail().code
        desk.wait(.milliseconds(599_999))
        #expect(try await desk.refusal(code, inTime) == nil)
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

    @Test(arguments: Engine.available)
    func `A2 what is not eight digits costs no try, and spaces do not matter`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let code = try await desk.lastMail().code

        for text in ["", "1234567", "123456789", "1234567a", "١٢٣٤٥٦٧٨", String(repeating: "1", count: 5_000)] {
            #expect(try await desk.refusal(text, cookie) == .codeIncomplete)
        }
        #expect(try await desk.refusal(" \(code.prefix(4)) -\u{A0}\(code.suffix(4))\n", cookie) == nil)
    }

    @Test(arguments: Engine.available)
    func `C1 a code of one merchant is worthless at another, and in the other mode`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let other = try await desk.neighbour()
        _ = try await desk.customer("ana@example.com")
        _ = try await other.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let code = try await desk.lastMail().code

        #expect(try await other.refusal(code, cookie) == .noChallenge)
        await #expect(throws: SignInRefusal.noChallenge) {
            try await desk.signIn.confirm(
                code: code, cookie: cookie, in: Scope(merchant: desk.merchant.id, mode: .live), client: "192.0.2.1")
        }
        #expect(try await other.mails().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `C3 a configuration that signs in by link takes no code alone`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let configuration = try await desk.configurations.default(in: desk.scope)
        _ = try await desk.configurations.update(configuration.id, in: desk.scope) { $0.features.signIn = [.link] }
        let cookie = try await desk.begin("ana@example.com")

        #expect(try await desk.refusal(desk.lastMail().code, cookie) == .codeNotOffered)
    }

    @Test func `A2 codes are uniform and keep their zeros`() {
        let chance = Chance.seeded(20_261_121)
        var counts = [[Int]](repeating: [Int](repeating: 0, count: 10), count: 8)
        let drawn = 50_000
        for _ in 0..<drawn {
            let digits = Array(SignInCode(using: chance).digits.utf8)
            #expect(digits.count == 8)
            for (place, digit) in digits.enumerated() { counts[place][Int(digit) - 48] += 1 }
        }

        // Chi-square with 9 degrees of freedom is above 33.7 once in ten thousand; the seed makes this run repeatable.
        let expected = Double(drawn) / 10
        for place in counts {
            let statistic = place.reduce(0.0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
            #expect(statistic < 33.7)
        }
    }
}
