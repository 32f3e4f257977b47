import ArgumentParser
import Billing
import Storage

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks every invariant of what is stored; exit 1 if one is broken.")

    @Flag(help: "Print one JSON object.") var json = false

    /// As many as both engines have connections for.
    private static let width = 4
    private static let soundness = "database_file_is_sound"

    struct Report: Encodable {
        let ok: Bool, checked: [String], violations: [Violation]
    }

    func run() async throws {
        let violations = try await Composition.once { composition in
            let damage = try await composition.database.damage(thoroughly: true).map {
                Violation(invariant: Self.soundness, merchant: "", subject: $0)
            }
            do {
                return try await damage + Verification(composition.billing).run(width: Self.width)
            } catch let error as StorageError where !damage.isEmpty {
                // What is damaged can often not be read either.
                return damage + [Violation(invariant: Self.soundness, merchant: "", subject: "\(error)")]
            }
        }
        let report = Report(
            ok: violations.isEmpty, checked: [Self.soundness] + Verification.names, violations: violations)
        if json {
            try Terminal.print(json: report)
        } else {
            for violation in violations { Terminal.print(violation.description) }
            Terminal.tell("\(report.checked.count) invariants checked, \(violations.count) violations.")
        }
        if !report.ok { throw ExitCode(1) }
    }
}
