import Foundation
import TestSupport
import Testing

/// `docs/rules.md` defines each code that is used anywhere, and none that is not.
@Suite struct `The page of rules` {
    @Test func `defines every code that sources, tests and pages use, and each one is used`() throws {
        let used = try Self.used()
        let defined = try Self.rows().map(\.code)

        #expect(defined.count == Set(defined).count, "a code is defined twice")
        for code in Set(used.keys).subtracting(defined).sorted() {
            Issue.record("docs/rules.md does not define \(code), which \(used[code]!.sorted().first!) uses")
        }
        for code in Set(defined).subtracting(used.keys).sorted() {
            Issue.record("docs/rules.md defines \(code), which nothing uses")
        }
        #expect(used.count > 80)
    }

    @Test func `names for each a file of tests that names it, where any does`() throws {
        let used = try Self.used()
        for row in try Self.rows() {
            #expect(FileManager.default.fileExists(atPath: Checkout.root.appending(path: row.test).path), "\(row.test)")
            let tests = (used[row.code] ?? []).filter { $0.hasPrefix("Tests/") }
            #expect(tests.isEmpty || tests.contains(row.test), "\(row.code) is named in \(tests.sorted())")
        }
    }

    @Test func `leaves what the portal can do to the page of capabilities, which has each that is used`() throws {
        let page = try Checkout.text("docs/capabilities.md")
        let used = try Self.mentions(#"\b(S\d\d|U\d{1,2})\b"#)
        #expect(used.count > 60)
        for (code, files) in used where !page.contains("\n| \(code) |") {
            Issue.record("docs/capabilities.md does not have \(code), which \(files.sorted().first!) uses")
        }
    }

    /// Files by the code that they use. `"K1"`, `\u{A0}`, `T10:00` and the paths of a drawing are no codes; M10 and above are
    /// capabilities.
    private static func used() throws -> [String: Set<String>] {
        try mentions(#"(?<![A-Za-z0-9_{\\%#.+/-])(?<!d=")([ABCDEHKPTW]\d{1,2}|[MS]\d)(?![A-Za-z0-9_"])(?!:\d)"#)
    }

    private static func mentions(_ pattern: String) throws -> [String: Set<String>] {
        let expression = try NSRegularExpression(pattern: pattern)
        var files: [String: Set<String>] = [:]
        for path in try Checkout.files(under: ["Sources", "Tests", "docs"], ["swift", "py", "md"])
        where path != "docs/rules.md" {
            let text = try Checkout.text(path)
            for match in expression.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
                guard let range = Range(match.range(at: 1), in: text) else { continue }
                files[String(text[range]), default: []].insert(path)
            }
        }
        return files
    }

    private static func rows() throws -> [(code: String, test: String)] {
        try Checkout.text("docs/rules.md").matches(of: #/\n\| ([A-Z]\d+) \| [A-Z][^|]+ \| `([^`]+)` \|/#)
            .map { (String($0.1), String($0.2)) }
    }
}
