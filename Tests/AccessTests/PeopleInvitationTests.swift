import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `An invitation to the console` {
    private func accept(
        _ token: Secret, with password: String = PeopleDesk.password, at desk: PeopleDesk
    ) async throws {
        _ = try await desk.people.accept(
            token, name: "Ana Rojas", password: Secret(password), locale: "pt", userAgent: nil)
    }

    @Test(arguments: Engine.available)
    func `A1 lets in once whoever has its link, which is stored as a hash`(engine: Engine) async throws {
        let desk = try await PeopleDesk.open(engine)
        let (invitation, url) = try await desk.people.invite(
            email: "Ana@lota.example", role: .owner, to: desk.merchant, by: nil)
        #expect(url.hasPrefix("https://pay.example/console/invitations/"))
        let token = PeopleDesk.token(url)
        for _ in 1...2 {
            let (read, merchant, isKnown) = try await desk.people.invitation(token)
            #expect(read == invitation && merchant.id == desk.merchant && !isKnown)
        }
        let stored = try await desk.context.database.read { db in
            try db.query("SELECT token_hash FROM invitations").map { try $0.text("token_hash") }
        }
        #expect(stored == [Token.hash(token.exposed)])

        let (session, _) = try await desk.people.accept(
            token, name: " Ana Rojas ", password: Secret(PeopleDesk.password), locale: "pt", userAgent: nil)
        let person = try await desk.people.find(session.person)
        #expect(person.email == "Ana@lota.example" && person.name == "Ana Rojas" && person.locale == "pt")
        #expect(person.hasPassword && !person.hasSecondFactor && session.isFresh(at: desk.now))
        #expect(try await desk.people.members(of: desk.merchant).map { $0.1.role } == [.owner])
        #expect(try await desk.people.invitations(of: desk.merchant).isEmpty)
        #expect(try await desk.fault { try await accept(token, at: desk) } == "invitation_used")
        #expect(try await desk.fault { _ = try await desk.people.invitation(Secret("x")) } == "resource_missing")
    }

    @Test(arguments: Engine.available)
    func `is over after seven days, once it is taken back, and once there is a newer one`(engine: Engine) async throws {
        let desk = try await PeopleDesk.open(engine)
        let (owner, _) = try await desk.join("duena@lota.example", as: .owner)
        func invite() async throws -> (Invitation, token: Secret) {
            desk.wait(.seconds(1))
            let (invitation, url) = try await desk.people.invite(
                email: "ana@lota.example", role: .support, to: desk.merchant, by: owner.person.id)
            return (invitation, token: PeopleDesk.token(url))
        }
        let first = try await invite()
        let second = try await invite()
        #expect(try await desk.people.invitations(of: desk.merchant) == [second.0])
        #expect(try await desk.fault { try await accept(first.token, at: desk) } == "resource_missing")

        try await desk.people.withdraw(second.0.id, of: desk.merchant, by: owner.person.id)
        #expect(try await desk.fault { try await accept(second.token, at: desk) } == "resource_missing")

        let third = try await invite()
        desk.wait(Invitation.life)
        #expect(try await desk.fault { try await accept(third.token, at: desk) } == "invitation_expired")
        #expect(try await desk.people.invitations(of: desk.merchant).isEmpty)
        #expect(try await desk.people.members(of: desk.merchant).count == 1)
    }

    @Test(arguments: Engine.available)
    func `A8 brings who is known to one more merchant with the sign-in that they have, and nobody else`(
        engine: Engine
    ) async throws {
        let desk = try await PeopleDesk.open(engine)
        let other = try await desk.desk.neighbour().merchant.id
        _ = try await desk.join("ajena@otra.example", as: .owner, at: other)
        let (ana, token) = try await desk.join("ana@lota.example", as: .owner)
        let (eva, _) = try await desk.join("eva@lota.example", as: .support, by: ana.person.id)
        let (_, url) = try await desk.people.invite(email: "ANA@lota.example", role: .admin, to: other, by: nil)
        let link = PeopleDesk.token(url)

        #expect(try await desk.people.invitation(link).isKnown)
        #expect(try await desk.fault { try await accept(link, at: desk) } == "person_known")
        let foreign = try await desk.fault { _ = try await desk.people.accept(link, as: eva.person.id) }
        #expect(foreign == "resource_missing")
        let membership = try await desk.people.accept(link, as: ana.person.id)
        #expect(membership.merchant == other && membership.role == .admin)
        #expect(try await desk.sessions.find(token)?.memberships.map(\.role).count == 2)
        let again = try await desk.fault {
            _ = try await desk.people.invite(email: "ana@lota.example", role: .owner, to: other, by: nil)
        }
        #expect(again == "already_member")
    }

    @Test(arguments: Engine.available)
    func `is mailed when a person makes it, and handed on when a command does`(engine: Engine) async throws {
        let desk = try await PeopleDesk.open(engine)
        let (owner, _) = try await desk.join("duena@lota.example", as: .owner)
        #expect(try await desk.letters(.invitation).isEmpty)

        let (invitation, url) = try await desk.people.invite(
            email: "ana@lota.example", role: .support, to: desk.merchant, by: owner.person.id)
        let sent = try #require(try await desk.letters(.invitation).last)
        #expect(sent.letter.email == "ana@lota.example" && sent.letter.expiresAt == invitation.expiresAt)
        #expect(sent.mail.link == url && sent.mail.name == nil && sent.mail.locale == "es")
        let jobs = try await desk.context.database.read { db in
            try db.query("SELECT subject_id FROM jobs WHERE kind = 'notification'").map { try $0.text("subject_id") }
        }
        #expect(jobs == [sent.letter.id.rawValue])
    }

    @Test(
        arguments: [
            ("corta77", ConsoleSignInRefusal.passwordTooShort), (String(repeating: "ñ", count: 513), .passwordTooLong),
            ("contraseña", .passwordTooCommon), ("cafe lota 1", .passwordTooCommon),
            ("ana@lota.example", .passwordTooCommon), ("Ana Rojas", .passwordTooCommon),
        ])
    func `A10 takes no password that is short, endless or the first that anybody tries`(
        password: String, refusal: ConsoleSignInRefusal
    ) async throws {
        let desk = try await PeopleDesk.open(.sqlite)
        let (_, url) = try await desk.people.invite(
            email: "ana@lota.example", role: .owner, to: desk.merchant, by: nil)
        let token = PeopleDesk.token(url)
        #expect(try await desk.refusal { try await accept(token, with: password, at: desk) } == refusal)
        #expect(try await desk.count("people") == 0)
        try await accept(token, at: desk)
    }
}
