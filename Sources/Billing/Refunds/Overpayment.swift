import Core
import Storage

extension Payments {
    /// Attempts that took money for an invoice that was settled otherwise (P7): each became credit of its customer, and can
    /// be refunded while that credit is there. Oldest first, the merchant's first thousand.
    public func overpayments(in scope: Scope) async throws -> [PaymentAttempt] {
        try await context.database.read { db in
            let rows = try db.query(
                """
                SELECT a.* FROM payment_attempts a
                WHERE a.merchant_id = \(scope.merchant) AND a.livemode = \(scope.mode) AND a.state = 'succeeded'
                    AND EXISTS (\(overpaidEntry))
                ORDER BY a.created_at, a.id
                LIMIT 1000
                """)
            return try rows.map(PaymentAttempt.init)
        }
    }
}

/// The entry by which the money of attempt `a` became credit instead of paying its invoice.
private let overpaidEntry: SQL = """
    SELECT 1 FROM postings c
    JOIN postings k ON k.merchant_id = c.merchant_id AND k.entry_id = c.entry_id
        AND k.account = 'customer_credit' AND k.amount = -c.amount
    WHERE c.merchant_id = a.merchant_id AND c.invoice_id = a.invoice_id AND c.account = 'cash'
        AND c.amount = a.amount AND c.created_at = a.settled_at
    """

extension Connection {
    /// Whether the money of a succeeded attempt became credit, because its invoice was settled meanwhile (P7).
    func isOverpayment(_ attempt: PaymentAttempt) throws -> Bool {
        try first(
            """
            SELECT a.id FROM payment_attempts a
            WHERE \(attempt.scope) AND a.id = \(attempt.id) AND EXISTS (\(overpaidEntry))
            """) != nil
    }

    /// Money that goes back is no longer credit: it is not given twice.
    ///
    /// - Parameter amount: minor units; negative for credit that is given again.
    /// - Throws: `amount_too_large` when later invoices have used the credit.
    func takeBackCredit(
        _ amount: Int64, of attempt: PaymentAttempt, at now: Instant, _ context: BillingContext
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
            customer: customer.id, invoice: attempt.invoice, in: attempt.scope, at: now, context)
        try record(.customerUpdated, .customer(customer.id), of: customer.id, in: attempt.scope, at: now, context)
    }
}
