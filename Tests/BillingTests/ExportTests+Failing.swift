import Core
import Scheduling
import Storage
import TestSupport
import Testing

@testable import Billing

extension `Files of all papers` {
    @Test(arguments: Engine.available)
    func `wait for who is too busy, and fail when that does not end`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        let export = try await ask(shop, try await shop.customer("Ana"))
        for _ in 1...9 {
            try await work(shop) { _ in throw BillingError.unavailable("Too many documents are being printed.") }
            #expect(try await found(export, shop).state == .running)
            shop.time.advance(.minutes(61))
        }
        try await work(shop, Self.whole)
        #expect(try await found(export, shop).state == .failed)
    }

    @Test(arguments: Engine.available)
    func `that would be too large are tried once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        let ana = try await shop.customer("Ana")
        let export = try await ask(shop, ana)
        try await work(shop) { task in
            try await task.store([9], number: Int(Export.largest) / Export.chunk)
        }
        #expect(try await found(export, shop).state == .tooLarge)
        #expect(try await ask(shop, ana).id == export.id, "asked again, it is no smaller")
        shop.time.advance(.hours(25))
        #expect(try await ask(shop, ana).id != export.id)
    }

    @Test(arguments: Engine.available)
    func `are ready only when every piece is there`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        let export = try await ask(shop, try await shop.customer("Ana"))
        try await work(shop) { task in
            try await task.store([1], number: 0)
            try await task.store([3], number: 2)
            try await task.finish(size: 2)
        }
        #expect(try await found(export, shop).state == .running)
        shop.time.advance(.hours(1))
        try await work(shop) { task in
            try await task.store([1], number: 0)
            try await task.finish(size: 2)
        }
        #expect(try await found(export, shop).state == .running)
        shop.time.advance(.hours(1))
        try await work(shop, Self.whole)
        #expect(try await found(export, shop).state == .ready)
    }

    @Test(arguments: Engine.available)
    func `wait for a server that prints`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        let ana = try await shop.customer("Ana")
        try await shop.scheduler.runUntilIdle()
        let export = try await ask(shop, ana)
        let deaf = Scheduler(shop.context, mailer: { _, _ in }, logger: .quiet)
        #expect(try await deaf.runUntilIdle() == 0)
        #expect(try await found(export, shop).state == .running)
        try await work(shop, Self.whole)
        #expect(try await found(export, shop).state == .ready)
    }
}
