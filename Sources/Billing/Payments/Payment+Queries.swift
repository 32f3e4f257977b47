import Core
import Storage

extension Payment {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), customer: try row.id("customer_id"),
            invoice: try row.id("invoice_id"), money: try row.money("amount"), status: try row.value("status"),
            latestAttempt: try row.idIfAny("latest_attempt_id"), createdAt: try row.instant("created_at"))
    }
}

extension PaymentAttempt {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), scope: try Scope(row), payment: try row.id("payment_id"),
            invoice: try row.id("invoice_id"), customer: try row.id("customer_id"), number: try row.int("number"),
            origin: try row.value("origin"), processor: try row.text("processor"), method: try row.idIfAny("method_id"),
            money: try row.money("amount"), state: try row.value("state"),
            references: try ChargeReferences(
                charge: row.textIfAny("reference"), others: row.textIfAny("other_references")),
            declineCode: try row.textIfAny("decline_code"),
            networkDeclineCode: try row.textIfAny("network_decline_code"), actionURL: try row.textIfAny("action_url"),
            detail: try row.textIfAny("detail"), createdAt: try row.instant("created_at"),
            settledAt: try row.instantIfAny("settled_at"),
            overpaidAt: try row.instantIfAny("overpaid_at"))
    }
}

extension BillingTransaction {
    func insertPayment(for invoice: Invoice, at now: Instant) throws {
        let payment = Payment(
            id: .new(at: now, using: chance), scope: invoice.scope, customer: invoice.customer,
            invoice: invoice.id, money: Money(invoice.amountDue, invoice.currency), status: .requiresPaymentMethod,
            latestAttempt: nil, createdAt: now)
        try send(
            """
            INSERT INTO payments
                (merchant_id, id, livemode, customer_id, invoice_id, amount, currency, status, created_at)
            VALUES
                (\(invoice.scope.merchant), \(payment.id), \(invoice.scope.mode), \(invoice.customer), \(invoice.id),
                \(payment.money.amount), \(payment.money.currency.code), \(payment.status), \(now))
            """, mapping: { $0.payments[invoice.id] = .some(payment) })
        try record(.paymentCreated, .payment(payment.id), of: invoice.customer, in: invoice.scope, at: now)
    }

    func payment(_ id: Payment.ID, in scope: Scope) throws -> Payment {
        guard let row = try first("SELECT * FROM payments WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("payment_intent", id.rawValue)
        }
        return try Payment(row)
    }

    /// - Returns: nil for an invoice that had nothing to pay.
    func payment(of invoice: Invoice.ID, in scope: Scope) throws -> Payment? {
        if let known = identityMap.payments[invoice] { return known?.scope == scope ? known : nil }
        return try first("SELECT * FROM payments WHERE \(scope) AND invoice_id = \(invoice)").map(Payment.init)
    }

    func setStatus(_ status: Payment.Status, of payment: Payment.ID, attempt: PaymentAttempt.ID, in scope: Scope) throws
    {
        try send(
            """
            UPDATE payments SET status = \(status), latest_attempt_id = \(attempt)
            WHERE \(scope) AND id = \(payment)
            """, mapping: { $0.noteStatus(status, of: payment, attempt: attempt) })
    }

    func attempt(_ id: PaymentAttempt.ID, in scope: Scope) throws -> PaymentAttempt {
        if let known = identityMap.attempts[id], known.scope == scope { return known }
        guard let row = try first("SELECT * FROM payment_attempts WHERE \(scope) AND id = \(id)") else {
            throw BillingError.notFound("attempt", id.rawValue)
        }
        return try PaymentAttempt(row)
    }

    func attempts(of invoice: Invoice.ID, in scope: Scope) throws -> [PaymentAttempt] {
        try query(
            "SELECT * FROM payment_attempts WHERE \(scope) AND invoice_id = \(invoice) ORDER BY number"
        ).map(PaymentAttempt.init)
    }

    func openAttempt(of invoice: Invoice.ID, in scope: Scope) throws -> PaymentAttempt? {
        if identityMap.untried.contains(invoice) { return nil }
        return try first(
            """
            SELECT * FROM payment_attempts
            WHERE \(scope) AND invoice_id = \(invoice) AND state NOT IN ('succeeded', 'failed')
            """
        ).map(PaymentAttempt.init)
    }

    /// 1, 2, 3… within an invoice.
    func nextNumber(ofAttemptsAt invoice: Invoice.ID, in scope: Scope) throws -> Int {
        if identityMap.untried.contains(invoice) { return 1 }
        let row = try first(
            """
            SELECT COALESCE(MAX(number), 0) + 1 AS next FROM payment_attempts
            WHERE \(scope) AND invoice_id = \(invoice)
            """)
        return try row?.int("next") ?? 1
    }

    func insert(_ it: PaymentAttempt) throws {
        try send(
            """
            INSERT INTO payment_attempts
                (merchant_id, id, livemode, payment_id, invoice_id, customer_id, number, origin, processor, method_id,
                amount, currency, state, reference, other_references, decline_code, network_decline_code, action_url,
                detail, created_at, settled_at)
            VALUES
                (\(it.scope.merchant), \(it.id), \(it.scope.mode), \(it.payment), \(it.invoice), \(it.customer),
                \(it.number), \(it.origin), \(it.processor), \(it.method), \(it.money.amount),
                \(it.money.currency.code), \(it.state), \(it.reference), \(it.references.others), \(it.declineCode),
                \(it.networkDeclineCode), \(it.actionURL), \(it.detail), \(it.createdAt), \(it.settledAt))
            """, mapping: { $0.noteBegun(it) })
    }

    /// Moves an attempt that is still open, and says whether it was (D5).
    func move(_ it: PaymentAttempt) throws -> Bool {
        let count = try execute(
            """
            UPDATE payment_attempts
            SET state = \(it.state), reference = \(it.reference), other_references = \(it.references.others),
                decline_code = \(it.declineCode), network_decline_code = \(it.networkDeclineCode),
                action_url = \(it.actionURL), detail = \(it.detail), settled_at = \(it.settledAt)
            WHERE \(it.scope) AND id = \(it.id) AND state NOT IN ('succeeded', 'failed')
            """, mapping: { $0.attempts[it.id] = nil })
        if count == 1 { identityMap.attempts[it.id] = it }
        return count == 1
    }
}
