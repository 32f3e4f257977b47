import Core
import Storage

/// The rows that renewals inserted, to be written once more by plain statements: what the database alone would take.
struct HandWritten: Sendable {
    /// The statements of each invoice, in an order that foreign keys allow.
    private let groups: [[SQL]]

    var rows: Int { groups.reduce(0) { $0 + $1.count } }

    /// Reads what was written since `start`, and deletes it.
    static func take(from database: any Database, since start: Instant) async throws -> HandWritten {
        try await database.write { db in
            var groups: [String: [SQL]] = [:]
            var others: [SQL] = []
            for table in tables {
                for row in try db.query("SELECT t.* FROM \(literal: table.name) t WHERE \(table.isNew(start))") {
                    let insert = insertion(of: row, into: table.name)
                    guard let key = table.invoiceColumn else {
                        others.append(insert)
                        continue
                    }
                    groups[try row.textIfAny(key) ?? "", default: []].append(insert)
                }
            }
            for table in tables.reversed() {
                try db.execute("DELETE FROM \(literal: table.name) AS t WHERE \(table.isNew(start))")
            }
            var ordered = groups.sorted { $0.key < $1.key }.map(\.value)
            for (index, insert) in others.enumerated() { ordered[index % ordered.count].append(insert) }
            return HandWritten(groups: ordered)
        }
    }

    /// Eight invoices at a time, as the scheduler does.
    ///
    /// - Parameter transactions: how many the rows are spread over.
    /// - Returns: seconds.
    func write(to database: any Database, transactions: Int) async throws -> Double {
        let share = max(1, transactions / max(1, groups.count))
        let began = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for (index, group) in groups.enumerated() {
                if index >= 8 { _ = try await tasks.next() }
                tasks.addTask { try await Self.write(group, in: share, to: database) }
            }
            try await tasks.waitForAll()
        }
        return (ContinuousClock.now - began) / .seconds(1)
    }

    private static func write(_ statements: [SQL], in transactions: Int, to database: any Database) async throws {
        let size = max(1, (statements.count + transactions - 1) / transactions)
        for start in stride(from: 0, to: statements.count, by: size) {
            let part = statements[start..<min(start + size, statements.count)]
            try await database.write { db in
                for statement in part { try db.execute(statement) }
            }
        }
    }

    private struct Table: Sendable {
        let name: String
        /// None: its rows belong to no invoice.
        let invoiceColumn: String?

        func isNew(_ start: Instant) -> SQL {
            guard name == "invoice_lines" else { return "t.created_at >= \(start)" }
            return """
                EXISTS (SELECT 1 FROM invoices i
                WHERE i.merchant_id = t.merchant_id AND i.id = t.invoice_id AND i.created_at >= \(start))
                """
        }
    }

    /// Parents before children.
    private static let tables = [
        Table(name: "invoices", invoiceColumn: "id"), Table(name: "invoice_lines", invoiceColumn: "invoice_id"),
        Table(name: "payments", invoiceColumn: "invoice_id"),
        Table(name: "payment_attempts", invoiceColumn: "invoice_id"),
        Table(name: "postings", invoiceColumn: "invoice_id"),
        Table(name: "sandbox_charges", invoiceColumn: "invoice_id"),
        Table(name: "events", invoiceColumn: nil), Table(name: "notifications", invoiceColumn: nil),
    ]

    private static func insertion(of row: Row, into table: String) -> SQL {
        let columns = row.columns.names.joined(separator: ", ")
        return "INSERT INTO \(literal: table) (\(literal: columns)) VALUES (\(list: row.values))"
    }
}

extension SQL.StringInterpolation {
    /// Names of this schema only.
    fileprivate mutating func appendInterpolation(literal name: String) {
        appendInterpolation(SQL(stringLiteral: name))
    }
}
