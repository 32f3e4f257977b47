import CLibPQ
import Core
import Logging
import Storage

/// One connection of libpq, kept in pipeline mode: whatever can travel together does.
final class PostgreSQLWire {
    let cancelRequest: CancelRequest

    private let connection: OpaquePointer
    private var statements = PreparedStatements()
    /// A finished read whose `COMMIT` has not been sent: it travels with the next transaction, or when nobody is waiting.
    private var readAwaitsCommit = false
    /// What was sent and what will be answered no longer match.
    private var isBroken = false

    init(url: Secret, limits: PostgreSQLLimits, logger: Logger) throws {
        connection = try PostgreSQLLink.open(url: url, limits: limits, logger: logger)
        cancelRequest = CancelRequest(connection)
    }

    deinit { PQfinish(connection) }

    var isAlive: Bool { !isBroken && PQstatus(connection) == CONNECTION_OK }

    /// Runs a statement, prepared on its first use, in one round trip.
    func run(_ text: String, _ bindings: [SQLValue], after begin: String?) throws -> PostgreSQLAnswer {
        let parameters = PostgreSQLParameters(bindings)
        let plan = statements.plan(for: text, parameters.types)
        let commands = [readAwaitsCommit ? "COMMIT" : nil, begin, plan.cleanUp].compactMap { $0 }
        readAwaitsCommit = false
        for command in commands { try send(command) }
        if plan.isNew {
            try check(PQsendPrepare(connection, plan.name, text, CInt(plan.types.count), plan.types))
        }
        try check(
            parameters.withPointers { values, lengths, formats in
                PQsendQueryPrepared(connection, plan.name, CInt(bindings.count), values, lengths, formats, 0)
            })
        var succeeded = 0
        do {
            let result = try receive(counting: &succeeded)
            return PostgreSQLAnswer(result, columns: statements.columns(of: text) { result.columns() })
        } catch var failure as PostgreSQLFailure {
            if plan.isNew, succeeded <= commands.count { statements.forget(text) }
            if succeeded < commands.count { failure = failure.ofBegin }
            if failure.mayBeStale, !plan.isNew, succeeded == commands.count {
                statements.forgetAll()
                failure.isStale = true
            }
            throw failure
        }
    }

    /// Runs a command without parameters or rows.
    func command(_ text: String) throws {
        try send(text)
        var succeeded = 0
        _ = try receive(counting: &succeeded)
    }

    func readIsOver() { readAwaitsCommit = true }

    func endRead() {
        guard readAwaitsCommit else { return }
        readAwaitsCommit = false
        // A lost connection is found by the next transaction.
        _ = try? command("COMMIT")
    }

    func rollBack() {
        guard isAlive, PQtransactionStatus(connection) != PQTRANS_IDLE else { return }
        _ = try? command("ROLLBACK")
    }

    private func send(_ command: String) throws {
        try check(PQsendQueryParams(connection, command, 0, nil, nil, nil, nil, 0))
    }

    private func check(_ code: CInt) throws {
        guard code == 1 else {
            isBroken = true
            throw PostgreSQLFailure(lost: connection)
        }
    }

    /// Reads the answers to everything sent since the last time.
    /// - Returns: the last of them.
    private func receive(counting succeeded: inout Int) throws -> PostgreSQLResult {
        try check(PQpipelineSync(connection))
        var last: PostgreSQLResult?
        var failure: PostgreSQLFailure?
        // Each command gives a result and then none; the end of the pipeline gives one of its own.
        while true {
            guard let handle = PQgetResult(connection) else {
                guard PQstatus(connection) == CONNECTION_OK else {
                    throw failure ?? PostgreSQLFailure(lost: connection)
                }
                continue
            }
            let result = PostgreSQLResult(handle)
            switch result.status {
            case PGRES_PIPELINE_SYNC:
                if let failure { throw failure }
                guard let last else { throw PostgreSQLFailure(lost: connection) }
                return last
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
                succeeded += 1
                last = result
            case PGRES_PIPELINE_ABORTED: break
            default: failure = failure ?? PostgreSQLFailure(result, of: connection)
            }
        }
    }
}
