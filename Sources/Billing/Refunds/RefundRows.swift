import Core
import Storage

/// The stored refunds.
package struct RefundRows: Rows {
    package let tx: BillingTransaction

    package func find(_ id: Refund.ID, in scope: Scope) throws -> Refund {
        guard let row = try first("SELECT * FROM refunds WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("refund", id.rawValue)
        }
        return try Refund(row)
    }

    /// What has gone back of one charge, oldest first.
    func all(of attempt: PaymentAttempt.ID, in scope: Scope) throws -> [Refund] {
        try query(
            """
            SELECT * FROM refunds
            WHERE \(scope) AND attempt_id = \(attempt) AND state = 'succeeded'
            ORDER BY created_at, id
            """
        ).map(Refund.init)
    }

    /// What has gone back of what an invoice brought, oldest first.
    func all(of invoice: Invoice.ID, in scope: Scope) throws -> [Refund] {
        try query(
            """
            SELECT * FROM refunds
            WHERE \(scope) AND state = 'succeeded' AND attempt_id IN (
                SELECT id FROM payment_attempts WHERE \(scope) AND invoice_id = \(invoice))
            ORDER BY created_at, id
            """
        ).map(Refund.init)
    }

    /// The same of each of these.
    func all(of invoices: [Invoice.ID], in scope: Scope) throws -> [Refund] {
        try query(
            """
            SELECT * FROM refunds
            WHERE \(scope) AND state = 'succeeded' AND attempt_id IN (
                SELECT id FROM payment_attempts WHERE \(scope) AND invoice_id IN (\(list: invoices)))
            ORDER BY created_at, id
            """
        ).map(Refund.init)
    }

    /// Those that credit notes began, whatever became of them.
    package func all(by notes: [CreditNote.ID], in scope: Scope) throws -> [Refund] {
        guard !notes.isEmpty else { return [] }
        return try query(
            """
            SELECT * FROM refunds WHERE \(scope) AND credit_note_id IN (\(list: notes))
            ORDER BY created_at, id
            """
        ).map(Refund.init)
    }

    func page(
        in scope: Scope, payment: Payment.ID?, attempt: PaymentAttempt.ID?, _ request: PageRequest
    ) throws -> Page<Refund> {
        var condition: SQL = "\(scope)"
        if let payment { condition = condition + " AND payment_id = \(payment)" }
        if let attempt { condition = condition + " AND attempt_id = \(attempt)" }
        return try page("refunds", of: condition, request, read: Refund.init)
    }

    /// What went back of each of these attempts or is about to; those of which nothing did are left out.
    package func givenOrPending(_ attempts: [PaymentAttempt], in scope: Scope) throws -> [PaymentAttempt.ID: Money] {
        guard !attempts.isEmpty else { return [:] }
        let rows = try query(
            """
            SELECT attempt_id, SUM(amount) AS given FROM refunds
            WHERE \(scope) AND attempt_id IN (\(list: attempts.map(\.id))) AND state <> 'failed'
            GROUP BY attempt_id
            """)
        let currencies = Dictionary(attempts.map { ($0.id, $0.money.currency) }, uniquingKeysWith: { $1 })
        var given: [PaymentAttempt.ID: Money] = [:]
        for row in rows {
            let id: PaymentAttempt.ID = try row.id("attempt_id")
            given[id] = try currencies[id].map { Money(try row.int64("given"), $0) }
        }
        return given
    }

    func insert(_ it: Refund) throws {
        try execute(
            """
            INSERT INTO refunds
                (merchant_id, id, livemode, customer_id, payment_id, attempt_id, invoice_id, credit_note_id, amount,
                currency, reason, state, metadata, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.payment), \(it.attempt),
                \(it.invoice), \(it.creditNote), \(it.money.amount), \(it.money.currency), \(it.reason), \(it.state),
                \(JSONText.of(it.metadata)), \(it.createdAt))
            """)
    }

    /// How one that was pending ended (D5).
    func conclude(_ it: Refund) throws {
        try execute(
            """
            UPDATE refunds SET state = \(it.state), failure = \(it.failure), settled_at = \(it.settledAt)
            WHERE \(it.scope) AND id = \(it.id) AND state = 'pending'
            """)
    }
}

extension BillingTransaction {
    package var refunds: RefundRows { RefundRows(tx: self) }
}

extension Refund {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            payment: try row.id("payment_id"), attempt: try row.id("attempt_id"), invoice: try row.id("invoice_id"),
            creditNote: try row.idIfAny("credit_note_id"), money: try row.money("amount"),
            reason: try row.textIfAny("reason"), state: try row.value("state"), failure: try row.textIfAny("failure"),
            metadata: try JSONText.metadata(row.text("metadata")), createdAt: try row.instant("created_at"),
            settledAt: try row.instantIfAny("settled_at"))
    }
}
