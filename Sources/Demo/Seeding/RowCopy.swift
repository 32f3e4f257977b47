import Storage

/// Copies whole tables from one database into another that may be of the other engine.
package struct RowCopy: Sendable {
    /// Parents before children.
    static let tables = [
        "merchants", "processor_accounts", "portal_configurations", "number_series", "products", "prices", "customers",
        "customer_words",
        "sandbox_tokens",
        "payment_methods", "subscriptions", "subscription_items", "invoices", "invoice_lines", "payments",
        "payment_attempts", "sandbox_charges", "postings", "events", "jobs",
    ]
    private static let rowsAtOnce = 200

    let source: any Database
    let target: any Database

    package init(source: any Database, target: any Database) {
        self.source = source
        self.target = target
    }

    package func run() async throws {
        for table in Self.tables {
            let rows = try await source.read { db in
                // The names are those above, never anybody's input.
                try db.query(SQL(stringLiteral: "SELECT * FROM \(table)"))
            }
            for start in stride(from: 0, to: rows.count, by: Self.rowsAtOnce) {
                let part = rows[start..<min(start + Self.rowsAtOnce, rows.count)]
                try await target.write { db in
                    for row in part { _ = try db.execute(Self.insertion(of: row, into: table)) }
                }
            }
        }
    }

    private static func insertion(of row: Row, into table: String) -> SQL {
        let names = SQL(stringLiteral: row.columns.names.joined(separator: ", "))
        return "INSERT INTO \(SQL(stringLiteral: table)) (\(names)) VALUES (\(list: row.values))"
    }
}
