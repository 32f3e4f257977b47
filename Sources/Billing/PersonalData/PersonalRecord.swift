import Core
import Foundation
import Storage

/// One row as a JSON object: instants in UTC, what is stored as JSON as it is, and nothing but the columns that are named.
struct PersonalRecord {
    let text: String

    private static let json: Set = [
        "address", "billed_to", "billing_details", "custom_fields", "metadata", "unwanted_letters",
    ]

    /// - Throws: `corrupt` for a column that is not there: a file that leaves something out says nothing of it.
    init(_ row: Row, _ columns: [String]) throws {
        let members = try columns.map { column in
            try Self.quoted(column) + ": " + Self.written(row[column], column)
        }
        text = "{" + members.joined(separator: ", ") + "}"
    }

    private static func written(_ value: SQLValue, _ column: String) -> String {
        switch value {
        case .integer(let milliseconds) where column.hasSuffix("_at"):
            quoted("\(Zone.utc.local(at: Instant(milliseconds: milliseconds)).description.prefix(19))Z")
        case .integer(let integer): String(integer)
        case .text(let text): json.contains(column) ? text : quoted(text)
        default: "null"
        }
    }

    private static func quoted(_ text: String) -> String { JSONText.of(text) }
}
