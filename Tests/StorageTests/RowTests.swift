import Storage
import Testing

@Suite struct `Rows` {
    @Test func `of a join are read by the first column of a name`() throws {
        let row = Row(columns: .init(["id", "name", "id"]), values: [.integer(1), .text("Ana"), .integer(2)])

        #expect(try row.int("id") == 1)
        #expect(throws: StorageError.self) { try row.int("name") }
        #expect(throws: StorageError.self) { try row.int("nothing") }
    }

    @Test func `have every column where it is, however alike their names are`() throws {
        let alike = ["created_at", "canceled_at", "period_start_at", "period_end_at", "a", "", "ñandú"]
        let names = alike + (0..<90).flatMap { ["tax_\($0)_id", "tax_id_\($0)"] }
        let row = Row(columns: .init(names), values: names.indices.map { .integer(Int64($0)) })

        for (place, name) in names.enumerated() { #expect(try row.int(name) == place) }
        for name in ["created_an", "tax_id_90", "ñandu", "at"] {
            #expect(throws: StorageError.self) { try row.int(name) }
        }
        #expect(throws: StorageError.self) { try Row(columns: .init([]), values: []).int("id") }
    }
}
