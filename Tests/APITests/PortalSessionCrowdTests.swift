import APITestSupport
import Access
import Billing
import Core
import Storage
import Synchronization
import TestSupport
import Testing

/// Counts how often transactions that write are begun: more often than asked for when the engine turns some away.
private final class CountingDatabase: Database {
    private let inner: any Database
    private let count = Mutex(0)
    var tries: Int { count.withLock { $0 } }

    init(_ inner: any Database) { self.inner = inner }

    var engine: Engine { inner.engine }
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await inner.read(body)
    }
    func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await inner.write(isolation) { [self] db in
            count.withLock { $0 += 1 }
            return try body(db)
        }
    }
    func close() async { await inner.close() }
}

@Suite struct `Portal sessions side by side` {
    @Test(arguments: Engine.available)
    func `are created in nearly empty tables, and none of them is in the way of another`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let customers = [try await shop.customer("Ana"), try await shop.customer("Eva")]
        let database = CountingDatabase(try await TestEngine.reopen(shop.context.database, connections: 8))
        let sessions = PortalSessions(desk.context.on(database))

        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask { _ = try await sessions.create(for: customers[number % 2].id, in: shop.scope) }
            }
            try await group.waitForAll()
        }

        #expect(database.tries == 200)
        if engine == .postgresql { await database.close() }
    }
}
