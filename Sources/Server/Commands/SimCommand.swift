import ArgumentParser
import Core
import Simulation
import Synchronization

/// `ventanilla sim`: see `docs/simulation.md`.
struct SimCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sim",
        abstract: "Runs simulated years of a merchant with faults drawn from a seed; exit 1 if a rule is broken.")

    @Option(help: "The first year's seed; the next year's is one more.") var seed: UInt64 = 1
    @Option(help: "How many years, each of a merchant of its own.") var merchantYears = 20
    @Option(help: "How much goes wrong: none, normal or severe.") var faults = FaultLevel.normal
    @Option(help: "How many years run at the same time. The outcome is the same.") var jobs = 2
    @Option(help: "postgres://… to store there, in schemas that are dropped afterwards. Without it: SQLite in memory.")
    var database: String?
    @Flag(help: "Print one JSON object.") var json = false

    /// A long run says now and then how far it is.
    private static let yearsBetweenWords = 50

    func validate() throws {
        guard (1...1_000_000).contains(merchantYears) else {
            throw ValidationError("--merchant-years goes from 1 to 1000000.")
        }
        guard (1...64).contains(jobs) else { throw ValidationError("--jobs goes from 1 to 64.") }
    }

    func run() async throws {
        let simulator = Simulator(
            seed: seed, merchantYears: merchantYears, faults: faults,
            on: database.map { .postgresql(Secret($0)) } ?? .sqlite, concurrency: jobs)
        let years = merchantYears
        let ended = Atomic<Int>(0)
        let report = try await simulator.run { year in
            if let violation = year.violations.first { Terminal.tell("seed \(year.seed): \(violation)") }
            let count = ended.add(1, ordering: .relaxed).newValue
            if count.isMultiple(of: Self.yearsBetweenWords) { Terminal.tell("\(count) of \(years) years") }
        }
        if json { try Terminal.print(json: report) } else { Terminal.print(report.description) }
        if !report.isClean { throw ExitCode(1) }
    }
}

extension FaultLevel: ExpressibleByArgument {}
