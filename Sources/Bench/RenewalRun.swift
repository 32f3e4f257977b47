import ArgumentParser
import Billing
import Core
import Foundation
import Logging
import Scheduling
import Storage

/// Renews everything that is due, then writes the same rows again by hand into a copy.
struct RenewalRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renewals",
        abstract: "Bills all that is due in a seeded database, which is of no use afterwards.")

    @Option(help: "sqlite:PATH or postgres://…, made by `ventanilla seed --due`.") var databaseURL: String
    @Option(help: "A copy of it, to be written by hand.") var copyURL: String?
    @Option(help: "How many transactions are under way at a time by hand; else what serves the engine best.")
    var width: Int?
    @Option(help: "The slug of a merchant with few subscriptions: how long they wait is measured.") var neighbor:
        String?

    struct Report: Encodable {
        let due: Int, renewals: Int, paid: Int, seconds: Double, perSecond: Double, transactions: Int
        let peakMb: Double
        var neighborSeconds: Double?
        var rows: Int?, byHandTransactions: Int?, byHandSeconds: Double?, byHandPerSecond: Double?
    }

    func run() async throws {
        let database = CountedDatabase(try await Workbench.open(databaseURL))
        let start = Workbench.machineTime()
        let due = try await database.read { db in
            try db.first("SELECT COUNT(*) AS n FROM jobs WHERE kind = 'subscription' AND run_at <= \(start)")?
                .int("n") ?? 0
        }
        guard due > 0 else { throw ValidationError("Nothing is due: was the database made by `seed --due`?") }
        let scheduler = Scheduler(
            try Workbench.billing(on: database, clock: Clock { Workbench.machineTime() }), mailer: { _, _ in },
            logger: Logger(label: "bench"))
        PeakMemory.reset()
        async let waited = neighbor.map { Neighbor(database: database, slug: $0, start: start) }?.wait()
        let began = ContinuousClock.now
        try await scheduler.runUntilIdle()
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        let peak = PeakMemory.megabytes
        let (writes, neighborSeconds) = (database.writes, try await waited)
        let (renewals, paid) = try await database.read { db in
            (
                try db.count("invoices", since: start),
                try db.first("SELECT COUNT(*) AS n FROM invoices WHERE created_at >= \(start) AND status = 'paid'")?
                    .int("n") ?? 0
            )
        }
        var report = Report(
            due: due, renewals: renewals, paid: paid, seconds: seconds, perSecond: Double(renewals) / seconds,
            transactions: writes, peakMb: peak, neighborSeconds: neighborSeconds)
        if let copyURL {
            let copy = try await Workbench.open(copyURL)
            let byHand = try await HandWritten(source: database, target: copy, start: start)
                .write(transactions: writes, width: width ?? Self.width(of: copy.engine))
            await copy.close()
            report.rows = byHand.rows
            report.byHandTransactions = byHand.transactions
            report.byHandSeconds = byHand.seconds
            report.byHandPerSecond = Double(renewals) / byHand.seconds
        }
        await database.close()
        try Workbench.print(report)
    }

    /// Writes that wait share a sync on SQLite; on PostgreSQL more of them only get in each other's way.
    private static func width(of engine: Engine) -> Int { engine == .sqlite ? Pace().charges : 8 }
}
