import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `Portal sessions` {
    private func token(_ url: String) -> Secret { Secret(String(url.split(separator: "/").last ?? "")) }

    private func code(_ body: () async throws -> some Sendable) async -> String? {
        do {
            _ = try await body()
            return nil
        } catch { return (error as? BillingError)?.code }
    }

    @Test(arguments: Engine.available)
    func `S08 A12 its address opens the customer's portal once`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let (session, url) = try await desk.sessions.create(
            for: ana.id, returnURL: "https://shop.example/account", locale: "pt-BR", in: desk.scope)

        #expect(url.hasPrefix("https://pay.example/p/lota/s/"))
        #expect(token(url).exposed.utf8.count == 43)
        let (browserSession, cookie) = try await desk.sessions.open(token(url), of: desk.merchant.id)
        #expect(browserSession.customer == ana.id)
        #expect(browserSession.scope == desk.scope)
        #expect(browserSession.configuration == session.configuration)
        #expect(browserSession.origin == .api)
        #expect(browserSession.returnURL == "https://shop.example/account")
        #expect(browserSession.locale == "pt-BR")
        #expect(try await desk.browserSessions.find(cookie, at: desk.merchant.id) == browserSession)
        #expect(await code { try await desk.sessions.open(token(url), of: desk.merchant.id) } == "session_opened")
    }

    @Test(arguments: Engine.available)
    func `A12 its address opens within 300 seconds`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let (_, inTime) = try await desk.sessions.create(for: ana.id, in: desk.scope)
        let (_, late) = try await desk.sessions.create(for: ana.id, in: desk.scope)

        desk.wait(.milliseconds(299_999))
        #expect(await code { try await desk.sessions.open(token(inTime), of: desk.merchant.id) } == nil)
        desk.wait(.milliseconds(1))
        #expect(await code { try await desk.sessions.open(token(late), of: desk.merchant.id) } == "session_expired")
    }

    @Test(arguments: Engine.available)
    func `A12 of many that open it at once, one gets in`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let (_, url) = try await desk.sessions.create(for: ana.id, in: desk.scope)
        let token = token(url)

        let entered = await withTaskGroup(of: Bool.self) { group in
            for _ in 1...8 {
                group.addTask { (try? await desk.sessions.open(token, of: desk.merchant.id)) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }

        #expect(entered == 1)
        #expect(try await desk.browserSessions.list(of: ana.id, in: desk.scope).count == 1)
    }

    @Test(arguments: Engine.available)
    func `A12 looking at a shared session does not open it`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let (made, url) = try await desk.sessions.create(
            for: ana.id, opening: .share, origin: .console, in: desk.scope)

        for _ in 1...5 {
            let seen = try await desk.sessions.find(token(url), of: desk.merchant.id)
            #expect(seen == made)
            #expect(seen.opening == .share)
        }
        let (browserSession, _) = try await desk.sessions.open(token(url), of: desk.merchant.id)
        #expect(browserSession.origin == .console)
    }

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
    func `H2 making one records its event in the same transaction`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let (session, _) = try await desk.sessions.create(for: ana.id, in: desk.scope)

        let row = try await desk.database.read { db in
            try db.first("SELECT * FROM events WHERE kind = 'billing_portal.session.created'")
        }
        #expect(try row?.text("subject_id") == session.id.rawValue)
        #expect(try row?.text("customer_id") == ana.id.rawValue)
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
