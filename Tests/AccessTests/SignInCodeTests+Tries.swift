import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Sign-in by code` {
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
}
