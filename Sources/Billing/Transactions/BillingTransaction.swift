import Core
import Storage

/// One transaction of billing, handed to whoever reads or writes in it: the connection, where ids, seals and processors come
/// from, and what was read so far.
///
/// The nouns' rows and verbs are extensions of it. Only ``BillingContext`` makes one, and it lives as long as the body that
/// received it.
public final class BillingTransaction {
    let connection: any Connection
    private let context: BillingContext
    let identityMap = IdentityMap()
    private var rows = RowBuffer()

    init(_ connection: any Connection, _ context: BillingContext) {
        self.connection = connection
        self.context = context
    }

    /// The same transaction to somebody who has read nothing yet, and whom every query asks the tables.
    func unmapped() -> BillingTransaction { BillingTransaction(connection, context) }

    package var clock: Clock { context.clock }
    package var chance: Chance { context.chance }
    package var keys: ServerKeys { context.keys }
    package var processors: Processors { context.processors }
    package var baseURL: String { context.baseURL }
    var snapshot: EventSnapshot { context.snapshot }

    package var engine: Engine { connection.engine }

    /// For a row that is read to be written, where a statement sees what was committed since the one before.
    package var forUpdate: SQL { connection.forUpdate }

    package func query(_ sql: SQL) throws -> [Row] { try connection.query(sql) }

    /// Of statements that need nothing of one another, together: on PostgreSQL in one round trip.
    package func query(all statements: [SQL]) throws -> [[Row]] { try connection.query(all: statements) }

    package func first(_ sql: SQL) throws -> Row? { try query(sql).first }

    @discardableResult
    package func execute(_ sql: SQL) throws -> Int { try connection.execute(sql) }

    package func send(_ sql: SQL) throws { try connection.send(sql) }

    /// A write after which what is known of these nouns may be wrong. Whoever writes a table of theirs says so: no statement is
    /// looked into, and a debug build finds at the commit who did not.
    @discardableResult
    func execute(_ sql: SQL, forgetting nouns: IdentityMap.Noun...) throws -> Int {
        defer { for noun in nouns { identityMap.forget(noun) } }
        return try connection.execute(sql)
    }

    /// A write that says what is known after it.
    @discardableResult
    func execute(_ sql: SQL, mapping note: (IdentityMap) -> Void) throws -> Int {
        let count = try connection.execute(sql)
        note(identityMap)
        return count
    }

    /// The same for a write whose count nobody needs.
    func send(_ sql: SQL, mapping note: (IdentityMap) -> Void) throws {
        try connection.send(sql)
        note(identityMap)
    }

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
