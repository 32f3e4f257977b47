import Core
import Storage

/// The database as one process sees it: each step waits for its turn, and at some of them the process dies.
struct CrashingDatabase: Database {
    let inner: any Database
    let process: ServerProcess
    let time: SimulatedTime
    let faults: FaultDice
    let trace: Trace

    var engine: Engine { inner.engine }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await process.takeTurn()
        return try await inner.read(body)
    }

    @discardableResult
    func write<Value: Sendable>(
        _ isolation: IsolationLevel, _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await process.takeTurn()
        if faults.diskIsFull(at: time.now) { throw StorageError.readOnly("the simulated disk is full") }
        let fault = faults.strike(.crashBeforeCommit, .crashAfterCommit, .writeLost, .writeUnconfirmed)
        if fault == .crashBeforeCommit { throw process.die() }
        if fault == .writeLost { throw StorageError.unavailable("the simulated connection was lost") }
        let value: Value
        do {
            value = try await inner.write(isolation, body)
        } catch {
            trace.note("rolled back")
            throw error
        }
        trace.note("committed")
        if fault == .crashAfterCommit { throw process.die() }
        if fault == .writeUnconfirmed { throw StorageError.unavailable("the simulated connection was lost") }
        return value
    }

    /// The database outlives the processes that use it.
    func close() async {}
}
