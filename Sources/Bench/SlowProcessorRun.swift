import ArgumentParser
import Billing
import Core
import Foundation
import Logging
import SandboxProcessor
import Scheduling
import Storage
import Synchronization

/// Charges through a processor that takes its time: waiting for it should cost nothing but the wait.
struct SlowProcessorRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "slow-processor",
        abstract: "Bills a seeded database through a slow processor for a while. It is of no use afterwards.")

    @Option(help: "sqlite:PATH or postgres://…, made by `ventanilla seed --due`.") var databaseURL: String
    @Option(help: "How long the processor takes to answer, in milliseconds.") var answer = 200
    @Option(help: "How long to charge, in seconds.") var seconds = 10
    @Option(help: "How many charges may wait for an answer at once.") var concurrency = Pace().charges

    struct Report: Encodable {
        let charges: Int, seconds: Double, perSecond: Double, concurrency: Int, allowedPerSecond: Double
    }

    func run() async throws {
        let database = try await Workbench.open(databaseURL)
        let answer = Int64(answer)
        let billing = try Workbench.billing(
            on: database, clock: Clock { Workbench.machineTime() },
            faults: SandboxFaults { if case .charge = $0 { .slow(.milliseconds(answer)) } else { nil } })
        var pace = Pace()
        pace.charges = concurrency
        let scheduler = Scheduler(billing, mailer: { _, _ in }, logger: Logger(label: "bench"), pace: pace)
        let start = Workbench.machineTime()
        let end = ContinuousClock.now + .seconds(seconds)
        try await scheduler.runUntilIdle(while: { ContinuousClock.now < end })
        let last = start + .seconds(Int64(seconds))
        let (charges, spent) = try await database.read { db in
            let row = try db.first(
                """
                SELECT COUNT(*) AS n, MAX(settled_at) AS last FROM payment_attempts
                WHERE created_at >= \(start) AND settled_at <= \(last)
                """)
            return (try row?.int("n") ?? 0, (try row?.instantIfAny("last") ?? last) - start)
        }
        await database.close()
        let took = Double(spent.milliseconds) / 1000
        try Workbench.print(
            Report(
                charges: charges, seconds: took, perSecond: Double(charges) / took, concurrency: concurrency,
                allowedPerSecond: Double(concurrency) * 1000 / Double(answer)))
    }
}
