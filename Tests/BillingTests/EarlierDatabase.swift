import Foundation
import Storage

/// What a release of before wrote: its rows, table by table, in an order that references allow.
struct EarlierDatabase {
    private struct Table: Decodable {
        let table: String
        let columns: [String]
        let rows: [[Cell]]
    }

    private enum Cell: Decodable {
        case value(SQLValue)

        private struct Blob: Decodable { let blob: Data }

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .value(.null)
            } else if let number = try? container.decode(Int64.self) {
                self = .value(.integer(number))
            } else if let text = try? container.decode(String.self) {
                self = .value(.text(text))
            } else {
                self = .value(.blob(Array(try container.decode(Blob.self).blob)))
            }
        }

        var sql: SQLValue {
            switch self {
            case .value(let value): value
            }
        }
    }

    private let tables: [Table]

    /// - Parameter name: of a file in `Fixtures`: one JSON object a line, compressed by gzip.
    init(_ name: String, beside file: String = #filePath) throws {
        let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Fixtures")
        let gzip = Process()
        let output = Pipe()
        gzip.executableURL = URL(filePath: "/bin/gzip")
        gzip.arguments = ["-dc", folder.appending(path: name + ".jsonl.gz").path]
        gzip.standardOutput = output
        try gzip.run()
        let lines = output.fileHandleForReading.readDataToEndOfFile().split(separator: UInt8(ascii: "\n"))
        gzip.waitUntilExit()
        tables = try lines.map { try JSONDecoder().decode(Table.self, from: Data($0)) }
    }

    /// The steps of the schema that had been applied.
    var migrations: Set<String> {
        Set(
            rows(of: "schema_migrations").compactMap { row in
                if case .text(let name)? = row.first?.sql { name } else { nil }
            })
    }

    func count(of table: String) -> Int { rows(of: table).count }

    private func rows(of table: String) -> [[Cell]] { tables.first { $0.table == table }?.rows ?? [] }

    func write(into database: any Database) async throws {
        let tables = tables.filter { $0.table != "schema_migrations" }
        try await database.write { db in
            for table in tables {
                let columns = table.columns.joined(separator: ", ")
                for row in table.rows {
                    let values = row.map(\.sql)
                    try db.execute(
                        SQL(stringLiteral: "INSERT INTO \(table.table) (\(columns)) VALUES (") + "\(list: values))")
                }
            }
        }
    }
}
