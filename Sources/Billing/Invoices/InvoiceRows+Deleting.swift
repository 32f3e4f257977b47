import Core
import Storage

extension InvoiceRows {
    /// The draft goes with its lines. Where it stood is remembered for whoever reads a list.
    func remove(_ draft: Invoice) throws {
        let (id, scope) = (draft.id, draft.scope)
        try removeLines(of: draft)
        try execute(
            "DELETE FROM invoices WHERE \(scope) AND id = \(id) AND status = 'draft'", mapping: { $0.noteDeleted(id) })
        try execute(
            """
            INSERT INTO deleted_invoices (merchant_id, id, livemode, customer_id, created_at, deleted_at)
            VALUES (\(scope.merchant), \(id), \(scope.mode), \(draft.customer), \(draft.createdAt), \(tx.clock.now()))
            """)
    }

    /// Where a draft stood that was deleted before `end`.
    func forgetDeleted(before end: Instant, of merchant: Merchant.ID, limit: Int) throws -> Int {
        try forget(
            from: "deleted_invoices", key: "livemode, id", where: "deleted_at < \(end)", of: merchant, limit: limit)
    }
}
