import Core
import Storage
import TestSupport
import Testing

@testable import Billing
@testable import Scheduling

@Suite struct `Files that take long` {
    @Test(arguments: Engine.available)
    func `D4 stay leased by time, though nothing is heard of them`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        try await shop.scheduler.runUntilIdle()
        let export = try await Exports(shop.context).ask(
            .pdf, year: nil, papers: 1, locale: "es", for: ana.id, in: shop.scope)
        let (gate, naps) = (Gate(), Naps())
        let scheduler = Scheduler(
            shop.context, mailer: { _, _ in },
            exporter: { task in
                await gate.pass()
                try await task.store([1], number: 0)
                try await task.finish(size: 1)
            }, logger: .quiet, nap: { await naps.nap() })
        let running = Task { try await scheduler.runUntilIdle() }
        #expect(try await eventually { await gate.arrivals == 1 })

        // Twice as long as a lease, in steps that are shorter than one.
        for _ in 1...6 {
            shop.time.advance(.seconds(31))
            #expect(
                try await eventually {
                    await naps.end()
                    return try await leasedUntil(export, shop) == shop.time.now + Job.lease
                })
        }
        #expect(await gate.arrivals == 1)
        await gate.open()
        _ = try await running.value
        #expect(try await Exports(shop.context).find(export.id, of: ana.id, in: shop.scope).state == .ready)
    }

    private func leasedUntil(_ export: Export, _ shop: Shop) async throws -> Instant? {
        try await shop.context.database.read { db in
            try db.first("SELECT leased_until FROM jobs WHERE subject_id = \(export.id)")?.instantIfAny("leased_until")
        }
    }
}
