import Core
import Storage

/// Which credit notes gave back what a subscription had left when its customer cancelled it, each with the rule as it was then.
package struct CancellationNoteRows: Rows {
    package let tx: BillingTransaction

    func insert(_ note: CreditNote, of subscription: Subscription.ID, by rule: RefundRule) throws {
        try execute(
            """
            INSERT INTO cancellation_notes
                (merchant_id, credit_note_id, livemode, subscription_id, rule, created_at)
            VALUES
                (\(note.scope.merchant), \(note.id), \(note.scope.mode), \(subscription), \(JSONText.of(rule)),
                \(note.createdAt))
            """)
    }

    /// In the order in which they were issued.
    func all(of subscription: Subscription.ID, in scope: Scope) throws -> [CreditNote] {
        try query(
            """
            SELECT * FROM credit_notes
            WHERE \(scope) AND id IN (
                SELECT credit_note_id FROM cancellation_notes WHERE \(scope) AND subscription_id = \(subscription))
            ORDER BY created_at, number
            """
        ).map(CreditNote.init)
    }
}

extension BillingTransaction {
    package var cancellationNotes: CancellationNoteRows { CancellationNoteRows(tx: self) }
}
