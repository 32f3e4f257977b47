import CLibPQ
import Core
import Logging
import Storage

/// One connection of libpq, kept in pipeline mode: whatever can travel together does.
final class PostgreSQLWire {
    let cancelRequest: CancelRequest

    private let connection: OpaquePointer
    /// The server is given something to do while more is being said.
    private static let flushInterval = 4

    private var statements = PreparedStatements()
    /// A finished read whose `COMMIT` has not been sent: it travels with the next transaction, or when nobody is waiting.
    private var readAwaitsCommit = false
    /// How many answers are owed to what was posted, and whether some of it was prepared on the way.
    private var posted = (answers: 0, isNew: false)
    /// What was sent and what will be answered no longer match.
    private var isBroken = false

    init(url: Secret, limits: PostgreSQLLimits, logger: Logger) throws {
        connection = try PostgreSQLLink.open(url: url, limits: limits, logger: logger)
        cancelRequest = CancelRequest(connection)
    }

    deinit { PQfinish(connection) }

    var isAlive: Bool { !isBroken && PQstatus(connection) == CONNECTION_OK }

    /// Runs statements, prepared on their first use, in one round trip, with whatever was posted before them.
    /// - Returns: the answer to each.
    func run(_ batch: [SQL], after begin: [String]) throws -> [PostgreSQLAnswer] {
        let commands = (readAwaitsCommit ? ["COMMIT"] : []) + begin
        readAwaitsCommit = false
        for command in commands { try send(command) }
        let submitted = try batch.map { try submit($0) }
        let isNew = submitted.contains { $0.size > 1 }
        let earlier = posted
        posted = (0, false)
        var succeeded = 0
        do {
            let results = try receive(counting: &succeeded)
            // The answer to a statement is the last to what was sent for it, and nothing was sent after the batch.
            var place = results.count - submitted.reduce(0) { $0 + $1.size } - 1
            guard place >= -1 else { throw PostgreSQLFailure(lost: connection) }
            return submitted.map { statement, size in
                place += size
                return PostgreSQLAnswer(results[place], columns: statement.columns(of: results[place]))
            }
        } catch var failure as PostgreSQLFailure {
            if succeeded < commands.count { failure = failure.ofBegin }
            // Whether what was new is prepared now depends on how far the server came.
            if earlier.isNew || isNew { statements.forgetAll() }
            if failure.mayBeStale, !isNew, succeeded >= commands.count {
                statements.forgetAll()
                failure.isStale = true
            }
            throw failure
        }
    }

    /// Sends a statement whose answer is read with the next that is run. The server works on it meanwhile.
    func post(_ sql: SQL) throws {
        let size = try submit(sql).size
        posted = (posted.answers + 1, posted.isNew || size > 1)
        if posted.answers % Self.flushInterval == 0 { try check(PQflush(connection) < 0 ? 0 : 1) }
    }

    /// - Returns: also how many answers it will have: more than one when it had to be prepared.
    private func submit(_ sql: SQL) throws -> (statement: PreparedStatement, size: Int) {
        let parameters = PostgreSQLParameters(sql.bindings)
        let plan = statements.plan(for: sql, parameters.types)
        let statement = plan.statement
        if let cleanUp = plan.cleanUp { try send(cleanUp) }
        if plan.isNew {
            let text = sql.text(.dollar)
            try check(PQsendPrepare(connection, statement.name, text, CInt(statement.types.count), statement.types))
        }
        try check(
            parameters.withPointers { values, lengths, formats in
                PQsendQueryPrepared(
                    connection, statement.name, CInt(parameters.types.count), values, lengths, formats, 0)
            })
        return (statement, 1 + (plan.isNew ? 1 : 0) + (plan.cleanUp == nil ? 0 : 1))
    }

    /// Runs a command without parameters or rows.
    func command(_ text: String) throws {
        try send(text)
        let earlier = posted
        posted = (0, false)
        var succeeded = 0
        do {
            _ = try receive(counting: &succeeded)
        } catch var failure as PostgreSQLFailure {
            if earlier.isNew { statements.forgetAll() }
            if failure.mayBeStale, earlier.answers > 0 {
                statements.forgetAll()
                failure.isStale = true
            }
            throw failure
        }
    }

    func readIsOver() { readAwaitsCommit = true }

    func endRead() {
        guard readAwaitsCommit else { return }
        readAwaitsCommit = false
        // A lost connection is found by the next transaction.
        _ = try? command("COMMIT")
    }

    func rollBack() {
        if posted.answers > 0 {
            // Their answers come first; one of them may be an error, after which nothing of the same pipeline is run.
            let isNew = posted.isNew
            posted = (0, false)
            var succeeded = 0
            // Answers to what is rolled back: what failed has been told, or ends with it.
            _ = try? receive(counting: &succeeded)
            if isNew { statements.forgetAll() }
        }
        guard isAlive, PQtransactionStatus(connection) != PQTRANS_IDLE else { return }
        // A connection on which this fails is lost, and so is its transaction.
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
    private func receive(counting succeeded: inout Int) throws -> [PostgreSQLResult] {
        try check(PQpipelineSync(connection))
        var results: [PostgreSQLResult] = []
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
                return results
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
                succeeded += 1
                results.append(result)
            case PGRES_PIPELINE_ABORTED: break
            default: failure = failure ?? PostgreSQLFailure(result, of: connection)
            }
        }
    }
}
