import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `The wish to be forgotten` {
    private func letters(_ shop: Shop) async throws -> Int {
        try await shop.context.database.read { db in
            try db.query("SELECT id FROM notifications WHERE kind = 'deletion_requested'").count
        }
    }

    @Test(arguments: Engine.available)
    func `writes to the merchant twice a day, however often it is taken back and asked again`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let requests = DeletionRequests(shop.context)
        for _ in 0..<5 {
            try await requests.ask(for: ana.id, in: shop.scope)
            try await requests.withdraw(of: ana.id, in: shop.scope)
            shop.time.advance(.minutes(1))
        }
        #expect(try await letters(shop) == 2)

        shop.time.advance(.hours(25))
        try await requests.ask(for: ana.id, in: shop.scope)
        #expect(try await letters(shop) == 3)
    }

    @Test(arguments: Engine.available)
    func `is over when the merchant has done it`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let requests = DeletionRequests(shop.context)
        try await requests.ask(for: ana.id, in: shop.scope)
        try await shop.customers.delete(ana.id, in: shop.scope)
        #expect(try await requests.pending(of: ana.id, in: shop.scope) == nil)
    }
}
