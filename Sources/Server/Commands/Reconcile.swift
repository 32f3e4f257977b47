import ArgumentParser
import Billing

struct Reconcile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Asks processors about attempts whose outcome is unknown, and settles them.")

    @Flag(help: "Only ask; change nothing.") var dryRun = false
    @Flag(help: "Print one JSON object.") var json = false

    struct Report: Encodable {
        struct Line: Encodable {
            let attempt: String, invoice: String, processor: String, state: String, answer: String, settledAs: String?
        }
        let dryRun: Bool, attempts: [Line]
    }

    func run() async throws {
        let findings = try await Composition.once { try await Reconciler($0.billing).run(dryRun: dryRun) }
        let lines = findings.map {
            Report.Line(
                attempt: $0.attempt.id.rawValue, invoice: $0.attempt.invoice.rawValue, processor: $0.attempt.processor,
                state: $0.attempt.state.rawValue, answer: $0.answer, settledAs: $0.settled?.rawValue)
        }
        if json { return try Console.print(json: Report(dryRun: dryRun, attempts: lines)) }
        for line in lines {
            Console.print("\(line.attempt)  \(line.state)  \(line.answer)\(line.settledAs.map { "  → \($0)" } ?? "")")
        }
        Console.tell("\(lines.count) attempts without an end.")
    }
}
