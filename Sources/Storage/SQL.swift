import Core

/// What a column holds. Instants are `integer` milliseconds, calendar days `text`, amounts `integer`.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

/// Something that can be bound to a statement.
public protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

/// A statement whose interpolations are bindings, never text (W1).
///
///     "SELECT name FROM customers WHERE id = \(id)"
///
/// Fragments join: `"… WHERE \(scope) AND \(condition)"` where both are `SQL`. A trusted, literal name goes in by
/// `\(raw: "ASC")`, which takes a `StaticString` only.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    // What is written in the source is known by its place there, which is quicker to compare than its text: see ``Shape``.
    public typealias StringLiteralType = StaticString
    public typealias ExtendedGraphemeClusterLiteralType = StaticString
    public typealias UnicodeScalarLiteralType = StaticString

    enum Part: Sendable {
        case literal(StaticString)
        /// Names that were read from a schema, and the like.
        case text(String)
        case binding(SQLValue)
    }

    var parts: [Part]

    public init(stringLiteral value: StaticString) { parts = [.literal(value)] }
    /// Of a text that is put together where it is used: never of what somebody sent (W1).
    public init(stringLiteral text: String) { parts = [.text(text)] }
    public init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    public struct StringInterpolation: StringInterpolationProtocol {
        public typealias StringLiteralType = StaticString

        var parts: [Part] = []

        public init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(interpolationCount * 2 + 1) }

        public mutating func appendLiteral(_ literal: StaticString) {
            if literal.utf8CodeUnitCount > 0 { parts.append(.literal(literal)) }
        }
        public mutating func appendInterpolation(_ value: some SQLBindable) { parts.append(.binding(value.sqlValue)) }
        public mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            parts.append(.binding(value?.sqlValue ?? .null))
        }
        public mutating func appendInterpolation(_ fragment: SQL) { parts.append(contentsOf: fragment.parts) }
        public mutating func appendInterpolation(raw text: StaticString) { parts.append(.literal(text)) }
        /// `IN (\(list: ids))`. An empty list renders `NULL`, which matches nothing.
        public mutating func appendInterpolation(list values: [some SQLBindable]) {
            guard !values.isEmpty else { return parts.append(.literal("NULL")) }
            for (index, value) in values.enumerated() {
                if index > 0 { parts.append(.literal(", ")) }
                parts.append(.binding(value.sqlValue))
            }
        }
    }

    public static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.parts.append(contentsOf: right.parts)
        return sum
    }

    public var isEmpty: Bool { parts.isEmpty }

    /// How each engine spells a binding: `?` in SQLite, `$1` in PostgreSQL.
    public enum Placeholder: Sendable { case question, dollar }

    /// The text that the engine parses, and its bindings in order.
    public func rendered(_ placeholder: Placeholder) -> (text: String, bindings: [SQLValue]) {
        (text(placeholder), bindings)
    }

    public func text(_ placeholder: Placeholder) -> String {
        var text = ""
        var count = 0
        for part in parts {
            switch part {
            case .literal(let literal): text += literal.description
            case .text(let part): text += part
            case .binding:
                count += 1
                switch placeholder {
                case .question: text += "?"
                case .dollar: text += "$\(count)"
                }
            }
        }
        return text
    }

    public var bindings: [SQLValue] {
        var bindings: [SQLValue] = []
        bindings.reserveCapacity(parts.count / 2 + 1)
        for part in parts { if case .binding(let value) = part { bindings.append(value) } }
        return bindings
    }
}

extension String: SQLBindable { public var sqlValue: SQLValue { .text(self) } }
extension Int: SQLBindable { public var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Int64: SQLBindable { public var sqlValue: SQLValue { .integer(self) } }
/// Booleans are 0 and 1 in `SMALLINT` columns: the same bytes on both engines.
extension Bool: SQLBindable { public var sqlValue: SQLValue { .integer(self ? 1 : 0) } }
extension Instant: SQLBindable { public var sqlValue: SQLValue { .integer(milliseconds) } }
extension ID: SQLBindable { public var sqlValue: SQLValue { .text(rawValue) } }
extension SQLValue: SQLBindable { public var sqlValue: SQLValue { self } }
extension Array: SQLBindable where Element == UInt8 { public var sqlValue: SQLValue { .blob(self) } }

/// An enumeration stored as its text: `enum Status: String, SQLText`.
public protocol SQLText: SQLBindable, RawRepresentable where RawValue == String {}
extension SQLText { public var sqlValue: SQLValue { .text(rawValue) } }
