import Storage

/// Answers to statements that were asked for together, before somebody needs them: on PostgreSQL those of a page travel in a
/// few round trips. SQLite has none to spare, and is asked as ever.
///
/// A question is a statement with its values, and one snapshot answers it the same whenever it is asked. What nobody foresaw is
/// asked as ever: a wrong guess costs a statement, and changes nothing.
struct ReadAhead {
    private var answers: [(shape: SQL.Shape, values: [SQLValue], rows: [Row])] = []

    mutating func note(_ rows: [Row], to sql: SQL) {
        answers.append((shape: sql.shape, values: sql.bindings, rows: rows))
    }

    func answer(to sql: SQL) -> [Row]? {
        guard !answers.isEmpty else { return nil }
        let (shape, values) = (sql.shape, sql.bindings)
        return answers.first { $0.shape == shape && $0.values.elementsEqual(values, by: Self.isSame) }?.rows
    }

    /// By the bytes, as the engine compares: two spellings of one letter are the same only to people.
    private static func isSame(_ left: SQLValue, _ right: SQLValue) -> Bool {
        if case .text(let left) = left, case .text(let right) = right { return left.utf8.elementsEqual(right.utf8) }
        return left == right
    }
}
