import Storage

/// Rows that wait to be inserted, many with one statement.
struct RowBuffer {
    private struct Pile {
        let insertion: StaticString
        let table: StaticString
        var rows: [SQL] = []
    }

    /// Statements come in few sizes, so that each is prepared once.
    private static let sizes = [16, 8, 4, 2, 1]

    private var piles: [Pile] = []

    /// - Returns: the statement to run now, once there are enough rows for one.
    mutating func add(_ row: SQL, to insertion: StaticString, table: StaticString) -> [SQL] {
        let name = table.description
        let index =
            piles.firstIndex { $0.table.description == name }
            ?? {
                piles.append(Pile(insertion: insertion, table: table))
                return piles.count - 1
            }()
        piles[index].rows.append(row)
        guard piles[index].rows.count == Self.sizes[0] else { return [] }
        defer { piles[index].rows = [] }
        return [Self.statement(piles[index].insertion, piles[index].rows[...])]
    }

    /// Whether a query may read what is still here.
    func isNeeded(by sql: SQL) -> Bool { piles.contains { !$0.rows.isEmpty && sql.mentions($0.table.description) } }

    /// - Returns: the statements that insert everything.
    mutating func empty() -> [SQL] {
        var statements: [SQL] = []
        for pile in piles {
            var rest = pile.rows[...]
            for size in Self.sizes {
                while rest.count >= size {
                    statements.append(Self.statement(pile.insertion, rest.prefix(size)))
                    rest = rest.dropFirst(size)
                }
            }
        }
        piles = []
        return statements
    }

    private static func statement(_ insertion: StaticString, _ rows: ArraySlice<SQL>) -> SQL {
        rows.dropFirst().reduce("\(raw: insertion) \(rows[rows.startIndex])") { $0 + ", \($1)" }
    }
}
