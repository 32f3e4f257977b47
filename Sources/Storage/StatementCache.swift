/// Prepared statements of one connection by their text. The one unused for longest makes room for a new one.
public struct StatementCache<Statement> {
    private struct Entry {
        var statement: Statement
        var lastUse: UInt64
    }

    private let capacity: Int
    private var entries: [String: Entry] = [:]
    private var uses: UInt64 = 0

    public init(capacity: Int) {
        self.capacity = max(1, capacity)
        entries.reserveCapacity(self.capacity + 1)
    }

    public mutating func statement(for text: String) -> Statement? {
        uses += 1
        guard let index = entries.index(forKey: text) else { return nil }
        entries.values[index].lastUse = uses
        return entries.values[index].statement
    }

    /// - Returns: the statement that was dropped, if any: one of the same text, or the one unused for longest.
    public mutating func insert(_ statement: Statement, for text: String) -> Statement? {
        uses += 1
        if let old = entries.updateValue(Entry(statement: statement, lastUse: uses), forKey: text) {
            return old.statement
        }
        guard entries.count > capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) else {
            return nil
        }
        return entries.removeValue(forKey: oldest.key)?.statement
    }

    public mutating func remove(_ text: String) { entries[text] = nil }

    public mutating func removeAll() { entries.removeAll(keepingCapacity: true) }
}
