import ArgumentParser
import Billing
import Core
import Foundation
import Logging
import Storage
import Synchronization

/// Renews everything that falls due in the months to come, then writes the same rows again by hand.
struct RenewalRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renewals",
        abstract: "Moves the clock of a seeded database forward, month by month. The database is of no use afterwards.")

    @Option(help: "sqlite:PATH or postgres://…") var databaseURL: String
    @Option(help: "How many renewals to reach.") var count = 1_000

    struct Report: Encodable {
        let renewals: Int, seconds: Double, perSecond: Double, transactions: Int
        let rows: Int, byHandSeconds: Double, byHandPerSecond: Double
    }

    func run() async throws {
        let database = CountedDatabase(try await Workbench.open(databaseURL))
        let hands = ClockHands()
        let start = hands.now + Self.month
        let clock = Clock { hands.now }
        let scheduler = Scheduler(
            try Workbench.billing(on: database, clock: clock), courier: { _, _ in }, logger: Logger(label: "bench"))
        var seconds = 0.0
        var renewals = 0
        var writes = 0
        while renewals < count {
            hands.move(by: Self.month)
            let before = database.writes
            let began = ContinuousClock.now
            try await scheduler.runUntilIdle()
            seconds += (ContinuousClock.now - began) / .seconds(1)
            writes += database.writes - before
            let reached = try await database.read { db in
                try db.first("SELECT COUNT(*) AS n FROM invoices WHERE created_at >= \(start)")?.int("n") ?? 0
            }
            guard reached > renewals else { throw ValidationError("Nothing fell due: is the database seeded?") }
            renewals = reached
        }
        let copy = try await HandWritten.take(from: database, since: start)
        let byHand = try await copy.write(to: database, transactions: writes)
        await database.close()
        let report = Report(
            renewals: renewals, seconds: seconds, perSecond: Double(renewals) / seconds, transactions: writes,
            rows: copy.rows, byHandSeconds: byHand, byHandPerSecond: Double(renewals) / byHand)
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        print(String(decoding: try encoder.encode(report), as: UTF8.self))
    }

    /// Longer than any month, so that each step of the clock makes every subscription due.
    private static let month = Span.hours(24 * 31)
}

/// A clock that stands still between its moves.
private final class ClockHands: Sendable {
    private let instant = Mutex(Workbench.machineTime())

    var now: Instant { instant.withLock { $0 } }

    func move(by span: Span) { instant.withLock { $0 = $0 + span } }
}
