import Core

extension Payments {
    /// Attempts that took money for an invoice that was settled otherwise (P7): each became credit of its customer, and can
    /// be refunded while that credit is there. Oldest first, the merchant's first thousand.
    public func overpayments(in scope: Scope) async throws -> [PaymentAttempt] {
        try await context.read { try $0.attempts.overpaid(in: scope) }
    }
}

extension BillingTransaction {
    /// The money of an attempt whose invoice was settled meanwhile becomes its customer's credit, and the attempt says so (P7).
    func keepAsCredit(
        _ attempt: PaymentAttempt, of customer: Customer, at now: Instant
    ) throws {
        var customer = customer
        try customer.addToBalance(attempt.money.negated())
        try customers.update(customer)
        try post(
            [(.cash, attempt.money), (.customerCredit, attempt.money.negated())],
            customer: customer.id, invoice: attempt.invoice, in: attempt.scope, at: now)
        try attempts.markOverpaid(attempt, at: now)
        try record(.customerUpdated, .customer(customer.id), of: customer.id, in: attempt.scope, at: now)
    }

    /// Money that goes back is no longer credit: it is not given twice.
    ///
    /// - Parameter amount: negative for credit that is given again.
    /// - Throws: `amount_too_large` when later invoices have used the credit.
    func takeBackCredit(
        _ amount: Money, of attempt: PaymentAttempt, at now: Instant
    ) throws {
        var customer = try customers.find(attempt.customer, in: attempt.scope)
        let credit = try customer.balance(in: amount.currency).negated().notNegative
        guard try amount.isAtMost(credit) else {
            throw BillingError.invalid(
                "amount", "This payment became credit, of which \(credit.amount) is left.", code: "amount_too_large")
        }
        try customer.addToBalance(amount)
        try customers.update(customer)
        try post(
            [(.customerCredit, amount), (.refunded, amount.negated())],
            customer: customer.id, invoice: attempt.invoice, in: attempt.scope, at: now)
        try record(.customerUpdated, .customer(customer.id), of: customer.id, in: attempt.scope, at: now)
    }
}
