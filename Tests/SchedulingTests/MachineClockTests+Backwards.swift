import Core
import Storage
import TestSupport
import Testing

@testable import Billing
@testable import Scheduling

extension `The machine's clock` {
    @Test(arguments: Engine.available)
    func `D9 a clock that goes back repeats nothing`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let (scheduler, heard) = watched(shop)
        for _ in 1...29 {
            shop.time.advance(.hours(24))
            try await scheduler.runUntilIdle()
        }
        let billed = try await shop.calendar(of: ana)

        shop.time.advance(.hours(-24 * 20))
        for _ in 1...21 {
            try await scheduler.runUntilIdle()
            shop.time.advance(.hours(24))
        }

        #expect(billed.split(separator: "\n").count == 2)
        #expect(try await shop.calendar(of: ana) == billed)
        #expect(heard.withLock { $0.allSatisfy { !$0.isLeap } })
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `D9 mail goes out while billing waits: people can sign in`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let (scheduler, _) = watched(shop)
        try await scheduler.runUntilIdle()

        shop.time.advance(.hours(24 * 5))
        let id = try await shop.context.write { tx in
            try tx.notify(.methodAdded, ana.id, about: nil, in: shop.scope, at: shop.time.now)
        }
        try await scheduler.runUntilIdle()

        #expect(try await CustomerNotifications(shop.context).find(id, in: shop.scope).state == .sent)
    }
}
