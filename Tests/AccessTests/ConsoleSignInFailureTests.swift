import Billing
import Core
import Storage
import TestSupport
import Testing

@testable import Access

@Suite struct `Failed sign-ins to the console` {
    static let email = "duena@lota.example"

    @Test(arguments: Engine.available)
    func `K4 are told newest first, with what was wrong, and nobody else's among them`(engine: Engine) async throws {
        let desk = try await PeopleDesk.open(engine)
        let (owner, _) = try await desk.join(Self.email, as: .owner)
        let (other, _) = try await desk.join("otra@lota.example", as: .support, by: owner.person.id)
        #expect(try await desk.sessions.failures(of: owner.person).isEmpty)

        #expect(try await desk.refusal(Self.email, "no es esta frase", from: "198.51.100.7") == .wrongPassword)
        let wrong = desk.now
        #expect(try await desk.refusal("nadie@lota.example", "no es esta frase") == .wrongPassword)
        _ = try await desk.begin(Self.email)
        let found = try await desk.sessions.failures(of: owner.person)
        #expect(found == [ConsoleSignInFailure(reason: .wrongPassword, at: wrong)])
        #expect(try await desk.sessions.failures(of: other.person).isEmpty)
    }

    @Test func `K4 are ten at most, however many a stranger makes, and stand in no audit trail`() async throws {
        let desk = try await PeopleDesk.open(.sqlite)
        let (owner, _) = try await desk.join(Self.email, as: .owner)
        let before = try await AuditTrail(desk.context).list(of: desk.merchant).count
        for turn in 0..<14 {
            _ = try await desk.refusal(Self.email, "no es esta frase", from: "198.51.\(turn).7")
        }
        let found = try await desk.sessions.failures(of: owner.person)
        #expect(found.count == ConsoleSignInFailure.shown)
        #expect(found == found.sorted { $0.at > $1.at })
        #expect(try await AuditTrail(desk.context).list(of: desk.merchant).count == before)
    }
}
