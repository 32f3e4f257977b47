import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `Browser sessions of the portal` {
    /// Somebody who has just signed in.
    func enter(_ desk: SignInDesk, _ email: String = "ana@example.com") async throws -> (
        BrowserSession, token: Secret
    ) {
        let cookie = try await desk.begin(email)
        let outcome = try await desk.confirm(desk.lastMail().code, cookie)
        return (try #require(outcome.browserSession), token: try #require(outcome.token))
    }

    @Test(arguments: Engine.available)
    func `S2 a browser session of somebody who was deleted is worth nothing, even if one was left`(engine: Engine)
        async throws
    {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let (_, token) = try await enter(desk)
        #expect(try await desk.browserSessions.find(token, at: desk.merchant.id) != nil)

        // By hand: a deletion ends every browser session in its own transaction.
        try await desk.context.database.write { db in
            try db.execute("UPDATE customers SET deleted_at = created_at WHERE id = \(ana.id)")
        }

        #expect(try await desk.browserSessions.find(token, at: desk.merchant.id) == nil)
    }

    @Test(arguments: Engine.available)
    func `S1 a browser session is worth nothing at another merchant`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let other = try await desk.neighbour()
        _ = try await desk.customer("ana@example.com")
        let (_, token) = try await enter(desk)

        #expect(try await other.browserSessions.find(token, at: other.merchant.id) == nil)
        #expect(try await desk.browserSessions.find(Secret("guessed"), at: desk.merchant.id) == nil)
    }

    @Test(arguments: Engine.available)
    func `S2 people see their browser sessions and end one, the others, or all`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let eva = try await desk.customer("eva@example.com")
        let (first, firstToken) = try await enter(desk)
        let (second, secondToken) = try await enter(desk)
        let (third, thirdToken) = try await enter(desk)
        let (_, evaToken) = try await enter(desk, "eva@example.com")
        func isIn(_ token: Secret) async throws -> Bool {
            try await desk.browserSessions.find(token, at: desk.merchant.id) != nil
        }
        #expect(
            try await desk.browserSessions.list(of: ana.id, in: desk.scope).map(\.id) == [
                third.id, second.id, first.id,
            ])

        await #expect(throws: BillingError.self) {
            try await desk.browserSessions.end(first.id, of: eva.id, in: desk.scope)
        }
        #expect(try await isIn(firstToken))

        try await desk.browserSessions.end(first.id, of: ana.id, in: desk.scope)
        #expect(try await !isIn(firstToken))
        #expect(try await desk.browserSessions.endOthers(than: third) == 1)
        #expect(try await !isIn(secondToken))
        #expect(try await isIn(thirdToken))
        #expect(try await Customers(desk.context).signOut(ana.id, in: desk.scope) == 1)
        #expect(try await !isIn(thirdToken))
        #expect(try await isIn(evaToken))
    }

    @Test(arguments: Engine.available)
    func `S2 deleting the customer ends their browser sessions at once`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let (_, token) = try await enter(desk)

        try await Customers(desk.context).delete(ana.id, in: desk.scope)

        #expect(try await desk.browserSessions.find(token, at: desk.merchant.id) == nil)
    }
}
