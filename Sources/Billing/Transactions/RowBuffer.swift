import Storage

/// Rows that wait to be inserted, many with one statement.
struct RowBuffer {
    private struct Pile {
        let insertion: StaticString
        var rows: [SQL] = []
    }

    /// Statements come in few sizes, so that each is prepared once.
    private static let sizes = [16, 8, 4, 2, 1]

    private var piles: [Pile] = []

    /// - Parameter insertion: a literal, which is known by its place in the source.
    /// - Returns: the statement to run now, once there are enough rows for one.
    mutating func add(_ row: SQL, to insertion: StaticString) -> [SQL] {
        let index =
            piles.firstIndex { $0.insertion.utf8Start == insertion.utf8Start }
            ?? {
                piles.append(Pile(insertion: insertion))
                return piles.count - 1
            }()
        piles[index].rows.append(row)
        guard piles[index].rows.count == Self.sizes[0] else { return [] }
        defer { piles[index].rows = [] }
        return [Self.statement(piles[index].insertion, piles[index].rows[...])]
    }

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
