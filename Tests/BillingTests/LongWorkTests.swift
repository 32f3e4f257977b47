import Core
import Logging
import SandboxProcessor
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Billing

@Suite struct `Long work and short work` {
    private func scheduler(_ shop: Shop, _ naps: Naps, mailer: @escaping Scheduler.Mailer) -> Scheduler {
        Scheduler(shop.context, mailer: mailer, logger: .quiet, nap: { await naps.nap() })
    }

    /// Ends the nap that is under way, once one is.
    private func end(_ naps: Naps) async throws {
        try #require(try await eventually { await naps.isUnderWay })
        await naps.end()
    }

    private func letter(to customer: Customer, _ shop: Shop) async throws -> CustomerNotification.ID {
        try await shop.context.write { tx in
            try tx.notify(.methodAdded, customer.id, about: nil, in: shop.scope, at: shop.time.now)
        }
    }

    private func isOnTheList(_ subject: String, _ kind: Job.Kind, _ shop: Shop) async throws -> Bool {
        try await shop.context.database.read { db in
            try db.first("SELECT 1 FROM jobs WHERE kind = \(kind) AND subject_id = \(subject)") != nil
        }
    }

    /// The scheduler looks again after a nap, however long the machine takes for everything else: what is done at its next
    /// look is done within two of its rests, and the server's is a second (`Rests of the scheduler`).
    @Test(arguments: Engine.available)
    func `D4 while one errand never ends, another that falls due is done at the next look`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        try await shop.scheduler.runUntilIdle()
        let gate = Gate()
        let naps = Naps()
        let endless = try await letter(to: ana, shop)
        let scheduler = scheduler(shop, naps) { [context = shop.context] id, scope in
            if id == endless { await gate.pass() }
            try await CustomerNotifications(context).conclude(id, in: scope, as: .sent)
        }
        let running = Task { try await scheduler.runUntilIdle() }
        #expect(try await eventually { await gate.arrivals == 1 })

        let other = try await letter(to: ana, shop)

        try await end(naps)
        #expect(
            try await eventually {
                try await CustomerNotifications(shop.context).find(other, in: shop.scope).state == .sent
            })
        // It goes off the list, though it has no company there.
        #expect(
            try await eventually {
                try await end(naps)
                return try await !isOnTheList(other.rawValue, .notification, shop)
            })
        #expect(await gate.arrivals == 1)
        await gate.open()
        try await running.value
        #expect(try await CustomerNotifications(shop.context).find(endless, in: shop.scope).state == .sent)
    }

    @Test(arguments: Engine.available)
    func `D4 a mail server that says nothing keeps no renewal and no errand waiting`(engine: Engine) async throws {
        let revoked = Count()
        let shop = try await Shop.open(
            on: "2026-01-15", storing: engine,
            faults: SandboxFaults { call in
                if call == .revoke { revoked.value.add(1, ordering: .relaxed) }
                return nil
            })
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        try await shop.scheduler.runUntilIdle()
        let gate = Gate()
        let naps = Naps()
        for _ in 0..<40 { _ = try await letter(to: ana, shop) }
        let scheduler = scheduler(shop, naps) { [context = shop.context] id, scope in
            await gate.pass()
            try await CustomerNotifications(context).conclude(id, in: scope, as: .sent)
        }
        let running = Task { try await scheduler.runUntilIdle() }
        #expect(try await eventually { await gate.arrivals >= 3 })

        shop.time.move(to: subscription.period.end)
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        try await shop.context.write { tx in
            try tx.schedule(.revocation, other.id.rawValue, in: shop.scope, at: shop.time.now)
        }

        try await end(naps)
        #expect(try await eventually { revoked.value.load(ordering: .relaxed) == 1 })
        #expect(
            try await eventually {
                try await shop.invoices.of(ana.id, in: shop.scope).elements.count { $0.status == .paid } == 2
            })
        #expect(
            try await eventually {
                try await end(naps)
                return try await !isOnTheList(other.id.rawValue, .revocation, shop)
            })
        await gate.open()
        try await running.value
    }

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

    @Test func `C8 errands of one merchant leave room in their lane for the others`() throws {
        var lanes = ErrandLanes(Pace(errands: 4))
        for number in 0..<6 { lanes.append(try job("in_\(number)", of: "mer_a"), .errands, patience: 12) }
        lanes.append(try job("in_9", of: "mer_b"), .errands, patience: 12)

        var running: [String] = []
        while let job = lanes.next() { running.append(job.scope.merchant.rawValue) }

        #expect(running == ["mer_a", "mer_a", "mer_a", "mer_b"])
        #expect(
            lanes.room[.errands] == Job.Room.Lane(limit: 1, mostOfOne: 3, held: [.init("mer_a"): 6, .init("mer_b"): 1]))
        #expect(lanes.room[.mail]?.limit == 8)
    }

    @Test(arguments: Engine.available)
    func `C8 whoever holds a full share of a lane is claimed nothing more`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let other = try await Merchants(shop.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: .utc, email: "o@example.com")
        let now = shop.time.now
        try await shop.context.write { tx in
            for number in 0..<20 {
                try tx.schedule(.invoice, "in_a\(number)", in: shop.scope, at: now - .hours(1))
                try tx.schedule(
                    .invoice, "in_b\(number)", in: Scope(merchant: other.id, mode: .test), at: now - .minutes(1))
            }
        }

        let room = Job.Room(
            renewals: .init(limit: 0),
            lanes: [.errands: .init(limit: 8, mostOfOne: 6, held: [shop.merchant.id: 6, other.id: 3])])
        let claimed = try await shop.context.write { tx in
            try tx.claimJobs(dueAt: now, until: now + .minutes(1), room: room)
        }

        #expect(claimed.map(\.scope.merchant) == [other.id, other.id, other.id])
    }

    @Test func `D4 a job that still runs when its lease ends is not begun beside itself, until there is no hope`()
        throws
    {
        var lanes = ErrandLanes(Pace())
        lanes.append(try job("in_1", of: "mer_a", tries: 1), .errands, patience: 12)
        let running = lanes.next()
        let first = try #require(running)

        lanes.append(try job("in_1", of: "mer_a", tries: 2), .errands, patience: 12)
        let beside = lanes.next()
        lanes.append(try job("in_1", of: "mer_a", tries: 13), .errands, patience: 12)
        let hopeless = lanes.next()
        lanes.ended(first)
        lanes.append(try job("in_1", of: "mer_a", tries: 1), .errands, patience: 12)
        let again = lanes.next()

        #expect(beside == nil)
        #expect(hopeless?.tries == 13)
        #expect(again?.tries == 1)
    }

    private func job(_ subject: String, of merchant: String, tries: Int64 = 1) throws -> Job {
        let columns = Row.Columns([
            "merchant_id", "livemode", "kind", "subject_id", "run_at", "tries", "test_clock_id", "fence",
        ])
        return try Job(
            Row(
                columns: columns,
                values: [
                    .text(merchant), .integer(0), .text("invoice"), .text(subject), .integer(0), .integer(tries), .null,
                    .integer(1),
                ]))
    }
}

/// A scheduler's naps, which end when the test says so.
private actor Naps {
    private var begun = 0
    private var ended = 0

    var isUnderWay: Bool { begun > ended }

    func nap() async {
        begun += 1
        let number = begun
        while ended < number, !Task.isCancelled { try? await Task.sleep(for: .milliseconds(5)) }
    }

    func end() { ended = begun }
}

private final class Count: Sendable {
    let value = Atomic<Int>(0)
}
