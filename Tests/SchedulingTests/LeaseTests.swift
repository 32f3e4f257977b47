import Core
import Storage
import TestSupport
import Testing

@testable import Billing
@testable import Scheduling

/// Several schedulers share one list of jobs: a lease keeps a job for one of them, and a fence keeps out who was too late.
@Suite struct `Leases` {
    func shop(_ engine: Engine) async throws -> (Shop, Customer) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.scheduler.runUntilIdle()
        shop.time.move(to: shop.merchant.zone.startOfDay(try CalendarDate("2026-02-16")))
        return (shop, ana)
    }

    func claim(_ shop: Shop, of kinds: [Job.Kind] = [.subscription]) async throws -> [Job] {
        let now = shop.time.now
        return try await shop.context.write { tx in
            try tx.claimJobs(
                dueAt: now, until: now + Job.lease, room: Job.Room(renewals: 10, errands: 10), of: kinds)
        }
    }

    @Test(arguments: Engine.available)
    func `D4 a second scheduler claims nothing until the lease is over`(engine: Engine) async throws {
        let (shop, ana) = try await shop(engine)

        let first = try await claim(shop)
        #expect(first.map(\.fence) == [1] && first.map(\.tries) == [1])
        shop.time.advance(Span(milliseconds: Job.lease.milliseconds - 1))
        #expect(try await claim(shop).isEmpty)
        try await shop.scheduler.runUntilIdle()
        #expect(try await shop.calendar(of: ana) == "2026-01-15  9990  paid  1")

        shop.time.advance(.milliseconds(1))
        let second = try await claim(shop)
        #expect(second.map(\.subject) == first.map(\.subject))
        #expect(second.map(\.fence) == [2] && second.map(\.tries) == [2])
    }

    @Test(arguments: Engine.available)
    func `D4 nothing is claimed before its time, nor what waits for a person`(engine: Engine) async throws {
        let (shop, _) = try await shop(engine)
        let job = try #require(try await claim(shop).first)
        try await shop.context.write { tx in
            try tx.jobs.putOff(job, until: shop.time.now + .seconds(10))
        }
        #expect(try await claim(shop).isEmpty)
        shop.time.advance(.seconds(10))
        let again = try #require(try await claim(shop).first)
        #expect(again.fence == 2 && again.tries == 1)

        try await shop.context.write { tx in
            try tx.jobs.postpone(again, until: shop.time.now, because: "no", quarantined: shop.time.now)
        }
        shop.time.advance(.hours(1))
        #expect(try await claim(shop).isEmpty)
        #expect(try await shop.setAside() == ["subscription: no"])
    }
}
