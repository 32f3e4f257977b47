import Core
import Storage
import TestSupport
import Testing

@testable import Billing
@testable import Scheduling

@Suite struct `The stream of work` {
    func shop(_ engine: Engine, customers: [String]) async throws -> Shop {
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
                .answered(
                    charge, ChargeAnswer(attempt: charge.attempt, outcome: .succeeded(Money(1, .clp), .charge("ch")))))
        }
        guard case .settle(let answers) = stream.next(mayClaim: false) else {
            return #expect(Bool(false), "it settles what is there")
        }
        #expect(answers.count == 2)
    }

    func job(_ subject: String, of merchant: String) throws -> Job {
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

    func begun(_ job: Job) throws -> BegunCharge {
        let attempt = PaymentAttempt(
            id: .init("att_" + job.subject), scope: job.scope, payment: .init("pi_1"), invoice: .init("in_1"),
            customer: .init("cus_1"), number: 1, origin: .renewal, processor: "sandbox", method: nil,
            money: Money(1, .clp), state: .sent, createdAt: Instant(seconds: 0))
        let charge = Charge(
            attempt: attempt.id, account: ProcessorAccount(job.scope), invoice: attempt.invoice, money: attempt.money,
            method: Secret("t"),
            description: "", returnURL: "")
        return BegunCharge(attempt: attempt, charge: charge)
    }
}
