import Core
import Storage
import TestSupport
import Testing

@testable import Billing

/// Several schedulers share one list of jobs: a lease keeps a job for one of them, and a fence keeps out who was too late.
@Suite struct `Leases` {
    private func shop(_ engine: Engine) async throws -> (Shop, Customer) {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.scheduler.runUntilIdle()
        shop.time.move(to: shop.merchant.zone.startOfDay(try CalendarDate("2026-02-16")))
        return (shop, ana)
    }

    private func claim(_ shop: Shop, of kinds: [Job.Kind] = [.subscription]) async throws -> [Job] {
        let now = shop.time.now
        return try await shop.context.write { tx in
            try tx.claimJobs(
                dueAt: now, until: now + Scheduler.lease, room: Job.Room(renewals: 10, errands: 10), of: kinds)
        }
    }

    @Test(arguments: Engine.available)
    func `D4 a second scheduler claims nothing until the lease is over`(engine: Engine) async throws {
        let (shop, ana) = try await shop(engine)

        let first = try await claim(shop)
        #expect(first.map(\.fence) == [1] && first.map(\.tries) == [1])
        shop.time.advance(Span(milliseconds: Scheduler.lease.milliseconds - 1))
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
            try tx.putOff(job, until: shop.time.now + .seconds(10))
        }
        #expect(try await claim(shop).isEmpty)
        shop.time.advance(.seconds(10))
        let again = try #require(try await claim(shop).first)
        #expect(again.fence == 2 && again.tries == 1)

        try await shop.context.write { tx in
            try tx.postpone(again, until: shop.time.now, because: "no", limit: 0, at: shop.time.now)
        }
        shop.time.advance(.hours(1))
        #expect(try await claim(shop).isEmpty)
        #expect(try await shop.setAside() == ["subscription: no"])
    }

    @Test(arguments: Engine.available)
    func `D4 who lost a lease bills nothing, and leaves the job to who has it`(engine: Engine) async throws {
        let (shop, ana) = try await shop(engine)
        let late = try #require(try await claim(shop).first)
        shop.time.advance(Scheduler.lease)
        let holder = try #require(try await claim(shop).first)
        let before = try await shop.everything()

        await shop.scheduler.attend(to: late)
        await shop.scheduler.finish([late])
        await #expect(throws: LeaseLost.self) {
            try await shop.context.write { try $0.hold(late) }
        }
        try await shop.context.write { tx in
            try tx.putOff(late, until: shop.time.now)
            try tx.postpone(late, until: shop.time.now, because: "late", limit: 0, at: shop.time.now)
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
            try tx.schedule(.subscription, job.subject, in: shop.scope, at: later)
        }

        await shop.scheduler.finish([job])

        shop.time.move(to: later)
        #expect(try await claim(shop).map(\.subject) == [job.subject])
    }

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

@Suite struct `The two hundred and first wrong code` {
    @Test(arguments: Engine.available)
    func `A3 of a client is not looked at, whichever address it is for`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        // Five tries each: forty addresses, known or not.
        for number in 1...40 {
            let cookie = try await desk.begin("a\(number)@example.com", client: "198.51.100.\(number)")
            for _ in 1...5 { _ = try await desk.refusal("00000001", cookie, client: "192.0.2.7") }
        }
        _ = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let code = try await desk.lastMail().code

        #expect(try await desk.refusal(code, cookie, client: "192.0.2.7") == .codesLocked)
        // Not a try of hers: she has all five, and comes in from elsewhere.
        #expect(try await desk.refusal(code, cookie, client: "192.0.2.8") == nil)
    }
}
