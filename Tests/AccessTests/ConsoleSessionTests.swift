import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `Sessions of the console` {
    @Test(arguments: Engine.available)
    func `S2 last 30 idle minutes and 12 hours, and are seen and ended by their person`(engine: Engine) async throws {
        let desk = try await PeopleDesk.open(engine)
        let (owner, token) = try await desk.join("duena@lota.example", as: .owner)
        let second = try #require(try await desk.begin("duena@lota.example").token)
        let (stranger, _) = try await desk.join("caja@lota.example", as: .support, by: owner.person.id)

        let open = try await desk.sessions.list(of: owner.person.id)
        #expect(open.count == 2 && open.last?.browser == "Firefox · Linux")
        let foreign = try await desk.fault {
            try await desk.sessions.end(owner.session.id, of: stranger.person.id)
        }
        #expect(foreign == "resource_missing")
        try await desk.sessions.endOthers(than: owner.session)
        #expect(try await desk.sessions.find(second) == nil)
        for _ in 1...24 {
            desk.wait(.minutes(29))
            #expect(try await desk.sessions.find(token) != nil)
        }
        desk.wait(.minutes(29))
        #expect(try await desk.sessions.find(token) == nil)

        let third = try #require(try await desk.begin("duena@lota.example").token)
        desk.wait(.minutes(30))
        #expect(try await desk.sessions.find(third) == nil)
        let fourth = try #require(try await desk.begin("duena@lota.example").token)
        let last = try #require(try await desk.sessions.find(fourth)?.session)
        for _ in 1...2 { try await desk.sessions.end(last.id, of: owner.person.id) }
        #expect(try await desk.sessions.find(fourth) == nil)
    }

    @Test(arguments: Engine.available)
    func `S3 are fresh for five minutes after a proof, by the password where there is no app`(
        engine: Engine
    ) async throws {
        let desk = try await PeopleDesk.open(engine)
        let (owner, token) = try await desk.join("duena@lota.example", as: .owner)
        desk.wait(ConsoleSession.proofLife)
        let stale = try #require(try await desk.sessions.find(token)?.session)
        #expect(owner.session.isFresh(at: desk.now - .seconds(1)) && !stale.isFresh(at: desk.now))
        #expect(try await desk.fault { _ = try await desk.signIn.setUp(stale) } == "proof_needed")
        let wrong = try await desk.refusal {
            _ = try await desk.signIn.prove(stale, code: nil, password: Secret("no es esta"), client: "192.0.2.1")
        }
        #expect(wrong == .wrongPassword)

        let (proved, renewed) = try await desk.signIn.prove(
            stale, code: nil, password: Secret(PeopleDesk.password), client: "192.0.2.1")
        #expect(proved.isFresh(at: desk.now) && proved.id == stale.id)
        // S1: whoever had the token of before has nothing of what was proved.
        #expect(try await desk.sessions.find(token) == nil)
        #expect(try await desk.sessions.find(renewed)?.session == proved)
        let (app, _, last) = try await desk.app(in: proved)
        #expect(try await desk.sessions.find(renewed) == nil)
        #expect(try await desk.sessions.find(last)?.person.hasSecondFactor == true)

        // From now on the password alone proves nothing.
        desk.wait(ConsoleSession.proofLife)
        let byPassword = try await desk.refusal {
            _ = try await desk.signIn.prove(
                stale, code: nil, password: Secret(PeopleDesk.password), client: "192.0.2.1")
        }
        #expect(byPassword == .wrongCode)
        let code = app.code(at: desk.now)
        #expect(
            try await desk.signIn.prove(stale, code: code, password: nil, client: "192.0.2.1").0.isFresh(at: desk.now))
        let again = try await desk.refusal {
            _ = try await desk.signIn.prove(stale, code: code, password: nil, client: "192.0.2.1")
        }
        #expect(again == .wrongCode)
        try await desk.sessions.end(stale.id, of: owner.person.id)
        desk.wait(.seconds(30))
        let ended = try await desk.refusal {
            _ = try await desk.signIn.prove(
                stale, code: app.code(at: desk.now), password: nil, client: "192.0.2.1")
        }
        #expect(ended == .expired)
    }

    @Test(arguments: Engine.available)
    func `A11 set up an app that is theirs alone, in force once its first code was given`(engine: Engine) async throws {
        let desk = try await PeopleDesk.open(engine)
        let (owner, token) = try await desk.join("duena@lota.example", as: .owner)
        let other = try #require(try await desk.begin("duena@lota.example").session)

        let setup = try await desk.signIn.setUp(owner.session)
        #expect(try await desk.signIn.waitingSetUp(owner.session) == setup)
        #expect(try await desk.signIn.waitingSetUp(other) == nil)
        #expect(setup.uri.exposed.hasPrefix("otpauth://totp/Ventanilla:duena%40lota%2Eexample?secret="))
        #expect(try await desk.sessions.find(token)?.person.hasSecondFactor == false)
        let app = TOTP(try #require(Base32.bytes(setup.secret.exposed)))
        let code = app.code(at: desk.now)
        // Nobody goes on in another session with what was begun here.
        #expect(try await desk.refusal { _ = try await desk.signIn.confirmSetUp(other, code: code) } == .expired)
        let wrong = app.code(ofStep: TOTP.step(at: desk.now) + 100)
        #expect(
            try await desk.refusal { _ = try await desk.signIn.confirmSetUp(owner.session, code: wrong) } == .wrongCode)

        _ = try await desk.signIn.confirmSetUp(owner.session, code: code)
        #expect(try await desk.sessions.list(of: owner.person.id).map(\.id) == [owner.session.id])
        #expect(try await desk.letters(.secondFactorChanged).map { $0.letter.email } == ["duena@lota.example"])
        #expect(try await desk.begin("duena@lota.example").pending != nil)
    }

    @Test(arguments: Engine.available)
    func `A11 put another app in the place of one only with a fresh proof`(engine: Engine) async throws {
        let desk = try await PeopleDesk.open(engine)
        let (owner, _) = try await desk.join("duena@lota.example", as: .owner)
        let (app, _, _) = try await desk.app(in: owner.session)
        let setup = try await desk.signIn.setUp(owner.session)
        let another = TOTP(try #require(Base32.bytes(setup.secret.exposed)))
        desk.wait(ConsoleSession.proofLife)
        let fault = try await desk.fault {
            _ = try await desk.signIn.confirmSetUp(owner.session, code: another.code(at: desk.now))
        }
        #expect(fault == "proof_needed")

        _ = try await desk.signIn.prove(
            owner.session, code: app.code(at: desk.now), password: nil, client: "192.0.2.1")
        _ = try await desk.signIn.confirmSetUp(owner.session, code: another.code(at: desk.now))
    }

    @Test(arguments: Engine.available)
    func `A11 end when the password changes, and its person is told`(engine: Engine) async throws {
        let desk = try await PeopleDesk.open(engine)
        let (owner, token) = try await desk.join("duena@lota.example", as: .owner)
        let other = try #require(try await desk.begin("duena@lota.example").token)
        let wrong = try await desk.refusal {
            try await desk.signIn.changePassword(
                owner.session, from: Secret("no es esta"), to: Secret("otra muy distinta"), client: "192.0.2.1")
        }
        #expect(wrong == .wrongPassword)
        let short = try await desk.refusal {
            try await desk.signIn.changePassword(
                owner.session, from: Secret(PeopleDesk.password), to: Secret("corta"), client: "192.0.2.1")
        }
        #expect(short == .passwordTooShort)
        try await desk.signIn.changePassword(
            owner.session, from: Secret(PeopleDesk.password), to: Secret("otra muy distinta"), client: "192.0.2.1")
        #expect(try await desk.sessions.find(token) != nil)
        #expect(try await desk.sessions.find(other) == nil)

        try await desk.signIn.resetPassword(email: "duena@lota.example", client: "192.0.2.1")
        let link = PeopleDesk.token(try #require(try await desk.letters(.passwordReset).last?.mail.link))
        try await desk.signIn.setPassword(link, to: Secret("una tercera distinta"))
        #expect(try await desk.sessions.find(token) == nil)
        let spent = try await desk.refusal {
            try await desk.signIn.setPassword(link, to: Secret("una cuarta distinta"))
        }
        #expect(spent == .expired)
        #expect(try await desk.letters(.passwordChanged).count == 2)
        #expect(try await desk.refusal("duena@lota.example", "una tercera distinta") == nil)
    }

    @Test(arguments: Engine.available)
    func `S3 are ended where the operator takes a lost app away, and the password lets in again`(
        engine: Engine
    ) async throws {
        let desk = try await PeopleDesk.open(engine)
        let (owner, _) = try await desk.join("duena@lota.example", as: .owner)
        let (_, codes, last) = try await desk.app(in: owner.session)
        let pending = try #require(try await desk.begin("duena@lota.example").pending)

        try await desk.people.resetSecondFactor(of: "DUENA@lota.example")
        #expect(try await desk.sessions.find(last) == nil)
        let late = try await desk.refusal {
            _ = try await desk.signIn.finish(pending, code: codes[0], client: "192.0.2.1")
        }
        #expect(late == .expired)
        let session = try #require(try await desk.begin("duena@lota.example").session)
        _ = try await desk.app(in: session)
        #expect(try await desk.letters(.secondFactorChanged).count == 3)
        let nobody = try await desk.fault { try await desk.people.resetSecondFactor(of: "nadie@lota.example") }
        #expect(nobody == "resource_missing")
        let trail = try await AuditTrail(desk.context).list(of: desk.merchant)
        #expect(trail.contains { $0.action == "person.second_factor_changed" && $0.actor == .command })
    }

    @Test(arguments: Engine.available)
    func `are forgotten a day after their end, and what was tried, mailed and invited after 30`(
        engine: Engine
    ) async throws {
        let desk = try await PeopleDesk.open(engine)
        let (owner, _) = try await desk.join("duena@lota.example", as: .owner)
        let (app, _, _) = try await desk.app(in: owner.session)
        _ = try await desk.begin("duena@lota.example")
        try await desk.signIn.resetPassword(email: "duena@lota.example", client: "192.0.2.1")
        let tables: [SQL] = [
            "console_sessions", "console_sign_ins", "password_resets", "console_attempts", "people_letters",
            "invitations",
        ]
        #expect(try await desk.sessions.prune() == 0)
        for table in tables { #expect(try await desk.count(table) > 0) }

        desk.wait(.hours(37))
        #expect(try await desk.sessions.prune() == 2)
        for table in tables.prefix(2) { #expect(try await desk.count(table) == 0) }
        desk.wait(.hours(24 * 31))
        #expect(try await desk.sessions.prune() > 0)
        for table in tables { #expect(try await desk.count(table) == 0) }
        let pending = try #require(try await desk.begin("duena@lota.example").pending)
        _ = try await desk.signIn.finish(pending, code: app.code(at: desk.now), client: "192.0.2.1")
    }
}
