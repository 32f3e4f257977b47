import Core
import Storage
import TestSupport
import Testing

@testable import Billing
@testable import Scheduling

extension `Long work and short work` {
    @Test(arguments: Engine.available)
    func `D4 a clock with twenty years before it takes turns with the others`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let (long, short) = (
            try await shop.clock(at: "2026-01-15", "10:00"), try await shop.clock(at: "2026-01-15", "10:00")
        )
        let ana = try await shop.customer("Ana", on: long)
        _ = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscribe(try await shop.customer("Beto", on: short), to: 9_990)
        try await shop.scheduler.runUntilIdle()
        let clocks = TestClocks(shop.context)
        _ = try await clocks.advance(long.id, to: try shop.instant("2046-01-10", "10:00"), in: shop.scope)
        _ = try await shop.scheduler.runDue()
        let underWay = try await clocks.find(long.id, in: shop.scope)

        _ = try await clocks.advance(short.id, to: try shop.instant("2026-02-16", "10:00"), in: shop.scope)
        _ = try await shop.scheduler.runDue()

        #expect(underWay.status == .advancing)
        #expect(underWay.frozenAt > long.frozenAt)
        #expect(try await clocks.find(short.id, in: shop.scope).status == .ready)
        #expect(try await clocks.find(long.id, in: shop.scope).status == .advancing)

        try await shop.scheduler.runUntilIdle()
        #expect(try await clocks.find(long.id, in: shop.scope).status == .ready)
        #expect(try await shop.allPeriods(of: ana).count == 240)
    }
}
