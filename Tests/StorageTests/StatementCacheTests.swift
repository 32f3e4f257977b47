import Storage
import Testing

@Suite struct `Statements that are kept` {
    private func ask(_ id: String, _ table: StaticString) -> SQL { "SELECT * FROM \(raw: table) WHERE id = \(id)" }

    @Test func `are known by where they stand in the source, whatever they are asked with`() {
        #expect(ask("a", "things").shape == ask("b", "things").shape)
        #expect(ask("a", "things").shape.hashValue == ask("b", "things").shape.hashValue)
        #expect(ask("a", "things").shape != ask("a", "others").shape)
        let list: ([String]) -> SQL = { ids in "SELECT 1 AS one WHERE 'a' IN (\(list: ids))" }
        #expect(list(["a"]).shape == list(["b"]).shape)
        #expect(list(["a"]).shape != list(["a", "b"]).shape)
        let named: (String) -> SQL = { name in "SELECT * FROM \(SQL(stringLiteral: name))" }
        #expect(named("th" + "ings").shape == named("things").shape)
        #expect(named("things").shape != named("others").shape)
    }

    @Test func `are found by their place once their text is known`() {
        var cache = StatementCache<String>(capacity: 2)
        let (one, other) = (ask("a", "things"), ask("a", "others"))
        let unknown = cache.statement(for: one.shape)
        _ = cache.insert("first", for: one.text(.question))
        cache.note(one.shape, as: one.text(.question))

        let (known, another) = (
            cache.statement(for: ask("b", "things").shape), cache.statement(for: other.shape)
        )
        #expect(unknown == nil && known == "first" && another == nil)
    }

    @Test func `are not found by their place when they are dropped, replaced or forgotten`() {
        var cache = StatementCache<String>(capacity: 1)
        let (one, other) = (ask("a", "things"), ask("a", "others"))
        func keep(_ statement: String, _ sql: SQL) {
            _ = cache.insert(statement, for: sql.text(.question))
            cache.note(sql.shape, as: sql.text(.question))
        }
        keep("first", one)
        keep("second", other)
        let (dropped, second) = (cache.statement(for: one.shape), cache.statement(for: other.shape))
        keep("third", other)
        let replaced = cache.statement(for: other.shape)
        cache.removeAll()
        let forgotten = cache.statement(for: other.shape)

        #expect(dropped == nil && second == "second")
        #expect(replaced == "third")
        #expect(forgotten == nil)
    }

    @Test func `stay known by their place when another is dropped`() {
        var cache = StatementCache<String>(capacity: 2)
        let (one, other, third) = (ask("a", "things"), ask("a", "others"), ask("a", "more"))
        for (statement, sql) in [("first", one), ("second", other), ("third", third)] {
            _ = cache.insert(statement, for: sql.text(.question))
            cache.note(sql.shape, as: sql.text(.question))
        }
        let (dropped, kept) = (cache.statement(for: one.shape), cache.statement(for: other.shape))

        #expect(dropped == nil && kept == "second")
    }
}
