import ArgumentParser
import Billing

struct Reconcile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Asks processors about attempts whose outcome is unknown, and compares their lists with the books.",
        discussion: "After a restore it does what billing waits for.")

    @Flag(help: "Only ask; change nothing.") var dryRun = false
    @Flag(help: "Print one JSON object.") var json = false

    struct Report: Encodable {
        struct Line: Encodable {
            let attempt: String, invoice: String, processor: String, state: String, answer: String, settledAs: String?
        }
        /// In what a processor's list differs from the books. `resolution` is null in a dry run.
        struct Difference: Encodable {
            let attempt: String, processor: String, kind: String, amount: Int64, currency: String, resolution: String?
        }
        let dryRun: Bool, attempts: [Line], discrepancies: [Difference]
    }

    func run() async throws {
        let (findings, found) = try await Composition.once { composition in
            let reconciler = Reconciler(composition.billing)
            let findings = try await reconciler.run(dryRun: dryRun)
            let restoration = Restoration(composition.billing)
            let since = try await restoration.comparesSince()
            let caughtUp = dryRun ? [] : try await restoration.catchUp()
            return (findings, try await caughtUp + reconciler.compare(since: dryRun ? since : nil, dryRun: dryRun))
        }
        let lines = findings.map {
            Report.Line(
                attempt: $0.attempt.id.rawValue, invoice: $0.attempt.invoice.rawValue, processor: $0.attempt.processor,
                state: $0.attempt.state.rawValue, answer: $0.answer, settledAs: $0.settled?.rawValue)
        }
        let differences = found.map {
            Report.Difference(
                attempt: $0.attempt.rawValue, processor: $0.processor, kind: $0.kind.rawValue, amount: $0.money.amount,
                currency: $0.money.currency.code, resolution: dryRun ? nil : $0.resolution.rawValue)
        }
        if json {
            return try Console.print(json: Report(dryRun: dryRun, attempts: lines, discrepancies: differences))
        }
        for line in lines {
            Console.print("\(line.attempt)  \(line.state)  \(line.answer)\(line.settledAs.map { "  → \($0)" } ?? "")")
        }
        for line in differences {
            let outcome = line.resolution.map { "  → \($0)" } ?? ""
            Console.print("\(line.attempt)  \(line.kind)  \(line.amount) \(line.currency)\(outcome)")
        }
        Console.tell("\(lines.count) attempts without an end, \(differences.count) differences.")
    }
}
