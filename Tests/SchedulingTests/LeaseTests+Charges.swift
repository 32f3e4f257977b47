import Core
import Storage
import TestSupport
import Testing

@testable import Billing
@testable import Scheduling

extension `Leases` {
    @Test(arguments: Engine.available)
    func `P2, P5 a charge that is begun has a job in the same commit that asks what became of it`(
        engine: Engine
    ) async throws {
        let (shop, ana) = try await shop(engine)
        let job = try #require(try await claim(shop).first)

        // The worker dies between its commit and its call.
        let begun = await shop.scheduler.begin([job])
        let attempt = try #require(begun.first?.attempt)
        #expect(attempt.state == .sent)
        let due = try await shop.context.database.read { db in
            try db.first("SELECT run_at FROM jobs WHERE kind = 'attempt' AND subject_id = \(attempt.id)")?
                .instant("run_at")
        }
        #expect(due == shop.time.now + .seconds(60))
        // The renewal itself is done: its next date is the next boundary.
        let next = try await shop.context.database.read { db in
            try db.first("SELECT run_at, leased_until FROM jobs WHERE kind = 'subscription'")
        }
        #expect(try next?.instant("run_at") == shop.instant("2026-03-15", "10:00"))
        #expect(try next?.int64("leased_until") == 0)

        shop.time.advance(.seconds(59))
        try await shop.scheduler.runUntilIdle()
        #expect(try await shop.payments.attempts(of: attempt.invoice, in: shop.scope).map(\.state) == [.sent])
        shop.time.advance(.seconds(1))
        try await shop.scheduler.runUntilIdle()
        // The processor never heard of it: it is tried again with the first date of the calendar.
        #expect(
            try await shop.payments.attempts(of: attempt.invoice, in: shop.scope).first?.declineCode == "never_sent")
        try await shop.travel(to: "2026-02-20")
        #expect(try await shop.calendar(of: ana).hasSuffix("2026-02-15  9990  paid  2"))
        #expect(try await shop.verify() == [])
    }
}
