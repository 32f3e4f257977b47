import CLibPQ
import Foundation
import Storage

/// Owns a result of libpq and reads it.
final class PostgreSQLResult {
    private let handle: OpaquePointer?

    init(_ handle: OpaquePointer?) { self.handle = handle }

    deinit { PQclear(handle) }

    var status: ExecStatusType { PQresultStatus(handle) }
    var rowCount: Int { Int(PQntuples(handle)) }

    /// How many rows the command touched.
    var changed: Int { Int(String(cString: PQcmdTuples(handle))) ?? 0 }

    func columns() -> Row.Columns {
        Row.Columns((0..<PQnfields(handle)).map { String(cString: PQfname(handle, $0)) })
    }

    /// The fields of an error, by the letters of the protocol (`PG_DIAG_…`).
    enum Field: Unicode.Scalar {
        case state = "C"
        case message = "M"
        case detail = "D"
        case table = "t"
        case column = "c"
        case constraint = "n"
    }

    func field(_ field: Field) -> String? {
        PQresultErrorField(handle, CInt(field.rawValue.value)).map { String(cString: $0) }
    }

    func value(row: Int, column: Int) throws -> SQLValue {
        let (row, column) = (CInt(row), CInt(column))
        guard PQgetisnull(handle, row, column) == 0 else { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(handle, row, column), count: Int(PQgetlength(handle, row, column)))
        switch PQftype(handle, column) {
        case PostgreSQLType.boolean: return .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case PostgreSQLType.int2, PostgreSQLType.int4, PostgreSQLType.int8, PostgreSQLType.oid:
            return .integer(try integer(bytes, column))
        // The sum of integers is one of arbitrary size.
        case PostgreSQLType.numeric: return .integer(try integer(bytes, column))
        case PostgreSQLType.bytes: return .blob(try blob(bytes, column))
        case PostgreSQLType.float4, PostgreSQLType.float8:
            throw StorageError.corrupt("column '\(name(column))' holds a floating-point number")
        default: return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    private func name(_ column: CInt) -> String { String(cString: PQfname(handle, column)) }

    private func integer(_ bytes: UnsafeRawBufferPointer, _ column: CInt) throws -> Int64 {
        var rest = bytes[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        // Counted downwards, where there is room for one more.
        var value: Int64 = 0
        for byte in rest {
            let digit = Int64(byte) - 48
            let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
            let (difference, overflowedToo) = product.subtractingReportingOverflow(digit)
            guard (0...9).contains(digit), !overflowed, !overflowedToo else {
                throw StorageError.corrupt("column '\(name(column))' does not hold a 64-bit integer")
            }
            value = difference
        }
        guard isNegative || value != .min else {
            throw StorageError.corrupt("column '\(name(column))' does not hold a 64-bit integer")
        }
        return isNegative ? value : -value
    }

    /// `\x` and two hexadecimal digits a byte.
    private func blob(_ bytes: UnsafeRawBufferPointer, _ column: CInt) throws -> [UInt8] {
        func digit(_ character: UInt8) -> UInt8 { character >= 97 ? character - 87 : character - 48 }
        guard bytes.count >= 2, bytes[0] == UInt8(ascii: "\\"), bytes[1] == UInt8(ascii: "x") else {
            throw StorageError.corrupt("column '\(name(column))': bytea_output is not 'hex'")
        }
        return stride(from: 2, to: bytes.count - 1, by: 2).map { digit(bytes[$0]) << 4 | digit(bytes[$0 + 1]) }
    }
}

/// The rows of a result, which share the names of their columns with every run of the same statement.
struct PostgreSQLAnswer {
    private let result: PostgreSQLResult
    private let columns: Row.Columns

    init(_ result: PostgreSQLResult, columns: Row.Columns) {
        self.result = result
        self.columns = columns
    }

    var changed: Int { result.changed }

    func rows() throws -> [Row] {
        try (0..<result.rowCount).map { row in
            Row(columns: columns, values: try columns.names.indices.map { try result.value(row: row, column: $0) })
        }
    }
}
