import Storage

/// Where the rows of one noun are read and written: the only place with its SQL, and with what is put into the identity map of it.
/// A value is made for each use and lives in the transaction that it was asked of (`tx.invoices.find(id, in: scope)`).
package protocol Rows {
    var tx: BillingTransaction { get }
}

extension Rows {
    var identityMap: IdentityMap { tx.identityMap }

    package var engine: Engine { tx.connection.engine }

    /// For a row that is read to be written, where a statement sees what was committed since the one before.
    package var forUpdate: SQL { tx.connection.forUpdate }

    package func query(_ sql: SQL) throws -> [Row] { try tx.query(sql) }

    /// Of statements that need nothing of one another, together: on PostgreSQL in one round trip.
    package func query(all statements: [SQL]) throws -> [[Row]] { try tx.connection.query(all: statements) }

    package func first(_ sql: SQL) throws -> Row? { try query(sql).first }

    @discardableResult
    package func execute(_ sql: SQL) throws -> Int { try tx.connection.execute(sql) }

    package func send(_ sql: SQL) throws { try tx.connection.send(sql) }

    /// A write after which what is known of these nouns may be wrong. Whoever writes a table of theirs says so: no statement is
    /// looked into, and a debug build finds at the commit who did not.
    @discardableResult
    func execute(_ sql: SQL, forgetting nouns: IdentityMap.Noun...) throws -> Int {
        defer { for noun in nouns { identityMap.forget(noun) } }
        return try tx.connection.execute(sql)
    }

    /// A write that says what is known after it.
    @discardableResult
    func execute(_ sql: SQL, mapping note: (IdentityMap) -> Void) throws -> Int {
        let count = try tx.connection.execute(sql)
        note(identityMap)
        return count
    }

    /// The same for a write whose count nobody needs.
    func send(_ sql: SQL, mapping note: (IdentityMap) -> Void) throws {
        try tx.connection.send(sql)
        note(identityMap)
    }
}
