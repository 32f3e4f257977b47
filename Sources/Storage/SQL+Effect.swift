/// What a statement does to tables, as far as its first words tell.
public enum SQLEffect: Hashable, Sendable {
    case reads
    case writes(table: String)
    /// It begins in no way that is known here: it may write anything.
    case unknown
}

extension SQL {
    /// Whether the text of the statement holds `name`.
    public func mentions(_ name: String) -> Bool {
        parts.contains { part in
            guard case .literal(let text) = part else { return false }
            return text.contains(name)
        }
    }

    public var effect: SQLEffect {
        guard case .literal(let text)? = parts.first else { return .unknown }
        let words = text.split(maxSplits: 3, whereSeparator: \.isWhitespace)
        switch (words.first, words.dropFirst().first) {
        case ("SELECT", _): return .reads
        case ("UPDATE", let table?): return .writes(table: String(table))
        case ("INSERT", "INTO"), ("DELETE", "FROM"):
            return words.count > 2 ? .writes(table: String(words[2].prefix { $0 != "(" })) : .unknown
        default: return .unknown
        }
    }
}
