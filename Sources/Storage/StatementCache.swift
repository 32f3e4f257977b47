/// Prepared statements of one connection by their text. The one unused for longest makes room for a new one.
public struct StatementCache<Statement> {
    private final class Entry {
        let text: String
        let statement: Statement
        var lastUse: UInt64
        /// It was asked for by these: one text may have several.
        var shapes: [SQL.Shape] = []

        init(_ statement: Statement, for text: String, at use: UInt64) {
            self.text = text
            self.statement = statement
            lastUse = use
        }
    }

    private let capacity: Int
    private var entries: [String: Entry] = [:]
    /// The same by the place of their literals, of those that were asked for so.
    private var shapes: [SQL.Shape: Entry] = [:]
    private var uses: UInt64 = 0

    public init(capacity: Int) {
        self.capacity = max(1, capacity)
        entries.reserveCapacity(self.capacity + 1)
    }

    public mutating func statement(for text: String) -> Statement? { used(entries[text]) }

    /// - Returns: nil also for one that is known by its text only: see ``note(_:as:)``.
    public mutating func statement(for shape: SQL.Shape) -> Statement? { used(shapes[shape]) }

    /// Says which text a shape has, so that it need not be put together again.
    public mutating func note(_ shape: SQL.Shape, as text: String) {
        guard let entry = entries[text] else { return }
        if shapes.count >= capacity * 2 { forgetShapes() }
        let shape = shape.withoutValues
        if shapes.updateValue(entry, forKey: shape) !== entry { entry.shapes.append(shape) }
    }

    /// - Returns: the statement that was dropped, if any: one of the same text, or the one unused for longest.
    public mutating func insert(_ statement: Statement, for text: String) -> Statement? {
        uses += 1
        if let old = entries.updateValue(Entry(statement, for: text, at: uses), forKey: text) {
            return dropped(old)
        }
        guard entries.count > capacity, let oldest = entries.values.min(by: { $0.lastUse < $1.lastUse }) else {
            return nil
        }
        entries[oldest.text] = nil
        return dropped(oldest)
    }

    public mutating func removeAll() {
        entries.removeAll(keepingCapacity: true)
        shapes.removeAll(keepingCapacity: true)
    }

    private mutating func forgetShapes() {
        for entry in shapes.values { entry.shapes.removeAll() }
        shapes.removeAll(keepingCapacity: true)
    }

    private mutating func used(_ entry: Entry?) -> Statement? {
        guard let entry else { return nil }
        uses += 1
        entry.lastUse = uses
        return entry.statement
    }

    private mutating func dropped(_ entry: Entry) -> Statement {
        for shape in entry.shapes where shapes[shape] === entry { shapes[shape] = nil }
        return entry.statement
    }
}
