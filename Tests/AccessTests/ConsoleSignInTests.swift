import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `Signing in to the console` {
    static let email = "duena@lota.example"

    /// An owner with an app.
    private func open(_ engine: Engine) async throws -> (PeopleDesk, SignedInPerson, TOTP, recoveryCodes: [String]) {
        let desk = try await PeopleDesk.open(engine)
        let (owner, _) = try await desk.join(Self.email, as: .owner)
        let (app, codes, _) = try await desk.app(in: owner.session)
        return (desk, owner, app, recoveryCodes: codes)
    }

    @Test(arguments: Engine.available)
    func `S3 asks who has an app for its code, and lets in with each code once`(engine: Engine) async throws {
        let (desk, owner, app, _) = try await open(engine)
        let pending = try #require(try await desk.begin("DUENA@lota.example").pending)
        #expect(try await desk.sessions.find(pending) == nil)

        let code = app.code(at: desk.now)
        let (session, token) = try await desk.signIn.finish(
            pending, code: " \(code.prefix(3)) \(code.suffix(3)) ", client: "192.0.2.1")
        #expect(session.person == owner.person.id && session.isFresh(at: desk.now))
        #expect(try await desk.sessions.find(token)?.memberships.map(\.role) == [.owner])
        let spent = try await desk.refusal {
            _ = try await desk.signIn.finish(pending, code: code, client: "192.0.2.1")
        }
        #expect(spent == .expired)
        let again = try #require(try await desk.begin(Self.email).pending)
        let replayed = try await desk.refusal {
            _ = try await desk.signIn.finish(again, code: code, client: "192.0.2.1")
        }
        #expect(replayed == .wrongCode)
        desk.wait(.seconds(30))
        _ = try await desk.signIn.finish(again, code: app.code(at: desk.now), client: "192.0.2.1")
    }

    @Test(arguments: Engine.available)
    func `S3 takes each of ten recovery codes once, in place of the app`(engine: Engine) async throws {
        let (desk, owner, _, codes) = try await open(engine)
        #expect(codes.count == 10 && Set(codes).count == 10)
        func enter(_ code: String) async throws -> ConsoleSignInRefusal? {
            let pending = try #require(try await desk.begin(Self.email).pending)
            return try await desk.refusal {
                _ = try await desk.signIn.finish(pending, code: code, client: "192.0.2.1")
            }
        }
        #expect(try await enter(codes[0].lowercased()) == nil)
        #expect(try await enter(codes[0]) == .wrongCode)
        #expect(try await enter(String(codes[1].filter { $0 != "-" })) == nil)
        #expect(try await desk.signIn.recoveryCodesLeft(of: owner.person.id) == 8)

        let session = try #require(try await desk.sessions.list(of: owner.person.id).first)
        let fresh = try await desk.signIn.renewRecoveryCodes(session)
        #expect(try await enter(codes[2]) == .wrongCode)
        #expect(try await enter(fresh[2]) == nil)
        let stored = try await desk.context.database.read { db in
            try db.query("SELECT code_hash FROM recovery_codes").map { try $0.text("code_hash") }
        }
        #expect(stored.count == 10 && !stored.contains { hash in fresh.contains { hash.contains($0) } })
    }

    @Test(arguments: Engine.available)
    func `A2 takes five wrong codes, and then the right one no more`(engine: Engine) async throws {
        let (desk, _, app, _) = try await open(engine)
        let pending = try #require(try await desk.begin(Self.email).pending)
        func finish(_ code: String) async throws -> ConsoleSignInRefusal? {
            try await desk.refusal { _ = try await desk.signIn.finish(pending, code: code, client: "192.0.2.1") }
        }
        let wrong = app.code(ofStep: TOTP.step(at: desk.now) + 100)
        for _ in 1...5 { #expect(try await finish(wrong) == .wrongCode) }
        #expect(try await finish(app.code(at: desk.now)) == .expired)

        // Beyond ten a day none is looked at, whatever password the mail sets: its owner is told once.
        let second = try #require(try await desk.begin(Self.email).pending)
        for _ in 1...5 {
            let refusal = try await desk.refusal {
                _ = try await desk.signIn.finish(second, code: wrong, client: "192.0.2.1")
            }
            #expect(refusal == .wrongCode)
        }
        let third = try #require(try await desk.begin(Self.email).pending)
        let locked = try await desk.refusal {
            _ = try await desk.signIn.finish(third, code: app.code(at: desk.now), client: "192.0.2.1")
        }
        #expect(locked == .codesLocked)
        try await desk.signIn.resetPassword(email: Self.email, client: "192.0.2.1")
        let link = try #require(try await desk.letters(.passwordReset).last?.mail.link)
        try await desk.signIn.setPassword(PeopleDesk.token(link), to: Secret("otra muy distinta"))
        let fourth = try #require(try await desk.begin(Self.email, "otra muy distinta").pending)
        let after = try await desk.refusal {
            _ = try await desk.signIn.finish(fourth, code: app.code(at: desk.now), client: "192.0.2.1")
        }
        #expect(after == .codesLocked)
        #expect(try await desk.letters(.codesTried).map { $0.letter.email } == [Self.email])
        desk.wait(.hours(24))
        let fifth = try #require(try await desk.begin(Self.email, "otra muy distinta").pending)
        _ = try await desk.signIn.finish(fifth, code: app.code(at: desk.now), client: "192.0.2.1")
    }

    @Test(arguments: Engine.available)
    func `A2 asks for the code within ten minutes`(engine: Engine) async throws {
        let (desk, _, app, _) = try await open(engine)
        let pending = try #require(try await desk.begin(Self.email).pending)
        desk.wait(ConsoleSignInLimits.pendingLife)
        let late = try await desk.refusal {
            _ = try await desk.signIn.finish(pending, code: app.code(at: desk.now), client: "192.0.2.1")
        }
        #expect(late == .expired)
    }

    @Test(arguments: Engine.available)
    func `S1 keeps no token, code or link as it is`(engine: Engine) async throws {
        let (desk, owner, app, _) = try await open(engine)
        let pending = try #require(try await desk.begin(Self.email).pending)
        let (_, token) = try await desk.signIn.finish(pending, code: app.code(at: desk.now), client: "192.0.2.1")
        try await desk.signIn.resetPassword(email: Self.email, client: "192.0.2.1")
        let link = try #require(try await desk.letters(.passwordReset).last?.mail.link)
        desk.wait(.seconds(30))
        _ = try await desk.signIn.prove(
            owner.session, code: app.code(at: desk.now), password: nil, client: "192.0.2.1")
        let setup = try await desk.signIn.setUp(owner.session)

        let secrets = [pending, token, PeopleDesk.token(link), setup.secret].map(\.exposed) + [PeopleDesk.password]
        for table in [
            "people", "people_letters", "console_sessions", "console_sign_ins", "second_factors", "password_resets",
        ] {
            let rows = try await desk.context.database.read { db in
                try db.query(SQL(stringLiteral: "SELECT * FROM \(table)")).map { "\($0.values)" }
            }
            #expect(!rows.isEmpty, "\(table)")
            for secret in secrets { #expect(!rows.contains { $0.contains(secret) }, "\(table)") }
        }
        #expect("\(setup)".contains("***") && !"\(setup)".contains(setup.secret.exposed))
    }
}
