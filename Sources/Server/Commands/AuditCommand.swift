import ArgumentParser
import Billing
import Core
import Documents
import Foundation

/// Who did what at a merchant (K4).
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Who did what at a merchant, the newest first.",
        discussion: """
            Entries are added and never changed; each holds the hash of the one before. --verify computes them all anew, as \
            `ventanilla verify` does for every merchant, and ends with 1 when one is not what it was.
            """)

    @Option(help: "The merchant's slug.") var merchant: String
    @Option(help: "Only entries that hold this: a name, an id, an action, a value.") var search: String?
    @Option(help: "How many, 1 to 500.") var limit = 50
    @Flag(help: "All of them as a table, for a spreadsheet.") var csv = false
    @Flag(help: "Check that every entry is what it was.") var verify = false
    @Flag(help: "Print one JSON object.") var json = false

    func validate() throws {
        guard (1...AuditTrail.most).contains(limit) else { throw ValidationError("--limit must be 1 to 500.") }
        guard !csv || (!verify && !json) else { throw ValidationError("--csv goes with --search only.") }
        guard !verify || search == nil else { throw ValidationError("--verify looks at all entries.") }
    }

    func run() async throws {
        if verify { return try await check() }
        if csv { return try await export() }
        let report = try await Composition.once { composition in
            let entries = try await AuditTrail(composition.billing).list(
                of: composition.merchant(merchant).id, matching: search, limit: limit)
            return Report(merchant: merchant, entries: entries.map(Line.init))
        }
        if json { return try Terminal.print(json: report) }
        if report.entries.isEmpty { Terminal.tell("Nothing.") }
        for line in report.entries { Terminal.print(line.text) }
    }

    private func export() async throws {
        try await Composition.once { composition in
            let sheet = AuditSheet()
            Self.write(sheet.head)
            try await AuditTrail(composition.billing).list(
                of: composition.merchant(merchant).id, matching: search
            ) { entries in
                Self.write(entries.map(sheet.line).joined())
            }
        }
    }

    private func check() async throws {
        let verdict = try await Composition.once { composition in
            Verdict(
                merchant: merchant,
                try await AuditTrail(composition.billing).verify(of: composition.merchant(merchant).id))
        }
        if json { try Terminal.print(json: verdict) } else { Terminal.print(verdict.text) }
        if !verdict.ok { throw ExitCode(1) }
    }

    private static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
