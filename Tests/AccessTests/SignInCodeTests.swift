import Core
import Storage
import TestSupport
import Testing

@testable import Access
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
