import GRDB
import GRDBSQLite
import Storage

extension StorageError {
    init(_ error: DatabaseError) {
        self.init(sqliteCode: error.extendedResultCode.rawValue, message: error.message ?? "unknown error")
    }

    /// - SeeAlso: [SQLite, "Result and error codes"](https://www.sqlite.org/rescode.html)
    init(sqliteCode code: CInt, message: String) {
        let text = "\(message) (SQLite \(code))"
        // A full disk also shows when the index of the WAL cannot grow: reads go on, so it is no reason to stop (D6).
        let walIndexCannotGrow = SQLITE_IOERR | (19 << 8)
        switch code & 0xFF {
        case _ where code == walIndexCannotGrow: self = .readOnly(text)
        case SQLITE_CONSTRAINT: self = .constraint(Self.constraintName(in: message))
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_INTERRUPT: self = .busy(text)
        case SQLITE_FULL, SQLITE_READONLY: self = .readOnly(text)
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_NOMEM: self = .unavailable(text)
        case SQLITE_IOERR: self = .io(text)
        default: self = .corrupt(text)
        }
    }

    /// `UNIQUE constraint failed: customers.merchant_id, customers.email` names the columns, `CHECK constraint failed: x`
    /// the constraint, and `FOREIGN KEY constraint failed` nothing.
    private static func constraintName(in message: String) -> String {
        guard let colon = message.range(of: "constraint failed: ") else {
            return message.hasPrefix("FOREIGN KEY") ? "foreign key" : message
        }
        let name = message[colon.upperBound...]
        guard name.hasPrefix("index '"), name.hasSuffix("'") else { return String(name) }
        return String(name.dropFirst("index '".count).dropLast())
    }
}
