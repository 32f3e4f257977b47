import Foundation
import Testing

/// `docs/security/asvs.csv`: every requirement of levels 1 and 2, each with what shows it (E5).
@Suite struct `The table of OWASP ASVS 5.0` {
    private struct Requirement {
        let number: String
        let level: String
        let verdict: String
        let evidence: String
    }

    /// How many of levels 1 and 2 each chapter has, as published.
    private static let counts = [
        1: 27, 2: 11, 3: 19, 4: 10, 5: 9, 6: 35, 7: 18, 8: 7, 9: 7, 10: 29, 11: 14, 12: 9, 13: 13, 14: 9, 15: 13,
        16: 16, 17: 7,
    ]

    @Test func `has every requirement once, with a verdict and its reason`() throws {
        let table = try Self.table()

        #expect(Set(table.map(\.number)).count == table.count)
        let chapters = Dictionary(grouping: table) { Int($0.number.prefix { $0 != "." }) ?? 0 }.mapValues(\.count)
        #expect(chapters == Self.counts)
        for row in table {
            #expect(["1", "2"].contains(row.level), "\(row.number)")
            #expect(["met", "not applicable", "deviation"].contains(row.verdict), "\(row.number)")
            #expect(row.evidence.count > 5, "\(row.number)")
        }
    }

    @Test func `names a test or a place for whatever is met, and each exists`() throws {
        for row in try Self.table() {
            let named = row.evidence.matches(of: #/`((?:Tests|Sources|docs|bin)/[^`]+|Package\.swift|/openapi\.json)`/#)
            if row.verdict == "met" {
                #expect(!named.isEmpty || row.evidence.contains("`ventanilla routes"), "\(row.number)")
            }
            for path in named.map({ String($0.1) }) where !path.hasPrefix("/") {
                #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: path).path), "\(path)")
            }
        }
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    /// The file has one record a line; fields with commas or quotes are quoted (RFC 4180).
    private static func table() throws -> [Requirement] {
        let text = try String(contentsOf: root.appending(path: "docs/security/asvs.csv"), encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map { line in
            var fields = [""]
            var isQuoted = false
            for character in line {
                switch character {
                case "\"": isQuoted.toggle()
                case "," where !isQuoted: fields.append("")
                default: fields[fields.count - 1].append(character)
                }
            }
            return Requirement(number: fields[0], level: fields[1], verdict: fields[2], evidence: fields[3])
        }
    }
}
