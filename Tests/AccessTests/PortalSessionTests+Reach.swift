import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Portal sessions` {
    @Test(arguments: Engine.available)
    func `C1 C2 customers, configurations and addresses of another merchant do not exist`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let other = try await desk.neighbour()
        let ana = try await desk.customer("ana@example.com")
        let (_, url) = try await desk.sessions.create(for: ana.id, in: desk.scope)
        let foreign = try await other.configurations.default(in: other.scope)
        let live = Scope(merchant: desk.merchant.id, mode: .live)

        #expect(await code { try await other.sessions.open(token(url), of: other.merchant.id) } == "resource_missing")
        #expect(await code { try await other.sessions.create(for: ana.id, in: other.scope) } == "resource_missing")
        #expect(await code { try await desk.sessions.create(for: ana.id, in: live) } == "resource_missing")
        #expect(
            await code { try await desk.sessions.create(for: ana.id, configuration: foreign.id, in: desk.scope) }
                == "resource_missing")
        #expect(await code { try await desk.sessions.open(token(url), of: desk.merchant.id) } == nil)
    }

    @Test(arguments: Engine.available)
    func `S92 the configuration is the session's, then the customer's, then the default`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let standard = try await desk.configurations.default(in: desk.scope)
        let own = try await desk.configurations.create(in: desk.scope)
        let asked = try await desk.configurations.create(in: desk.scope) {
            $0.defaultReturnURL = "https://shop.example/"
        }
        func create(_ id: PortalConfiguration.ID?) async throws -> PortalSession {
            try await desk.sessions.create(for: ana.id, configuration: id, in: desk.scope).0
        }

        #expect(try await create(nil).configuration == standard.id)
        _ = try await Customers(desk.context).update(ana.id, in: desk.scope) { $0.configuration = own.id }
        #expect(try await create(nil).configuration == own.id)
        #expect(try await create(asked.id).configuration == asked.id)
        #expect(try await create(asked.id).returnURL == "https://shop.example/")
        _ = try await desk.configurations.update(asked.id, in: desk.scope) { $0.isActive = false }
        #expect(await code { try await create(asked.id) } == "configuration_inactive")
    }

    @Test(arguments: Engine.available)
    func `W4 it returns to addresses of the right form only`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")

        let refused = await code {
            try await desk.sessions.create(for: ana.id, returnURL: "javascript:alert(1)", in: desk.scope)
        }
        #expect(refused == "url_invalid")
    }

    @Test(arguments: Engine.available)
    func `S02 no session is made or opened while the portal is off`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let (_, url) = try await desk.sessions.create(for: ana.id, in: desk.scope)
        _ = try await Merchants(desk.context).update(desk.merchant.id) { $0.portalIsEnabled = false }

        #expect(await code { try await desk.sessions.create(for: ana.id, in: desk.scope) } == "portal_disabled")
        #expect(await code { try await desk.sessions.open(token(url), of: desk.merchant.id) } == "portal_disabled")
    }
}
