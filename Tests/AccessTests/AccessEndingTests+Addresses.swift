import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Access that ends` {
    @Test(arguments: Engine.available)
    func `A11, S2 another address ends every session and link of the account`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let other = try await Openings(desk, try await desk.customer("eva@example.com"))
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"))

        _ = try await Customers(desk.context).update(ana.customer.id, in: desk.scope) {
            $0.details.email = "new@example.com"
        }

        #expect(try await ana.open() == [])
        #expect(try await desk.refusal("12345678", ana.cookie) == .wrongCode(triesLeft: 3))
        #expect(try await other.open() == Openings.all)
    }

    @Test(arguments: Engine.available)
    func `A8, A11 the same address in other letters ends nothing`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"))

        _ = try await Customers(desk.context).update(ana.customer.id, in: desk.scope) {
            $0.details.email = "Ana@Example.com"
            $0.details.phone = "+56 2 1234"
        }

        #expect(try await ana.open() == Openings.all)
    }

    @Test(arguments: Engine.available)
    func `A11 a customer who changes their address stays in the browser in which they did`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"))

        _ = try await Customers(desk.context).update(ana.customer.id, in: desk.scope, by: ana.browserSession.id) {
            $0.details.email = "new@example.com"
        }

        #expect(try await ana.open() == ["browser session"])
    }

    @Test(arguments: Engine.available)
    func `A8 whoever shares the address that somebody gives up keeps their challenge`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let first = try await desk.customer("ana@example.com", name: "Home")
        let second = try await desk.customer("ana@example.com", name: "Shop")
        let cookie = try await desk.begin("ana@example.com")
        let code = try await desk.lastMail().code

        _ = try await Customers(desk.context).update(first.id, in: desk.scope) { $0.details.email = nil }

        #expect(try await desk.confirm(code, cookie).browserSession?.customer == second.id)
    }
}
