import Core
import Storage
import TestSupport
import Testing

@testable import Billing
@testable import Scheduling

extension `Leases` {
    @Test(arguments: Engine.available)
    func `D4 who lost a lease bills nothing, and leaves the job to who has it`(engine: Engine) async throws {
        let (shop, ana) = try await shop(engine)
        let late = try #require(try await claim(shop).first)
        shop.time.advance(Job.lease)
        let holder = try #require(try await claim(shop).first)
        let before = try await shop.everything()

        await shop.scheduler.attend(to: late)
        await shop.scheduler.finish([late])
        await #expect(throws: LeaseLost.self) {
            try await shop.context.write { try $0.jobs.hold(late) }
        }
        try await shop.context.write { tx in
            try tx.jobs.putOff(late, until: shop.time.now)
            try tx.jobs.postpone(late, until: shop.time.now, because: "late", quarantined: shop.time.now)
        }
        #expect(try await shop.everything() == before)

        await shop.scheduler.attend(to: holder)
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-02-15  9990  paid  1
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `D4 what was scheduled anew while somebody was at it is not taken off the list`(engine: Engine) async throws {
        let (shop, _) = try await shop(engine)
        let job = try #require(try await claim(shop).first)
        let later = shop.time.now + .hours(1)
        try await shop.context.write { tx in
            try tx.jobs.schedule(.subscription, job.subject, in: shop.scope, at: later)
        }

        await shop.scheduler.finish([job])

        shop.time.move(to: later)
        #expect(try await claim(shop).map(\.subject) == [job.subject])
    }
}
