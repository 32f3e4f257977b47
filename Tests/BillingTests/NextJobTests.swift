import Core
import Storage
import TestSupport
import Testing

@testable import Billing

/// What the clock does to a subscription, a step at a time.
@Suite struct `What comes next of a subscription` {
    @Test(arguments: Engine.available)
    func `T1 a job comes a moment too early: nothing is billed, and it has its right date`(engine: Engine) async throws
    {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        shop.time.move(to: subscription.period.end - .milliseconds(1))
        try await shop.context.database.write { db in
            try db.execute("UPDATE jobs SET run_at = 0 WHERE kind = 'subscription'")
        }

        try await shop.scheduler.runUntilIdle()
        #expect(try await shop.calendar(of: ana) == "2026-01-15  9990  paid  1")
        let next = try await shop.context.database.read { db in
            try db.first("SELECT run_at FROM jobs WHERE kind = 'subscription'")?.instant("run_at")
        }
        #expect(next == subscription.period.end)

        shop.time.advance(.milliseconds(1))
        try await shop.scheduler.runUntilIdle()
        #expect(
            try await shop.calendar(of: ana) == """
                2026-01-15  9990  paid  1
                2026-02-15  9990  paid  1
                """)
    }

    @Test(arguments: Engine.available)
    func `an ended or expired subscription has no job left`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let ended = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.cancel(ended.id, in: shop.scope, effect: .immediately)
        let eva = try await shop.customer("Eva", card: "pm_card_chargeCustomerFail")
        let incomplete = try await shop.subscribe(eva, to: 5_000)
        shop.time.advance(Span(milliseconds: Span.hours(23).milliseconds - 1))
        try await shop.scheduler.runUntilIdle()
        #expect(try await shop.status(of: incomplete) == .incomplete)
        shop.time.advance(.milliseconds(1))
        try await shop.scheduler.runUntilIdle()

        #expect(try await shop.status(of: incomplete) == .incompleteExpired)
        let jobs = try await shop.context.database.read { db in
            try db.query("SELECT subject_id FROM jobs WHERE kind = 'subscription'").count
        }
        #expect(jobs == 0)
        #expect(try await shop.lastInvoice(of: eva).status == .void)
    }
}
