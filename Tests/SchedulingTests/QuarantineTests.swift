import Core
import Storage
import TestSupport
import Testing

@testable import Billing
@testable import Scheduling

@Suite struct `Jobs that never end` {
    @Test(arguments: Engine.available)
    func `D6 a job whose workers die again and again waits for a person`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.scheduler.runUntilIdle()
        shop.time.move(to: shop.merchant.zone.startOfDay(try CalendarDate("2026-02-16")))

        for _ in 1...Scheduler.patience {
            // A worker claims what is due and dies: nobody hears of it until its lease is over.
            let now = shop.time.now
            let claimed = try await shop.context.write { tx in
                try tx.claimJobs(dueAt: now, until: now + Job.lease, room: Job.Room(renewals: 10, errands: 10))
            }
            #expect(claimed.map(\.kind).filter { $0 != .reconciliation } == [.subscription])
            shop.time.advance(.minutes(2))
        }
        try await shop.scheduler.runUntilIdle()

        let job = try await shop.context.database.read { db in
            try db.first("SELECT quarantined_at, last_error FROM jobs WHERE kind = 'subscription'")
        }
        #expect(try job?.instantIfAny("quarantined_at") != nil)
        #expect(try job?.text("last_error") == "claimed 13 times without an end")
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == 1)
    }
}
