import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

/// A customer gives their account another address (U9).
@Suite struct `A change of e-mail` {
    /// Somebody who was just let in, by a code to the address that they have.
    func browserSession(_ email: String, _ desk: SignInDesk) async throws -> BrowserSession {
        let cookie = try await desk.begin(email)
        return try #require(try await desk.confirm(desk.lastMail().code, cookie).browserSession)
    }

    func changes(_ desk: SignInDesk) -> EmailChanges { EmailChanges(desk.context) }

    func begin(_ email: String, _ browserSession: BrowserSession, _ desk: SignInDesk) async throws {
        desk.wait(.seconds(1))
        try await changes(desk).begin(to: email, by: browserSession, locale: "es", portal: "/p/lota")
    }

    func refusal(_ body: () async throws -> some Sendable) async throws -> EmailChangeRefusal? {
        do {
            _ = try await body()
            return nil
        } catch let refusal as EmailChangeRefusal {
            return refusal
        }
    }

    func email(of customer: Customer.ID, _ desk: SignInDesk) async throws -> String? {
        try await Customers(desk.context).find(customer, in: desk.scope).details.email
    }

    @Test(arguments: Engine.available)
    func `U9, A1 changes nothing until the link in the new mailbox is confirmed, and then once`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let browserSession = try await browserSession("ana@example.com", desk)

        try await begin("Nueva@example.com", browserSession, desk)
        let letter = try #require(try await desk.confirmations().first)
        let link = letter.link
        #expect(letter.recipient == "Nueva@example.com")
        for _ in 1...3 {
            #expect(try await changes(desk).find(link, at: desk.merchant.id)?.email == "Nueva@example.com")
        }
        #expect(try await email(of: ana.id, desk) == "ana@example.com")

        #expect(try await changes(desk).confirm(link, by: browserSession).details.email == "Nueva@example.com")
        #expect(try await changes(desk).find(link, at: desk.merchant.id) == nil)
        let again = try await refusal { try await changes(desk).confirm(link, by: browserSession) }
        #expect(again == .linkSpent)
        let events = try await Events(desk.context).list(in: desk.scope).elements
        #expect(events.filter { $0.kind == .customerUpdated }.count == 1)
        #expect(
            try await desk.database.read {
                try $0.query("SELECT id FROM email_changes WHERE link_hash = \(link.exposed)")
            }.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `A11 is asked by who was let in less than five minutes ago, and for another address than theirs`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let browserSession = try await browserSession("ana@example.com", desk)

        #expect(try await refusal { try await begin("ANA@example.com", browserSession, desk) } == .unchanged)
        await #expect(throws: BillingError.self) { try await begin("no es un correo", browserSession, desk) }
        desk.wait(.seconds(296))
        #expect(try await refusal { try await begin("nueva@example.com", browserSession, desk) } == nil)
        #expect(try await refusal { try await begin("otra@example.com", browserSession, desk) } == .unproven)
        #expect(try await changes(desk).pending(of: ana.id, in: desk.scope)?.email == "nueva@example.com")
        #expect(try await desk.confirmations().count == 1)
    }

    @Test(arguments: Engine.available)
    func `A8 takes an address that somebody else has like any other, and both get in with it`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let eva = try await desk.customer("eva@example.com", name: "Eva")
        let ana = try await desk.customer("ana@example.com")
        let browserSession = try await browserSession("ana@example.com", desk)

        try await begin("eva@example.com", browserSession, desk)
        let link = try #require(try await desk.confirmations().first).link
        _ = try await changes(desk).confirm(link, by: browserSession)

        let cookie = try await desk.begin("eva@example.com")
        guard case .choose(let customers, _) = try await desk.confirm(desk.lastMail().code, cookie) else {
            Issue.record("nobody was asked")
            return
        }
        #expect(Set(customers.map(\.id)) == [ana.id, eva.id])
    }
}
