import Core
import Storage

/// The stored payments, one per invoice that has something to pay.
package struct PaymentRows: Rows {
    package let tx: BillingTransaction

    func find(_ id: Payment.ID, in scope: Scope) throws -> Payment {
        guard let row = try first("SELECT * FROM payments WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("payment_intent", id.rawValue)
        }
        return try Payment(row)
    }

    /// - Returns: nil for an invoice that had nothing to pay.
    func findIfAny(of invoice: Invoice.ID, in scope: Scope) throws -> Payment? {
        if let known = identityMap.payments[invoice] { return known?.scope == scope ? known : nil }
        return try first("SELECT * FROM payments WHERE \(scope) AND invoice_id = \(invoice)").map(Payment.init)
    }

    package func find(_ ids: [Payment.ID], in scope: Scope) throws -> [Payment] {
        if let known = identityMap.payments(ids, in: scope) { return known }
        return try query("SELECT * FROM payments WHERE \(scope) AND id IN (\(list: ids))").map(Payment.init)
    }

    /// What settles each invoice. One that had nothing to pay has none.
    package func all(of invoices: [Invoice.ID], in scope: Scope) throws -> [Payment] {
        if let known = identityMap.payments(of: invoices, in: scope) { return known }
        let payments = try query(allStatement(of: invoices, in: scope)).map(Payment.init)
        for payment in payments { identityMap.payments[payment.invoice] = .some(payment) }
        return payments
    }

    func allStatement(of invoices: [Invoice.ID], in scope: Scope) -> SQL {
        "SELECT * FROM payments WHERE \(scope) AND invoice_id IN (\(list: invoices))"
    }

    func page(
        in scope: Scope, customer: Customer.ID?, status: Payment.Status? = nil, _ request: PageRequest
    ) throws -> Page<Payment> {
        var condition: SQL = "\(scope)"
        // Found by their open attempts, which are few; the sign keeps SQLite from going through all payments by age.
        if status == .processing { condition = "merchant_id = \(scope.merchant) AND +livemode = \(scope.mode)" }
        if let customer { condition = condition + " AND customer_id = \(customer)" }
        // In words that an index has: those that failed, are being made or were given up are few among many.
        let filter = status.map { (wanted) -> SQL in
            switch wanted {
            case .requiresPaymentMethod: "status = 'requires_payment_method'"
            case .canceled: "status = 'canceled'"
            case .processing:
                """
                status = \(wanted) AND id IN (
                    SELECT payment_id FROM payment_attempts
                    WHERE merchant_id = \(scope.merchant) AND state NOT IN ('succeeded', 'failed'))
                """
            case .requiresAction, .succeeded: "status = \(wanted)"
            }
        }
        return try page("payments", of: condition, where: filter, request, read: Payment.init)
    }

    func insert(_ it: Payment) throws {
        try send(
            """
            INSERT INTO payments
                (merchant_id, id, livemode, customer_id, invoice_id, amount, currency, status, created_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.customer), \(it.invoice), \(it.money.amount),
                \(it.money.currency.code), \(it.status), \(it.createdAt))
            """, mapping: { $0.payments[it.invoice] = .some(it) })
    }

    func setStatus(
        _ status: Payment.Status, of payment: Payment.ID, attempt: PaymentAttempt.ID, in scope: Scope
    ) throws {
        try send(
            """
            UPDATE payments SET status = \(status), latest_attempt_id = \(attempt)
            WHERE \(scope) AND id = \(payment)
            """, mapping: { $0.noteStatus(status, of: payment, attempt: attempt) })
    }

    /// Unless its money has come.
    func cancel(_ id: Payment.ID, in scope: Scope) throws {
        try execute(
            """
            UPDATE payments SET status = \(Payment.Status.canceled)
            WHERE \(scope) AND id = \(id) AND status <> \(Payment.Status.succeeded)
            """, forgetting: .payments)
    }

    /// What settles an open invoice is as much as that still asks for, and what of it has come.
    func setAmount(of invoice: Invoice) throws {
        let amount = try invoice.amountPaid + invoice.amountRemaining
        try execute(
            "UPDATE payments SET amount = \(amount.amount) WHERE \(invoice.scope) AND invoice_id = \(invoice.id)",
            forgetting: .payments)
    }
}

extension BillingTransaction {
    package var payments: PaymentRows { PaymentRows(tx: self) }
}

extension Payment {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            invoice: try row.id("invoice_id"), money: try row.money("amount"), status: try row.value("status"),
            latestAttempt: try row.idIfAny("latest_attempt_id"), createdAt: try row.instant("created_at"))
    }
}
