import Core

/// One row of an answer. Columns are read by name; the names of a statement are shared by its rows.
public struct Row: Sendable {
    public let columns: Columns
    public let values: [SQLValue]

    public init(columns: Columns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    public subscript(column: String) -> SQLValue {
        get throws {
            guard let position = columns.position(of: column) else {
                throw StorageError.corrupt("no column '\(column)' among \(columns.names)")
            }
            return values[position]
        }
    }

    public func text(_ column: String) throws -> String {
        guard case .text(let text) = try self[column] else { throw unexpected(column, "text") }
        return text
    }
    public func textIfAny(_ column: String) throws -> String? {
        switch try self[column] {
        case .null: return nil
        case .text(let text): return text
        case .integer, .blob: throw unexpected(column, "text")
        }
    }
    public func int64(_ column: String) throws -> Int64 {
        guard case .integer(let integer) = try self[column] else { throw unexpected(column, "integer") }
        return integer
    }
    public func int64IfAny(_ column: String) throws -> Int64? {
        switch try self[column] {
        case .null: return nil
        case .integer(let integer): return integer
        case .text, .blob: throw unexpected(column, "integer")
        }
    }
    public func int(_ column: String) throws -> Int { Int(try int64(column)) }
    public func intIfAny(_ column: String) throws -> Int? { try int64IfAny(column).map { Int($0) } }
    public func bool(_ column: String) throws -> Bool { try int64(column) != 0 }
    public func blob(_ column: String) throws -> [UInt8] {
        guard case .blob(let bytes) = try self[column] else { throw unexpected(column, "blob") }
        return bytes
    }
    public func blobIfAny(_ column: String) throws -> [UInt8]? {
        if case .null = try self[column] { return nil }
        return try blob(column)
    }
    public func instant(_ column: String) throws -> Instant { .init(milliseconds: try int64(column)) }
    public func instantIfAny(_ column: String) throws -> Instant? {
        try int64IfAny(column).map { Instant(milliseconds: $0) }
    }
    public func id<Owner>(_ column: String, of: Owner.Type = Owner.self) throws -> ID<Owner> { ID(try text(column)) }
    public func idIfAny<Owner>(_ column: String, of: Owner.Type = Owner.self) throws -> ID<Owner>? {
        try textIfAny(column).map { ID($0) }
    }
    public func value<Value: RawRepresentable>(_ column: String, as: Value.Type = Value.self) throws -> Value
    where Value.RawValue == String {
        try value(text(column), of: column)
    }
    public func valueIfAny<Value: RawRepresentable>(_ column: String, as: Value.Type = Value.self) throws -> Value?
    where Value.RawValue == String {
        try textIfAny(column).map { try value($0, of: column) }
    }

    private func value<Value: RawRepresentable>(_ raw: String, of column: String) throws -> Value
    where Value.RawValue == String {
        guard let value = Value(rawValue: raw) else { throw unexpected(column, "\(Value.self), not '\(raw)'") }
        return value
    }

    private func unexpected(_ column: String, _ wanted: String) -> StorageError {
        .corrupt("column '\(column)' should hold \(wanted)")
    }
}
