import Storage

/// One transaction on one connection. `BEGIN` travels with the first statement, so an empty body costs nothing and a read of
/// one row costs one round trip.
final class PostgreSQLTransaction: Connection {
    enum Kind {
        case read
        case write(IsolationLevel)
        case writeInTurn(IsolationLevel)

        var begin: [String] {
            switch self {
            case .read: ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"]
            case .write(.serializable): ["BEGIN ISOLATION LEVEL SERIALIZABLE"]
            case .write(.readCommitted): ["BEGIN ISOLATION LEVEL READ COMMITTED"]
            // Locking a table waits before the snapshot is taken, which no row and no function can: what the one before has
            // written is seen. It is the table that every database has; only migrations wait for it.
            case .writeInTurn(let isolation):
                Kind.write(isolation).begin + ["LOCK TABLE schema_migrations IN SHARE UPDATE EXCLUSIVE MODE"]
            }
        }
    }

    /// What a failure means for the whole transaction, whatever the body made of it.
    enum Verdict { case final, conflict, connectionLost }

    let engine = Engine.postgresql
    private(set) var verdict = Verdict.final

    private let wire: PostgreSQLWire
    private let kind: Kind
    private var hasBegun = false
    private var failure: (any Error)?

    init(_ wire: PostgreSQLWire, _ kind: Kind) {
        self.wire = wire
        self.kind = kind
    }

    func run<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        do {
            let value = try body(self)
            // The body may have swallowed the error of a statement, but the server has not.
            if let failure { throw failure }
            guard hasBegun else { return value }
            switch kind {
            // The answer does not wait for the end of a read.
            case .read: wire.readIsOver()
            case .write, .writeInTurn: try commit()
            }
            return value
        } catch {
            if hasBegun { wire.rollBack() }
            throw error
        }
    }

    func query(_ sql: SQL) throws -> [Row] { try run([sql])[0].rows() }

    func query(all statements: [SQL]) throws -> [[Row]] {
        statements.isEmpty ? [] : try run(statements).map { try $0.rows() }
    }

    @discardableResult
    func execute(_ sql: SQL) throws -> Int { try run([sql])[0].changed }

    func send(_ sql: SQL) throws {
        // The first statement tells whether there is a connection at all.
        guard hasBegun else { return _ = try run([sql]) }
        if let failure { throw failure }
        try noting { try wire.post(sql) }
    }

    private func run(_ statements: [SQL]) throws -> [PostgreSQLAnswer] {
        if let failure { throw failure }
        let begin = hasBegun ? [] : kind.begin
        hasBegun = true
        return try noting { try wire.run(statements, after: begin) }
    }

    private func commit() throws {
        do {
            try wire.command("COMMIT")
        } catch let error as PostgreSQLFailure {
            verdict = error.isConflict ? .conflict : .final
            failure = error.storage
            throw error.storage
        }
    }

    private func noting<Answer>(_ body: () throws -> Answer) throws -> Answer {
        do {
            return try body()
        } catch let error as PostgreSQLFailure {
            verdict = error.isConnectionLost ? .connectionLost : error.isConflict ? .conflict : .final
            failure = error.storage
            throw error.storage
        } catch {
            failure = error
            throw error
        }
    }
}
