import Foundation
import TestSupport
import Testing

/// `docs/architecture.md`, on a noun's folder: its rows are the only place with SQL, and its lifecycle is pure.
@Suite struct `The files of billing's nouns` {
    @Test func `hold SQL only where their rows are read and written`() throws {
        let files = try Self.files().filter { !$0.contains("/Migrations/") && !$0.contains("/Verification/") }
        let (rows, others) = (files.filter(Self.isOfRows), files.filter { !Self.isOfRows($0) })
        for file in others {
            for statement in try Self.text(file).matches(of: Self.statement) {
                Issue.record("\(file) has a statement: \(statement.0)")
            }
        }
        let haveSome = try rows.contains { try Self.text($0).contains(Self.statement) }
        #expect(haveSome)
        #expect(others.count > 100)
    }

    @Test func `hold lifecycles that know of no transaction`() throws {
        let lifecycles = try Self.files().filter { Self.name(of: $0).contains("Lifecycle") }
        for file in lifecycles {
            let text = try Self.text(file)
            #expect(!text.contains("BillingTransaction"), "\(file)")
            #expect(!text.contains("import Storage"), "\(file)")
        }
        #expect(lifecycles.count > 15)
    }

    @Test func `are named after rows only where a type of rows is declared or extended`() throws {
        for file in try Self.files().filter(Self.isOfRows) {
            #expect(try Self.text(file).contains(#/(struct|protocol|extension) \w*Rows\b/#), "\(file)")
        }
    }

    /// Where conditions and names of tables are put together, too, nobody else has a part.
    @Test func `mention fragments of SQL only there, and where transactions are made`() throws {
        let apart = ["/Migrations/", "/Verification/", "/Transactions/", "Sources/Billing/Scope.swift"]
        for file in try Self.files() where !Self.isOfRows(file) && !apart.contains(where: { file.contains($0) }) {
            for line in try Self.text(file).split(separator: "\n") where line.contains(#/\bSQL\b/#) {
                let isComment = line.trimmingPrefix(while: \.isWhitespace).hasPrefix("//")
                #expect(isComment, "\(file): \(line)")
            }
        }
    }

    @Test func `are judged by how a literal begins, on its line or on the next`() {
        let statements = [
            #"try first("SELECT id FROM jobs")"#, #"append(row, to: "INSERT INTO events (id) VALUES")"#,
            "try execute(\n    \"\"\"\n    UPDATE jobs SET fence = 1\n    \"\"\")", "\"\"\"\n\n  WITH due AS (\n\"\"\"",
            #"let gone: SQL = "DELETE FROM jobs""#,
        ]
        for source in statements { #expect(source.contains(Self.statement), "\(source)") }
        let others = [
            #"case "selected": true"#, #"case "SELECTED": true"#, #"end("customer_id = 1")"#,
            "/// `DELETE /v1/customers`", #"say("With love")"#,
        ]
        for source in others { #expect(!source.contains(Self.statement), "\(source)") }
    }

    /// How a literal of one line or of several begins that is a statement.
    private static var statement: Regex<(Substring, Substring)> {
        #/"\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\s[^\n]*/#
    }

    private static func files() throws -> [String] {
        try Checkout.files(under: ["Sources/Billing", "Sources/Access", "Sources/Scheduling"], ["swift"])
    }

    private static func text(_ file: String) throws -> String { try Checkout.text(file) }

    private static func name(of file: String) -> String { URL(filePath: file).lastPathComponent }

    private static func isOfRows(_ file: String) -> Bool { name(of: file).contains("Rows") }
}
