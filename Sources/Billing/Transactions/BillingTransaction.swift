import Core
import Storage

/// One transaction of billing, handed to whoever reads or writes in it: the connection, where ids, seals and processors come
/// from, and what was read so far.
///
/// The nouns' verbs are extensions of it, and their rows are asked of it: ``Rows``. Only ``BillingContext`` makes one, and it
/// lives as long as the body that received it.
public final class BillingTransaction {
    let connection: any Connection
    private let context: BillingContext
    let identityMap = IdentityMap()
    private var rows = RowBuffer()
    /// Whether nothing can change while it lasts, neither by itself nor by others.
    private let isSnapshot: Bool
    private var ahead = ReadAhead()

    init(_ connection: any Connection, _ context: BillingContext, isSnapshot: Bool = false) {
        self.connection = connection
        self.context = context
        self.isSnapshot = isSnapshot
    }

    /// The same transaction to somebody who has read nothing yet, and whom every query asks the tables.
    func unmapped() -> BillingTransaction { BillingTransaction(connection, context) }

    package var clock: Clock { context.clock }
    package var chance: Chance { context.chance }
    package var keys: ServerKeys { context.keys }
    package var processors: Processors { context.processors }
    package var baseURL: String { context.baseURL }
    var access: any AccountAccess { context.access }
    var snapshot: EventSnapshot { context.snapshot }
    var request: Event.Request? { context.request }

    /// Whether it is worth saying what will be asked: on PostgreSQL, where nothing may be written.
    var readsAhead: Bool { isSnapshot && connection.engine == .postgresql }

    /// Asks these together, but for those that were asked before: whoever asks one of them later has its answer at once.
    ///
    /// - Returns: the rows of each; none where nothing is read ahead.
    @discardableResult
    func readAhead(_ statements: [SQL]) throws -> [[Row]] {
        guard readsAhead else { return statements.map { _ in [] } }
        let unknown = statements.filter { ahead.answer(to: $0) == nil }
        if !unknown.isEmpty {
            let answers = try connection.query(all: unknown)
            for (statement, answer) in zip(unknown, answers) { ahead.note(answer, to: statement) }
        }
        return statements.map { ahead.answer(to: $0) ?? [] }
    }

    func query(_ sql: SQL) throws -> [Row] { try ahead.answer(to: sql) ?? connection.query(sql) }

    /// Inserts a row that no verb reads in the transaction that writes it, together with others like it.
    ///
    /// - Parameters:
    ///   - row: its values, in parentheses.
    ///   - insertion: `INSERT INTO … (…) VALUES`.
    func append(_ row: SQL, to insertion: StaticString) throws {
        for statement in rows.add(row, to: insertion) { try connection.send(statement) }
    }

    /// Writes what waits to be written: nothing waits when a transaction is committed.
    func flush() throws { for statement in rows.empty() { try connection.send(statement) } }
}
