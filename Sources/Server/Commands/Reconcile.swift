import ArgumentParser
import Billing
import Synchronization

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
        /// What could not be asked about or written down; everything else was.
        struct Left: Encodable { let subject: String, reason: String }
        let dryRun: Bool, attempts: [Line], discrepancies: [Difference], setAside: [Left]
    }

    func run() async throws {
        let heard = Heard()
        let hear: SetAside.Hearing = { heard.add($0) }
        let (findings, found) = try await Composition.once { composition in
            let reconciler = Reconciler(composition.billing, hear: hear)
            let findings = try await reconciler.run(dryRun: dryRun)
            let restoration = Restoration(composition.billing, hear: hear)
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
        let left = heard.all
        if json {
            let report = Report(
                dryRun: dryRun, attempts: lines, discrepancies: differences,
                setAside: left.map { .init(subject: $0.subject, reason: $0.reason) })
            try Terminal.print(json: report)
        } else {
            for line in lines {
                let outcome = line.settledAs.map { "  → \($0)" } ?? ""
                Terminal.print("\(line.attempt)  \(line.state)  \(line.answer)\(outcome)")
            }
            for line in differences {
                let outcome = line.resolution.map { "  → \($0)" } ?? ""
                Terminal.print("\(line.attempt)  \(line.kind)  \(line.amount) \(line.currency)\(outcome)")
            }
            Terminal.tell("\(lines.count) attempts without an end, \(differences.count) differences.")
        }
        for one in left { Terminal.tell("\(one)") }
        guard left.isEmpty else { throw ExitCode(1) }
    }
}

/// What was set aside on the way, each once.
private final class Heard: Sendable {
    private let kept = Mutex<[SetAside]>([])

    var all: [SetAside] { kept.withLock { $0 } }
    func add(_ one: SetAside) { kept.withLock { kept in if !kept.contains(one) { kept.append(one) } } }
}
