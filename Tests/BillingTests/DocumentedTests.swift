import Foundation
import RegexBuilder
import Testing

/// The pages that say which test shows what. A test that is renamed or deleted must not live on there (E2).
@Suite struct `What the documentation says of tests` {
    static let pages = [
        "docs/capabilities.md", "docs/threat-model.md", "docs/billing.md", "docs/rules.md", "docs/security/asvs.csv",
        "docs/verification.md", "docs/accessibility.md",
    ]

    @Test(arguments: pages)
    func `each test that is named exists in the file that is named`(page: String) throws {
        var sources: [String: String] = [:]
        let mentions = try Self.mentions(on: page)

        for (path, names) in mentions {
            let source = try sources[path] ?? Self.text(path)
            sources[path] = source
            for name in names {
                let isThere = source.contains("func `\(name)`") || source.contains("def \(name)(")
                #expect(isThere, "\(path) has no test `\(name)`")
            }
        }
        #expect(!mentions.isEmpty)
    }

    @Test func `E2 each rule of money and time names a test`() throws {
        let page = try Self.text("docs/threat-model.md")
        let rules = (1...11).map { "P\($0)" } + (1...9).map { "M\($0)" } + (1...5).map { "T\($0)" } + ["D9"]

        for rule in rules { #expect(page.contains(Self.row(of: rule)), "\(rule)") }
    }

    @Test func `each capability names a test, or says that it is not there yet`() throws {
        let page = try Self.text("docs/capabilities.md")
        let numbers = (1...93).map { "S" + ($0 < 10 ? "0\($0)" : "\($0)") } + (1...15).map { "U\($0)" }

        for number in numbers { #expect(page.contains(Self.row(of: number)), "\(number)") }
    }

    @Test func `each capability that customers see names a test by its words, and not a file alone`() throws {
        let rows = try Self.text("docs/capabilities.md").split(separator: "\n")
        // S22 is the merchant's.
        var numbers: [String] = (15...76).filter { $0 != 22 }.map { "S\($0)" }
        numbers += ["S05", "U1", "U4", "U6", "U8", "U9", "U10", "U11", "U12", "U13", "U14"]
        numbers += [5, 6, 7, 9, 10, 12, 13, 14, 18].map { "M\($0)" }

        for number in numbers {
            let row = try #require(rows.first { $0.hasPrefix("| \(number) |") }, "\(number)")
            #expect(row.contains(#/`Tests\/[^`]+`: `[^`]+`/#), "\(number)")
            #expect(!row.contains("test_accessibility"), "\(number) is no matter of what axe finds")
        }
    }

    /// A row of a table that begins with `id`, and names a file of tests or says "not yet".
    private static func row(of id: String) -> Regex<Substring> {
        Regex {
            Anchor.startOfLine
            "| \(id) |"
            OneOrMore(.anyNonNewline, .reluctant)
            ChoiceOf {
                "`Tests/"
                "not yet"
            }
        }
        .anchorsMatchLineEndings()
    }

    /// `` `Tests/X.swift`: `one`, `another` ``
    private static func mentions(on page: String) throws -> [(path: String, names: [String])] {
        let mention = #/`(Tests/[^`]+\.(?:swift|py))`(?:: ((?:`[^`\n]+`(?:, )?)+))?/#
        return try text(page).matches(of: mention).map { match in
            (String(match.1), (match.2 ?? "").matches(of: #/`([^`]+)`/#).map { String($0.1) })
        }
    }

    private static func text(_ path: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}
