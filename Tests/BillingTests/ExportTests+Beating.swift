import Core
import Scheduling
import Storage
import TestSupport
import Testing

@testable import Billing

extension `Files of all papers` {
    @Test(arguments: Engine.available)
    func `are looked after until who made them has come to an end, also once they are ready`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-03-01", storing: engine)
        let export = try await ask(shop, try await shop.customer("Ana"))
        let claimed = try await shop.context.write { tx -> Job? in
            let now = tx.clock.now()
            return try tx.jobs.due([.export], at: now)
                .flatMap { try tx.jobs.claim($0, dueAt: now, until: now + Job.lease, limit: 1) }.first
        }
        let (naps, end) = (Gate(), Gate())
        for gate in [naps, end] { await gate.open() }

        try await Exports(shop.context).make(
            for: try #require(claimed),
            with: { task in
                try await Self.whole(task)
                let before = await naps.arrivals
                _ = try await eventually { await naps.arrivals > before + 2 }
                if !Task.isCancelled { await end.pass() }
            },
            nap: {
                await naps.pass()
                shop.time.advance(ProcessorTimeLimits.answer)
                try? await Task.sleep(for: .milliseconds(5))
            }, hear: { _, _ in })

        #expect(await end.arrivals == 1)
        #expect(try await found(export, shop).state == .ready)
    }
}
