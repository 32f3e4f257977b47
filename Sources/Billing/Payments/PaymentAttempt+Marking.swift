import Core

extension BillingTransaction {
    /// An invoice that owes nothing more: nobody tries it again, and its subscription recovers.
    func markPaid(_ invoice: inout Invoice, at now: Instant) throws {
        invoice.bePaid(at: now)
        try invoices.update(invoice)
        try jobs.unschedule(.invoice, invoice.id.rawValue, in: invoice.scope)
        try followPlan(of: &invoice, at: now)
        try record(.invoicePaid, .invoice(invoice.id), of: invoice.customer, in: invoice.scope, at: now)
        try decideStanding(of: invoice.subscription, in: invoice.scope, owesLess: true, at: now)
        try applyUpdate(paidBy: invoice, at: now)
    }

    /// How a payment stands by its newest attempt, unless another has brought the money already.
    func markPayment(by attempt: PaymentAttempt) throws {
        let isAskedFor = try invoices.find(attempt.invoice, in: attempt.scope).isOpen
        if !isAskedFor, try payments.findIfAny(of: attempt.invoice, in: attempt.scope)?.status == .succeeded { return }
        try payments.setStatus(
            .init(after: attempt.state, isAskedFor: isAskedFor), of: attempt.payment, attempt: attempt.id,
            in: attempt.scope)
    }
}
