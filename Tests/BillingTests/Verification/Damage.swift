import Storage
import Testing

/// What a fault would leave in an otherwise sound database, and the invariant that notices it. `docs/verification.md` lists all.
struct Damage: Sendable, CustomTestStringConvertible {
    /// What went wrong, as somebody would tell it.
    let kind: String
    let invariant: String
    let traces: [SQL]

    init(_ kind: String, _ invariant: String, _ traces: SQL...) {
        self.kind = kind
        self.invariant = invariant
        self.traces = traces
    }

    var testDescription: String { kind }

    static let all: [Damage] =
        books + invoices + oneOffs + taxes + charges + refunds + subscriptions + changes + discounts + paymentPlans
        + retention + access + webhooks + audit

    /// The first charge that went well, as an id.
    static let firstCharge: SQL = "(SELECT MIN(id) FROM payment_attempts WHERE state = 'succeeded')"

    /// A refund of the first charge that went well.
    static func refund(_ amount: SQL, _ state: SQL, of attempt: SQL = "id") -> SQL {
        """
        INSERT INTO refunds
            (merchant_id, id, livemode, customer_id, payment_id, attempt_id, invoice_id, amount, currency, state,
            metadata, created_at)
        SELECT merchant_id, 're_planted', livemode, customer_id, payment_id, \(attempt), invoice_id, \(amount), currency,
            \(state), '{}', created_at
        FROM payment_attempts WHERE id = \(firstCharge)
        """
    }
}
