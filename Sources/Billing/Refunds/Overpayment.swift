import Core
import Storage

extension Payments {
    /// Attempts that took money for an invoice that was settled otherwise (P7): each became credit of its customer, and can
    /// be refunded while that credit is there. Oldest first, the merchant's first thousand.
    public func overpayments(in scope: Scope) async throws -> [PaymentAttempt] {
        try await context.read { tx in
            try tx.query(
                """
                SELECT * FROM payment_attempts
                WHERE \(scope) AND overpaid_at IS NOT NULL
                ORDER BY created_at, id
                LIMIT 1000
                """
            ).map(PaymentAttempt.init)
        }
    }
}

extension BillingTransaction {
    /// The money of an attempt whose invoice was settled meanwhile becomes its customer's credit, and the attempt says so (P7).
    func keepAsCredit(
        _ attempt: PaymentAttempt, of customer: Customer, at now: Instant
    ) throws {
        var customer = customer
        customer.balance -= attempt.money.amount
        try update(customer)
        try post(
            [(.cash, attempt.money.amount), (.customerCredit, -attempt.money.amount)],
            currency: attempt.money.currency, customer: customer.id, invoice: attempt.invoice, in: attempt.scope,
            at: now)
        try execute(
            "UPDATE payment_attempts SET overpaid_at = \(now) WHERE \(attempt.scope) AND id = \(attempt.id)",
            forgetting: .attempts)
        identityMap.withoutSurplus.remove(attempt.invoice)
        try record(.customerUpdated, .customer(customer.id), of: customer.id, in: attempt.scope, at: now)
    }

    /// Money that goes back is no longer credit: it is not given twice.
    ///
    /// - Parameter amount: minor units; negative for credit that is given again.
    /// - Throws: `amount_too_large` when later invoices have used the credit.
    func takeBackCredit(
        _ amount: Int64, of attempt: PaymentAttempt, at now: Instant
    ) throws {
        var customer = try customer(attempt.customer, in: attempt.scope)
        guard amount <= max(0, -customer.balance) else {
            throw BillingError.invalid(
                "amount", "This payment became credit, of which \(max(0, -customer.balance)) is left.",
                code: "amount_too_large")
        }
        customer.balance += amount
        try update(customer)
        try post(
            [(.customerCredit, amount), (.refunded, -amount)], currency: attempt.money.currency,
            customer: customer.id, invoice: attempt.invoice, in: attempt.scope, at: now)
        try record(.customerUpdated, .customer(customer.id), of: customer.id, in: attempt.scope, at: now)
    }

    /// What was overpaid of each invoice, in minor units; those of which nothing was are left out.
    package func overpaid(_ invoices: [Invoice.ID], in scope: Scope) throws -> [Invoice.ID: Int64] {
        let invoices = invoices.filter { !identityMap.withoutSurplus.contains($0) }
        guard !invoices.isEmpty else { return [:] }
        let rows = try query(
            """
            SELECT invoice_id, CAST(SUM(amount) AS BIGINT) AS total FROM payment_attempts
            WHERE \(scope) AND invoice_id IN (\(list: invoices)) AND overpaid_at IS NOT NULL
            GROUP BY invoice_id
            """)
        return Dictionary(
            try rows.map { (try $0.id("invoice_id"), try $0.int64("total")) }, uniquingKeysWith: { $1 })
    }
}
