import Access
import Billing
import Core
import Logging
import SandboxProcessor
import Scheduling
import Storage
import TestSupport
import Testing

/// What an earlier release wrote, brought up to date by this one.
@Suite struct `A database of an earlier release` {
    /// Of 29 November 2026, of before verbs were handed a transaction: 27 customers who had lived for three months.
    private static let name = "database-0076"
    /// After its last row was written.
    private static let written = Instant(milliseconds: 1_796_000_000_000)

    @Test(arguments: Engine.available)
    func `D7 is brought up to date, holds what must hold, and its subscriptions go on`(engine: Engine) async throws {
        let earlier = try EarlierDatabase(Self.name)
        let known = earlier.migrations
        let before = Migrations.all.filter { known.contains($0.name) }
        #expect(before.count == known.count && !before.isEmpty)
        let time = TestTime(Self.written)
        try await withDatabase(engine, migrations: before) { database in
            try await earlier.write(into: database)

            let applied = try await Migrator(Migrations.all).migrate(database, now: time.now)
            let context = try Self.context(on: database, time)

            #expect(applied.count == Migrations.all.count - before.count)
            #expect(try await Verification(context).run() == [])

            time.advance(.hours(32 * 24))
            try await Self.scheduler(context).runUntilIdle()

            let paid = try await database.read { db in
                try db.first("SELECT COUNT(*) AS n FROM invoices WHERE status = 'paid'")?.int("n") ?? 0
            }
            #expect(paid >= earlier.count(of: "invoices") + earlier.count(of: "subscriptions"))
            #expect(try await Verification(context).run() == [])
        }
    }

    private static func context(on database: any Database, _ time: TestTime) throws -> BillingContext {
        let sandbox = SandboxProcessor(
            database: database, clock: time.clock, chance: .seeded(2), baseURL: "http://127.0.0.1:8080")
        return BillingContext(
            database: database, clock: time.clock, chance: .seeded(1),
            keys: try ServerKeys(master: [UInt8](repeating: 7, count: 32)), processors: Processors(main: sandbox),
            access: AccessEnding(), baseURL: "http://127.0.0.1:8080")
    }

    private static func scheduler(_ context: BillingContext) -> Scheduler {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return Scheduler(
            context,
            mailer: { try await CustomerNotifications(context).conclude($0, in: $1, as: .sent) }, logger: logger)
    }
}
