import CLibPQ
import Core
import Foundation
import Logging
import Storage

/// Opens connections with the settings that everything else relies upon.
enum PostgreSQLLink {
    /// - Throws: ``PostgreSQLFailure`` turned into ``StorageError/unavailable(_:)``, without the address or the password.
    static func open(url: Secret, limits: PostgreSQLLimits, logger: Logger) throws -> OpaquePointer {
        // What stands before the address can be overruled by it.
        let connection = connect([
            ("application_name", "ventanilla"),
            ("connect_timeout", "\(max(2, limits.connect.milliseconds / 1000))"),
            ("tcp_user_timeout", "\(limits.network.milliseconds)"),
            ("keepalives_idle", "30"),
            ("dbname", url.exposed),
            ("client_encoding", "UTF8"),
        ])
        guard let connection else { throw StorageError.unavailable("out of memory") }
        do {
            guard PQstatus(connection) == CONNECTION_OK else {
                throw StorageError.unavailable(reason(of: connection))
            }
            // Notices say that a table exists already, and the like.
            PQsetNoticeReceiver(connection, { _, _ in }, nil)
            try configure(connection, limits, logger)
            guard PQenterPipelineMode(connection) == 1 else { throw StorageError.unavailable("no pipeline mode") }
            return connection
        } catch {
            PQfinish(connection)
            throw error
        }
    }

    /// Before there is a server to speak of, libpq quotes what it cannot read, and that may be half of the password (K3).
    private static func reason(of connection: OpaquePointer) -> String {
        let message = PostgreSQLFailure.message(of: connection)
        return message.hasPrefix("connection to server")
            ? message : "the address is not valid, or its host is not known"
    }

    private static func connect(_ settings: [(String, String)]) -> OpaquePointer? {
        let names = settings.map { strdup($0.0) }
        let values = settings.map { strdup($0.1) }
        defer { for text in names + values { free(text) } }
        let keywords = names.map { UnsafePointer($0) } + [nil]
        return PQconnectdbParams(keywords, values.map { UnsafePointer($0) } + [nil], 1)
    }

    /// Time-outs, and commits that survive a crash (D1): a server set to `off` or `local` is overruled for us.
    private static func configure(_ connection: OpaquePointer, _ limits: PostgreSQLLimits, _ logger: Logger) throws {
        let settings = """
            SELECT set_config('statement_timeout', '\(limits.statement.milliseconds)', false),
                set_config('idle_in_transaction_session_timeout', '\(limits.idleInTransaction.milliseconds)', false),
                set_config('synchronous_commit', CASE WHEN current_setting('synchronous_commit') IN ('off', 'local')
                    THEN 'on' ELSE current_setting('synchronous_commit') END, false),
                current_setting('fsync')
            """
        let result = PostgreSQLResult(PQexec(connection, settings))
        guard result.status == PGRES_TUPLES_OK else {
            throw StorageError.unavailable(PostgreSQLFailure.message(of: connection))
        }
        if case .text("off") = try result.value(row: 0, column: 3) {
            logger.warning("PostgreSQL runs with fsync=off: a power cut loses data")
        }
    }
}
