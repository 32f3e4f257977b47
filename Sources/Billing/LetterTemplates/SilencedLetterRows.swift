import Core
import Storage

/// The letters that merchants send to nobody.
package struct SilencedLetterRows: Rows {
    package let tx: BillingTransaction

    package func contains(_ kind: CustomerNotification.Kind, in scope: Scope) throws -> Bool {
        try first("SELECT 1 AS known FROM silenced_letters WHERE \(scope) AND kind = \(kind)") != nil
    }

    func all(in scope: Scope) throws -> Set<CustomerNotification.Kind> {
        Set(try query("SELECT kind FROM silenced_letters WHERE \(scope)").map { try $0.value("kind") })
    }

    /// - Returns: whether it was sent until now.
    func insert(_ kind: CustomerNotification.Kind, in scope: Scope, at now: Instant) throws -> Bool {
        try execute(
            """
            INSERT INTO silenced_letters (merchant_id, livemode, kind, created_at)
            VALUES (\(scope.merchant), \(scope.mode), \(kind), \(now))
            ON CONFLICT (merchant_id, livemode, kind) DO NOTHING
            """) == 1
    }

    /// - Returns: whether it was one.
    func delete(_ kind: CustomerNotification.Kind, in scope: Scope) throws -> Bool {
        try execute("DELETE FROM silenced_letters WHERE \(scope) AND kind = \(kind)") == 1
    }
}

extension BillingTransaction {
    package var silencedLetters: SilencedLetterRows { SilencedLetterRows(tx: self) }
}
