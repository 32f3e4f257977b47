import CLibPQ
import Foundation
import Storage

/// What the server, or the lack of one, said.
struct PostgreSQLFailure: Error {
    /// Five characters; empty when the connection itself failed.
    let state: String
    private(set) var storage: StorageError

    init(_ result: PostgreSQLResult, of connection: OpaquePointer) {
        state = result.field(.state) ?? ""
        storage =
            state.isEmpty
            ? .unavailable(Self.message(of: connection))
            : Self.storageError(state, result)
    }

    /// The connection is gone.
    init(lost connection: OpaquePointer) {
        state = ""
        storage = .unavailable(Self.message(of: connection))
    }

    /// Set when a statement prepared earlier failed in a way that preparing it again may cure.
    var isStale = false

    /// Serialization failure, deadlock or a stale statement: the same transaction may well succeed now.
    var isConflict: Bool { state == "40001" || state == "40P01" || isStale }

    /// A migration changed what a prepared statement returns, or the server forgot it.
    var mayBeStale: Bool { state == "0A000" || state == "26000" }

    /// A standby has no serializable transactions: it cannot be written to.
    var ofBegin: PostgreSQLFailure {
        guard state == "0A000" else { return self }
        var failure = self
        failure.storage = .readOnly("the server is a standby (SQLSTATE 0A000)")
        return failure
    }

    /// Shut down, crashed, terminated by an administrator or unreachable.
    var isConnectionLost: Bool { state.isEmpty || state.hasPrefix("08") || state.hasPrefix("57P0") }

    static func message(of connection: OpaquePointer) -> String {
        String(cString: PQerrorMessage(connection)).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// - SeeAlso: [PostgreSQL, "Error codes"](https://www.postgresql.org/docs/current/errcodes-appendix.html)
    private static func storageError(_ state: String, _ result: PostgreSQLResult) -> StorageError {
        let text = "\(result.field(.message) ?? "unknown error") (SQLSTATE \(state))"
        switch state {
        case _ where state.hasPrefix("23"): return .constraint(constraintName(state, result))
        case "55P03", "57014", "40001", "40P01": return .busy(text)
        // Read-only transaction or server; disk full; no permission to write.
        case "25006", "53100", "42501": return .readOnly(text)
        case "58030": return .io(text)
        case _ where state.hasPrefix("08") || state.hasPrefix("57P") || state.hasPrefix("53"): return .unavailable(text)
        default: return .corrupt(text)
        }
    }

    /// The name that SQLite would give, so that code may look at it: the columns of a unique rule, the name of a check.
    private static func constraintName(_ state: String, _ result: PostgreSQLResult) -> String {
        let name = result.field(.constraint) ?? ""
        let table = result.field(.table) ?? ""
        switch state {
        case "23502": return "\(table).\(result.field(.column) ?? "")"
        case "23503": return "foreign key"
        case "23505":
            // "Key (merchant_id, email)=(mer_1, ana@example.com) already exists.", in the server's language.
            guard let detail = result.field(.detail), let open = detail.firstIndex(of: "("),
                let close = detail.range(of: ")=(")
            else { return name }
            let columns = detail[detail.index(after: open)..<close.lowerBound]
            // An expression has no columns to name.
            guard !columns.contains("(") else { return name }
            return columns.components(separatedBy: ", ").map { "\(table).\($0)" }.joined(separator: ", ")
        default: return name
        }
    }
}
