import ArgumentParser
import Billing
import Foundation
import Simulation

/// `ventanilla scenario`: see `docs/scenarios.md`.
struct ScenarioCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario", abstract: "Stories of customers on a test clock, saved as files and played again.",
        subcommands: [Run.self])

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Plays a scenario file on a database in memory; exit 1 when what it expects is not so.",
            discussion: """
                Nothing of this server is used: neither its database nor its settings. Each step is printed with what came of \
                it, and then what differs. A file that cannot be read is refused with 2, and the field is named.
                """)

        @Argument(help: "The file, as the time machine of the console saves it; - for standard input.") var file: String
        @Flag(help: "Print one JSON object.") var json = false

        func run() async throws {
            let scenario = try read()
            let isQuiet = json
            let outcome = try await ScenarioRun(scenario).run { step in
                if !isQuiet { Terminal.print(step.description) }
            }
            if json {
                try Terminal.print(json: Report(outcome))
            } else {
                for difference in outcome.differences { Terminal.print("differs: \(difference)") }
                Terminal.print(outcome.holds ? "As expected." : "\(outcome.differences.count) not as expected.")
            }
            if !outcome.holds { throw ExitCode(1) }
        }

        private func read() throws -> ScenarioFile {
            let data: Data
            if file == "-" {
                data = FileHandle.standardInput.readDataToEndOfFile()
            } else if let found = FileManager.default.contents(atPath: file) {
                data = found
            } else {
                throw Refusal("The file \(file) cannot be read.")
            }
            do { return try ScenarioFile(reading: data) } catch {
                throw Refusal("The file \(file) is no scenario. \(error)")
            }
        }
    }

    struct Report: Encodable {
        let ok: Bool
        let name: String
        let seed: UInt64
        let steps: [ScenarioOutcome.Step]
        let differences: [String]

        init(_ outcome: ScenarioOutcome) {
            ok = outcome.holds
            name = outcome.name
            seed = outcome.seed
            steps = outcome.steps
            differences = outcome.differences
        }
    }
}
