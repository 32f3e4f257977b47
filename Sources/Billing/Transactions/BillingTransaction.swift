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
    var access: any AccountAccess { context.access }
    var snapshot: EventSnapshot { context.snapshot }

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
