import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

/// Whoever takes a right away ends, in the same transaction, everything that it had opened.
@Suite struct `Access that ends` {
    @Test(arguments: Engine.available)
    func `S2 everything is open before anything ends it`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let openings = try await Openings(desk, try await desk.customer("ana@example.com"))

        #expect(try await openings.open() == Openings.all)
    }

    @Test(arguments: Engine.available)
    func `S2 deletion ends everything`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"))

        try await Customers(desk.context).delete(ana.customer.id, in: desk.scope)

        #expect(try await ana.open() == [])
        #expect(try await Verification(desk.context).run() == [])
    }

    @Test(arguments: Engine.available)
    func `S2 the merchant signs a customer out of everything`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"))

        #expect(try await Customers(desk.context).signOut(ana.customer.id, in: desk.scope) == 1)

        #expect(try await ana.open() == [])
        let cookie = try await desk.begin("ana@example.com")
        #expect(try await desk.refusal(desk.lastMail().code, cookie) == nil)
    }
}
