import CLibPQ
import Storage

/// The types this engine speaks, by their numbers in `pg_type`.
enum PostgreSQLType {
    static let boolean: Oid = 16
    static let bytes: Oid = 17
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let oid: Oid = 26
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let numeric: Oid = 1700
    /// Left to the server to infer.
    static let unknown: Oid = 0
}

/// Bindings in the binary format: 64-bit integers, UTF-8 and bytes, each with its type declared.
///
/// Declared, because the server would otherwise take the `0` of `COALESCE($1, 0)` for 32 bits, and `$1` alone for text.
struct PostgreSQLParameters {
    let types: [Oid]
    private var bytes: [UInt8] = []
    private var spans: [Range<Int>?] = []

    init(_ values: [SQLValue]) {
        bytes.reserveCapacity(values.count * 32 + 1)
        spans.reserveCapacity(values.count)
        types = values.map { value in
            switch value {
            case .null: PostgreSQLType.unknown
            case .integer: PostgreSQLType.int8
            case .text: PostgreSQLType.text
            case .blob: PostgreSQLType.bytes
            }
        }
        for value in values {
            let start = bytes.count
            switch value {
            case .null:
                spans.append(nil)
                continue
            case .integer(let integer): withUnsafeBytes(of: integer.bigEndian) { bytes.append(contentsOf: $0) }
            case .text(let text): bytes.append(contentsOf: text.utf8)
            case .blob(let blob): bytes.append(contentsOf: blob)
            }
            spans.append(start..<bytes.count)
        }
        // One byte more, so that an empty value still has an address: none means NULL.
        bytes.append(0)
    }

    func withPointers(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<CInt>, UnsafePointer<CInt>) -> CInt
    ) -> CInt {
        bytes.withUnsafeBytes { buffer in
            let pointers = spans.map { span in
                span.map {
                    UnsafePointer(buffer.baseAddress!.advanced(by: $0.lowerBound).assumingMemoryBound(to: CChar.self))
                }
            }
            let lengths = spans.map { CInt($0?.count ?? 0) }
            return body(pointers, lengths, [CInt](repeating: 1, count: spans.count))
        }
    }
}
