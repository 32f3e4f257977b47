import Billing

/// Notes, in each transaction that writes, under which idempotency key it was done, and keeps the answer there when the effect
/// is the request's only one.
struct IdempotencyObserver: WriteObserver {
    /// What a transaction's value will be answered as, sealed; nil when its value is not what the request answers.
    typealias Draft = @Sendable (BillingTransaction, any Sendable) throws -> String?

    let key: IdempotencyKey
    var draft: Draft?

    func begin(_ tx: BillingTransaction) throws { try tx.idempotencyKeys.noteEffect(of: key) }

    func end(_ tx: BillingTransaction, returning value: any Sendable) throws {
        if let draft, let sealed = try draft(tx, value) { try tx.idempotencyKeys.draft(sealed, of: key) }
    }
}
