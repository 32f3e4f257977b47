import ArgumentParser
import Billing

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks every invariant of what is stored; exit 1 if one is broken.")

    @Flag(help: "Print one JSON object.") var json = false

    /// As many as both engines have connections for.
    private static let width = 4

    struct Report: Encodable {
        let ok: Bool, checked: [String], violations: [Violation]
    }

    func run() async throws {
        let violations = try await Composition.once { try await Verification($0.billing).run(width: Self.width) }
        let report = Report(ok: violations.isEmpty, checked: Verification.names, violations: violations)
        if json {
            try Console.print(json: report)
        } else {
            for violation in violations { Console.print(violation.description) }
            Console.tell("\(report.checked.count) invariants checked, \(violations.count) violations.")
        }
        if !report.ok { throw ExitCode(1) }
    }
}
