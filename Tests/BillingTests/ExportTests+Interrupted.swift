import Core
import Scheduling
import Storage
import TestSupport
import Testing

@testable import Billing

extension `Files of all papers` {
    @Test(arguments: Engine.available)
    func `that a restart interrupts are begun anew as often as it happens, and nothing failed`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        let export = try await ask(shop, try await shop.customer("Ana"))
        for _ in 1...12 {
            try await work(shop) { task in
                try await task.store([9], number: 0)
                throw ExportInterrupted()
            }
            shop.time.advance(.seconds(2))
        }
        #expect(try await found(export, shop).state == .running)
        try await work(shop, Self.whole)
        #expect(try await found(export, shop).state == .ready)
    }

    @Test(arguments: Engine.available)
    func `that are cancelled in the middle wait for no lease`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        let export = try await ask(shop, try await shop.customer("Ana"))
        let gate = Gate()
        await gate.open()
        let stopped = Task {
            try await work(shop) { _ in
                await gate.pass()
                try await Task.sleep(for: .seconds(600))
            }
        }
        #expect(try await eventually { await gate.arrivals == 1 })
        stopped.cancel()
        _ = await stopped.result
        shop.time.advance(.seconds(2))
        try await work(shop, Self.whole)
        #expect(try await found(export, shop).state == .ready)
    }
}
