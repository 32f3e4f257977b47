import Core

extension PaymentPlans {
    /// The promise that ended with what became of an invoice, paid or refused, at that moment.
    ///
    /// - Returns: nil where none did, and for one that its customer took back.
    public func ended(
        with invoice: Invoice.ID, at moment: Instant, of customer: Customer.ID, in scope: Scope
    ) async throws -> PaymentPlan? {
        try await newest(20, of: customer, in: scope).first {
            $0.endedAt == moment && $0.state != .canceled && $0.invoices.contains(invoice)
        }
    }

    /// The promise that a charge of it broke: refused, or left where its bank asked.
    ///
    /// - Returns: nil for any other payment.
    public func broken(by attempt: PaymentAttempt) async throws -> PaymentPlan? {
        guard attempt.origin == .paymentPlan, attempt.state == .failed else { return nil }
        return try await newest(20, of: attempt.customer, in: attempt.scope).first { plan in
            guard plan.state == .broken || plan.state == .declined, let endedAt = plan.endedAt else { return false }
            return plan.invoices.contains(attempt.invoice)
                && (plan.createdAt...max(plan.createdAt, endedAt)).contains(attempt.createdAt)
        }
    }
}
