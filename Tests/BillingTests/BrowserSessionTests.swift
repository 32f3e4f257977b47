import Core
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Billing

@Suite struct `Browser sessions of the portal` {
    /// Somebody who has just signed in.
    private func enter(_ desk: SignInDesk, _ email: String = "ana@example.com") async throws -> (
        BrowserSession, token: Secret
    ) {
        let cookie = try await desk.begin(email)
        let outcome = try await desk.confirm(desk.lastMail().code, cookie)
        return (try #require(outcome.browserSession), token: try #require(outcome.token))
    }

    @Test(arguments: Engine.available)
    func `S2 a browser session ends after 30 idle minutes`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let (_, token) = try await enter(desk)

        desk.wait(.minutes(29))
        #expect(try await desk.browserSessions.find(token, at: desk.merchant.id) != nil)
        desk.wait(.minutes(29))
        #expect(try await desk.browserSessions.find(token, at: desk.merchant.id) != nil)
        desk.wait(.minutes(30))
        #expect(try await desk.browserSessions.find(token, at: desk.merchant.id) == nil)
    }

    @Test(arguments: Engine.available)
    func `S2 a browser session ends after 12 hours, however busy`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let (_, token) = try await enter(desk)

        for _ in 1...47 {
            desk.wait(.minutes(15))
            #expect(try await desk.browserSessions.find(token, at: desk.merchant.id) != nil)
        }
        desk.wait(.minutes(15))
        #expect(try await desk.browserSessions.find(token, at: desk.merchant.id) == nil)
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

    @Test func `S2 limits can be shortened, never lengthened`() {
        let limits = BrowserSessionLimits(idle: .minutes(5), absolute: .hours(48))

        #expect(limits.idle == .minutes(5))
        #expect(limits.absolute == .hours(12))
    }

    @Test(arguments: Engine.available)
    func `S1 each sign-in gives a new token`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")

        let (first, firstToken) = try await enter(desk)
        let (second, secondToken) = try await enter(desk)

        #expect(first.id != second.id)
        #expect(firstToken != secondToken)
        #expect(secondToken.exposed.utf8.count == 43)
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

    @Test(arguments: Engine.available)
    func `S2 a page view is noted once a minute at most`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let (browserSession, token) = try await enter(desk)
        func seen() async throws -> Instant? {
            _ = try await desk.browserSessions.find(token, at: desk.merchant.id)
            return try await desk.browserSessions.list(of: browserSession.customer, in: desk.scope).first?.lastSeenAt
        }

        desk.wait(.seconds(59))
        #expect(try await seen() == browserSession.lastSeenAt)
        desk.wait(.seconds(1))
        #expect(try await seen() == browserSession.lastSeenAt + .seconds(60))
    }

    @Test(arguments: Engine.available)
    func `S92 a customer's own configuration wins over the one that the page names`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let strict = try await desk.configurations.create(in: desk.scope) { $0.features.subscriptionCancel = false }
        let open = try await desk.configurations.create(in: desk.scope) { $0.loginPageIsEnabled = true }
        func configuration() async throws -> PortalConfiguration.ID? {
            let cookie = try await desk.begin("ana@example.com", configuration: open.id)
            return try await desk.confirm(desk.lastMail().code, cookie).browserSession?.configuration
        }

        #expect(try await configuration() == open.id)
        _ = try await Customers(desk.context).update(ana.id, in: desk.scope) { $0.configuration = strict.id }
        #expect(try await configuration() == strict.id)
    }

    @Test(arguments: Engine.available)
    func `S02 S06 nobody begins where the portal or its sign-in page is off`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let hidden = try await desk.configurations.create(in: desk.scope) { $0.loginPageIsEnabled = false }

        func code(_ configuration: PortalConfiguration.ID?) async -> String? {
            do {
                _ = try await desk.begin("ana@example.com", configuration: configuration)
                return nil
            } catch { return (error as? BillingError)?.code }
        }
        #expect(await code(hidden.id) == "login_page_disabled")
        #expect(await code(PortalConfiguration.ID("bpc_none")) == "resource_missing")
        _ = try await Merchants(desk.context).update(desk.merchant.id) { $0.portalIsEnabled = false }
        #expect(await code(nil) == "portal_disabled")
    }

    @Test(arguments: Engine.available)
    func `prune forgets what is over and keeps what counts`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let (_, token) = try await enter(desk)
        _ = try await desk.begin("nobody@example.com")
        _ = try await desk.sessions.create(for: ana.id, in: desk.scope)

        #expect(try await desk.signIn.prune(before: desk.context.clock.now()) == 0)
        #expect(try await desk.browserSessions.find(token, at: desk.merchant.id) != nil)
        desk.wait(.hours(24 * 31))
        #expect(try await desk.signIn.prune(before: desk.context.clock.now()) == 7)
        #expect(try await desk.signIn.prune(before: desk.context.clock.now()) == 0)
    }

    /// A database that hears how many rows each of its transactions says it wrote.
    private final class Heard: Database {
        private let inner: any Database
        private let counts = Mutex<[Int]>([])
        var rows: [Int] { counts.withLock { $0 } }

        init(_ inner: any Database) { self.inner = inner }

        var engine: Engine { inner.engine }
        func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
            try await inner.read(body)
        }
        func write<Value: Sendable>(
            _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
        ) async throws -> Value {
            let value = try await inner.write(isolation, body)
            if let count = value as? Int { counts.withLock { $0.append(count) } }
            return value
        }
        func close() async {}
    }

    @Test(arguments: Engine.available)
    func `prune takes many rows in small transactions, and all of them`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let old = desk.context.clock.now() - .hours(24 * 40)
        try await desk.context.database.write { db in
            for number in 1...1_200 {
                try db.execute(
                    """
                    INSERT INTO sign_in_attempts
                        (merchant_id, id, livemode, email_folded, known, outcome, client, created_at)
                    VALUES
                        (\(desk.merchant.id), \("old_\(number)"), \(desk.scope.mode), 'a@example.com', 1, 'x', '', \(old))
                    """)
            }
        }
        let heard = Heard(desk.context.database)

        let pruned = try await SignIn(desk.context.on(heard)).prune(before: desk.context.clock.now())

        #expect(pruned == 1_200)
        #expect(heard.rows.filter { $0 > 0 } == [500, 500, 200])
    }

    @Test func `S2 a browser is named by known words only`() {
        let phone =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"
        #expect(BrowserLabel.of(phone) == "Safari · iPhone")
        #expect(BrowserLabel.of("Mozilla/5.0 (Windows NT 10.0) Chrome/130 Safari/537 Edg/130") == "Edge · Windows")
        #expect(BrowserLabel.of("<script>alert(1)</script>") == "")
        #expect(BrowserLabel.of(nil) == "")
    }
}
