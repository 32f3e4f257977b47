import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `The stream of work` {
    private func shop(_ engine: Engine, customers: [String]) async throws -> Shop {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        for name in customers {
            _ = try await shop.subscribe(try await shop.customer(name), to: 9_990)
        }
        try await shop.scheduler.runUntilIdle()
        shop.time.move(to: shop.merchant.zone.startOfDay(try CalendarDate("2026-02-16")))
        return shop
    }

    @Test(arguments: Engine.available)
    func `D6 one subscription that cannot be renewed harms none of those it is begun with`(engine: Engine) async throws
    {
        let names = ["Ana", "Beto", "Carla", "Dani", "Eva", "Fito"]
        let shop = try await shop(engine, customers: names)
        // A currency that nobody knows cannot be billed.
        try await shop.context.database.write { db in
            _ = try db.execute(
                """
                UPDATE subscriptions SET currency = 'xxx'
                WHERE id = (SELECT MIN(id) FROM subscriptions)
                """)
        }

        try await shop.scheduler.runUntilIdle()

        let invoices = try await shop.invoices.list(in: shop.scope, PageRequest(limit: 100)).elements
        #expect(invoices.count == names.count + names.count - 1)
        #expect(invoices.allSatisfy { $0.status == .paid })
        let failed = try await shop.context.database.read { db in
            try db.query("SELECT tries FROM jobs WHERE kind = 'subscription' AND last_error IS NOT NULL")
        }
        #expect(try failed.map { try $0.int("tries") } == [1])
    }

    @Test(arguments: Engine.available)
    func `C8 the few of one merchant do not wait for the many of another`(engine: Engine) async throws {
        let shop = try await shop(engine, customers: ["Ana", "Beto"])
        let many = try await Merchants(shop.context).create(
            name: "Muchos", slug: "muchos", country: "CL", currency: .clp, zone: .utc, email: "m@example.com")
        let now = shop.time.now
        try await shop.context.write { tx in
            for number in 0..<500 {
                let scope = Scope(merchant: many.id, mode: .test)
                try tx.schedule(.subscription, "sub_\(number)", in: scope, at: now - .hours(24))
            }
        }

        let room = Job.Room(renewals: 64, errands: 8)
        let claimed = try await shop.context.write { tx in
            try tx.claimJobs(dueAt: now, until: now + .minutes(1), room: room).filter { $0.kind == .subscription }
        }

        #expect(claimed.filter { $0.scope == shop.scope }.count == 2)
        #expect(claimed.count == 34)
    }

    @Test func `C8 merchants with renewals that wait take turns`() throws {
        var line = RoundRobinQueue()
        for number in 0..<6 { line.append(try job("sub_\(number)", of: "mer_a")) }
        for number in 0..<3 { line.append(try job("sub_\(number)", of: "mer_b")) }

        var groups: [String] = []
        while let group = line.takeGroup(of: 2) {
            groups.append("\(group[0].scope.merchant.rawValue) \(group.count)")
        }
        #expect(groups == ["mer_a 2", "mer_b 2", "mer_a 2", "mer_b 1", "mer_a 2"])
    }

    @Test func `answers that have arrived are settled together, and nobody waits for the slowest`() throws {
        var stream = WorkStream(Pace(charges: 4, transactions: 1, group: 4), takesTurns: true)
        guard case .claim = stream.next(mayClaim: true) else { return #expect(Bool(false), "it claims first") }
        stream.note(.claimed(try (0..<3).map { try job("sub_\($0)", of: "mer_a") }))
        guard case .begin(let jobs) = stream.next(mayClaim: false) else {
            return #expect(Bool(false), "it begins a group")
        }
        #expect(jobs.count == 3)
        let charges = try jobs.map { try begun($0) }
        stream.note(.begun(jobs, charges))
        for _ in 0..<3 {
            guard case .charge = stream.next(mayClaim: false) else { return #expect(Bool(false), "it charges") }
        }
        #expect(stream.next(mayClaim: false) == nil)

        for charge in charges.prefix(2) {
            stream.note(
                .answered(charge, Answer(attempt: charge.attempt, outcome: .succeeded(reference: "ch"))))
        }
        guard case .settle(let answers) = stream.next(mayClaim: false) else {
            return #expect(Bool(false), "it settles what is there")
        }
        #expect(answers.count == 2)
    }

    @Test func `C8 a silent processor fills its own account's slots, and one is left for who comes next`() throws {
        let pace = Pace(charges: 64)
        var slots = ChargeSlots(pace)
        func charge(_ account: String) throws -> String? {
            slots.append([try begun(try job("sub_\(slots.inAll)", of: account))])
            return slots.next()?.attempt.scope.merchant.rawValue
        }
        var alone = 0
        while try charge("mer_a") != nil { alone += 1 }
        #expect(alone == 64)

        // However many are silent, with as much as they can get.
        for number in 1...5 {
            #expect(try charge("mer_\(number)") == "mer_\(number)")
            while slots.next() != nil {}
            for _ in 0..<130 { _ = try charge("mer_\(number)") }
        }
        #expect(slots.inAll < pace.chargesInAll)
        #expect(try charge("mer_z") == "mer_z")
    }

    private func job(_ subject: String, of merchant: String) throws -> Job {
        let columns = Row.Columns([
            "merchant_id", "livemode", "kind", "subject_id", "run_at", "tries", "test_clock_id", "fence",
        ])
        return try Job(
            Row(
                columns: columns,
                values: [
                    .text(merchant), .integer(0), .text("subscription"), .text(subject), .integer(0), .integer(1),
                    .null,
                    .integer(1),
                ]))
    }

    private func begun(_ job: Job) throws -> BegunCharge {
        let attempt = PaymentAttempt(
            id: .init("att_" + job.subject), scope: job.scope, payment: .init("pi_1"), invoice: .init("in_1"),
            customer: .init("cus_1"), number: 1, origin: .renewal, processor: "sandbox", method: nil,
            money: Money(1, .clp), state: .sent, createdAt: Instant(seconds: 0))
        let charge = Charge(
            attempt: attempt.id, scope: job.scope, invoice: attempt.invoice, money: attempt.money, method: Secret("t"),
            description: "", returnURL: "")
        return BegunCharge(attempt: attempt, charge: charge)
    }
}
