import Core
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Browser sessions of the portal` {
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
}
