import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `Portal sessions` {
    func token(_ url: String) -> Secret { Secret(String(url.split(separator: "/").last ?? "")) }

    func code(_ body: () async throws -> some Sendable) async -> String? {
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
}
