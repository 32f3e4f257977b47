import Billing
import Core
import Storage

/// Multiplies customers inside the database, with all that they have: the engine's own rows under new names.
///
/// A copy's ids are its pattern's, with the last eight characters replaced by its number.
package struct CustomerCopies: Sendable {
    let merchant: Merchant.ID
    private let tables: [Table]
    private let patterns: Int

    /// A table, and which of its rows belong to which pattern. They are looked up once, while the tables are small.
    private struct Table {
        let name: String
        let columns: [String]
        let key: String
        let rows: [(place: Int, key: String)]
    }

    /// These name what all customers of a merchant share.
    private static let shared: Set<String> = [
        "merchant_id", "price_id", "product_id", "configuration_id", "test_clock_id",
    ]

    /// - Parameter patterns: the customers to copy from, in order.
    package init(of merchant: Merchant.ID, patterns: [Customer.ID], in db: any Connection) throws {
        self.merchant = merchant
        self.patterns = patterns.count
        tables = try Self.searches.compactMap { search in
            guard let row = try db.first(SQL(stringLiteral: "SELECT * FROM \(search.table) LIMIT 1")) else {
                return nil
            }
            var rows: [(place: Int, key: String)] = []
            for (place, pattern) in patterns.enumerated() {
                let found = try db.query(
                    """
                    WITH c (merchant_id, id) AS (SELECT merchant_id, id FROM customers
                        WHERE merchant_id = \(merchant) AND id = \(pattern))
                    \(SQL(stringLiteral: search.search))
                    """)
                rows += try found.map { (place, try $0.text("found")) }
            }
            return Table(name: search.table, columns: row.columns.names, key: search.key, rows: rows)
        }
    }

    /// Adds the copies with these numbers, in one transaction.
    package func make(_ numbers: ClosedRange<Int>, in db: any Connection) throws {
        let start = try number(in: db)
        for table in tables {
            let made = try db.execute(insertion(table, numbers, after: start))
            guard table.name == "invoices" else { continue }
            try db.execute("UPDATE number_series SET last = last + \(made) WHERE merchant_id = \(merchant)")
        }
    }

    /// The last invoice number that was given, and what stands before its digits.
    private func number(in db: any Connection) throws -> (last: Int64, word: String) {
        let row = try db.first(
            """
            SELECT s.last, i.number FROM number_series s
            JOIN invoices i ON i.merchant_id = s.merchant_id AND i.livemode = s.livemode AND i.number IS NOT NULL
                AND i.own_number IS NULL
            WHERE s.merchant_id = \(merchant)
            LIMIT 1
            """)
        guard let row else { throw StorageError.corrupt("the pattern has no invoices") }
        let word = try row.text("number").prefix { !$0.isNumber }
        return (try row.int64("last"), String(word))
    }

    private func insertion(_ table: Table, _ numbers: ClosedRange<Int>, after start: (last: Int64, word: String)) -> SQL
    {
        let columns = SQL(stringLiteral: table.columns.joined(separator: ", "))
        let name = SQL(stringLiteral: table.name)
        var values: SQL = ""
        for (index, column) in table.columns.enumerated() {
            values = values + (index > 0 ? ", " : "") + value(of: column, in: table.name, after: start)
        }
        var keys: SQL = ""
        for (index, row) in table.rows.enumerated() {
            keys = keys + (index > 0 ? ", " : "") + "(\(row.place), \(row.key))"
        }
        // Tokens of the sandbox name no merchant: they are found by their id alone.
        let own: SQL = table.name == "sandbox_tokens" ? "" : "x.merchant_id = \(merchant) AND "
        return """
            INSERT INTO \(name) (\(columns))
            WITH RECURSIVE
                w (place, found) AS (VALUES \(keys)),
                t AS MATERIALIZED (
                    SELECT w.place, x.* FROM w JOIN \(name) x ON \(own)x.\(SQL(stringLiteral: table.key)) = w.found),
                s (n) AS (
                    SELECT CAST(\(numbers.lowerBound) AS BIGINT)
                    UNION ALL SELECT n + 1 FROM s WHERE n < \(numbers.upperBound))
            SELECT \(values) FROM s JOIN t ON t.place = s.n % \(patterns)
            """
    }

    private func value(of column: String, in table: String, after start: (last: Int64, word: String)) -> SQL {
        let name = SQL(stringLiteral: "t.\(column)")
        let suffix: SQL = "substr(CAST(100000000 + s.n AS TEXT), 2)"
        switch column {
        case "number" where table == "invoices":
            let number: SQL = "(\(start.last) + row_number() OVER (ORDER BY s.n, t.created_at, t.id))"
            return """
                \(start.word) || CASE WHEN \(number) < 1000000 THEN substr(CAST(1000000 + \(number) AS TEXT), 2)
                    ELSE CAST(\(number) AS TEXT) END
                """
        case "email", "email_folded", "word", "billed_to": return "replace(\(name), '@', '.' || \(suffix) || '@')"
        case "id", "token", "reference": break
        case _ where column.hasSuffix("_id") && !Self.shared.contains(column): break
        default: return name
        }
        return "substr(\(name), 1, length(\(name)) - 8) || \(suffix)"
    }
}
