import Core

extension BillingTransaction {
    /// Says that a charge will be tried. The row must be committed before the processor is called (P2).
    ///
    /// - Parameters:
    ///   - method: nil for a checkout, where the customer chooses.
    ///   - part: as much of what remains as is taken (U6); nil for all of it.
    /// - Throws: `invoice_not_open`, or `payment_in_progress` while another attempt may still take the money (P6).
    func beginAttempt(
        for invoice: inout Invoice, with method: PaymentMethod?, processor: String, origin: PaymentAttempt.Origin,
        paying part: Money? = nil, testClock: TestClock.ID?, at now: Instant
    ) throws -> PaymentAttempt {
        let scope = invoice.scope
        guard invoice.isOpen, invoice.amountRemaining.isPositive,
            let payment = try payments.findIfAny(of: invoice.id, in: scope)
        else {
            throw BillingError.closedInvoice
        }
        guard try attempts.open(of: invoice.id, in: scope) == nil else {
            throw BillingError.paymentInProgress
        }
        try requireReconciled(with: processor, in: scope)
        let money = try Money.min(part ?? invoice.amountRemaining, invoice.amountRemaining)
        guard money.isPositive else { throw BillingError.outdatedOffer }
        let attempt = PaymentAttempt(
            id: .new(at: now, using: chance), scope: scope, payment: payment.id, invoice: invoice.id,
            customer: invoice.customer, number: try attempts.nextNumber(ofAttemptsAt: invoice.id, in: scope),
            origin: origin,
            processor: processor,
            method: method?.id, money: money, state: method == nil ? .created : .sent,
            declineCode: nil, actionURL: nil, createdAt: now, settledAt: nil)
        try attempts.insert(attempt)
        // A checkout that the customer only looks at is no attempt at the money yet.
        if method != nil {
            invoice.countAttempt()
            try payments.setStatus(.processing, of: payment.id, attempt: attempt.id, in: scope)
        }
        try invoices.update(invoice)
        // Whatever happens to this process, somebody will ask the processor (P5).
        try jobs.schedule(
            .attempt, attempt.id.rawValue, in: scope, testClock: testClock, at: now + PollingPolicy.firstPoll)
        return attempt
    }
}
