import Storage
import Testing

@Suite struct `Rows` {
    @Test func `of a join are read by the first column of a name`() throws {
        let row = Row(columns: .init(["id", "name", "id"]), values: [.integer(1), .text("Ana"), .integer(2)])

        #expect(try row.int("id") == 1)
        #expect(throws: StorageError.self) { try row.int("name") }
        #expect(throws: StorageError.self) { try row.int("nothing") }
    }
}
