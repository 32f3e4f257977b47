import Core
import Storage

extension CustomerNote {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            author: Author(id: try row.text("author_id"), name: try row.text("author")), text: try row.text("text"),
            createdAt: try row.instant("created_at"))
    }
}

/// What merchants' people note of their customers.
struct CustomerNoteRows: Rows {
    let tx: BillingTransaction

    func insert(_ it: CustomerNote) throws {
        try send(
            """
            INSERT INTO customer_notes
                (merchant_id, id, livemode, customer_id, author_id, author, text, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.author.id), \(it.author.name),
                \(it.text), \(it.createdAt))
            """)
    }

    func newest(of customer: Customer.ID, in scope: Scope) throws -> [CustomerNote] {
        try query(newestStatement(of: customer, in: scope)).map(CustomerNote.init)
    }

    func newestStatement(of customer: Customer.ID, in scope: Scope) -> SQL {
        """
        SELECT * FROM customer_notes WHERE \(scope) AND customer_id = \(customer)
        ORDER BY created_at DESC, id DESC LIMIT \(CustomerNote.shown)
        """
    }

    /// - Returns: whether there was one.
    func delete(_ id: CustomerNote.ID, of customer: Customer.ID, in scope: Scope) throws -> Bool {
        try execute("DELETE FROM customer_notes WHERE \(scope) AND id = \(id) AND customer_id = \(customer)") == 1
    }

    /// What was noted of somebody goes with them.
    func forgetAll(of customer: Customer.ID, in scope: Scope) throws {
        try send("DELETE FROM customer_notes WHERE \(scope) AND customer_id = \(customer)")
    }
}

extension BillingTransaction {
    var customerNotes: CustomerNoteRows { CustomerNoteRows(tx: self) }
}
