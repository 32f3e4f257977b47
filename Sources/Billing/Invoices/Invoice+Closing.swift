import Core
import Storage

extension BillingTransaction {
    /// Nothing is owed for it any more. Its number stays taken (M8), and what it took of a balance goes back.
    ///
    /// - Throws: `invoice_not_open`, or `payment_in_progress` while an attempt may still take the money (P6).
    func void(_ invoice: inout Invoice, at now: Instant) throws {
        try requireClosable(invoice)
        try close(&invoice, as: .void, at: now)
        if invoice.balanceApplied != 0 {
            var customer = try customer(invoice.customer, in: invoice.scope)
            customer.balance -= invoice.balanceApplied
            try update(customer)
            try post(
                [(.receivable, invoice.balanceApplied), (.customerCredit, -invoice.balanceApplied)],
                currency: invoice.currency, customer: invoice.customer, invoice: invoice.id, in: invoice.scope, at: now)
        }
        try record(.invoiceVoided, .invoice(invoice.id), of: invoice.customer, in: invoice.scope, at: now)
    }

    /// The merchant gives up on it: the loss is written off.
    func markUncollectible(_ invoice: inout Invoice, at now: Instant) throws {
        try requireClosable(invoice)
        try close(&invoice, as: .uncollectible, at: now)
        try record(
            .invoiceMarkedUncollectible, .invoice(invoice.id), of: invoice.customer, in: invoice.scope, at: now)
    }

    /// The merchant received the money by other means: a transfer, cash.
    func payOutOfBand(_ invoice: inout Invoice, at now: Instant) throws {
        try requireClosable(invoice)
        try post(
            [(.cash, invoice.amountRemaining), (.receivable, -invoice.amountRemaining)],
            currency: invoice.currency, customer: invoice.customer, invoice: invoice.id, in: invoice.scope, at: now)
        invoice.amountPaid += invoice.amountRemaining
        invoice.isPaidOutOfBand = true
        try cancelPayment(of: invoice, at: now)
        try markPaid(&invoice, at: now)
        try notify(.paymentSucceeded, invoice.customer, about: invoice.id.rawValue, in: invoice.scope, at: now)
    }

    private func requireClosable(_ invoice: Invoice) throws {
        guard !invoice.isDraft else {
            throw BillingError.conflict(
                "invoice_not_open", "This invoice is a draft: finalize it first, or delete it.")
        }
        guard invoice.isOpen else { throw BillingError.conflict("invoice_not_open", "This invoice is not open.") }
        guard try openAttempt(of: invoice.id, in: invoice.scope) == nil else {
            throw BillingError.conflict("payment_in_progress", "A payment of this invoice is still being confirmed.")
        }
    }

    private func close(
        _ invoice: inout Invoice, as status: Invoice.Status, at now: Instant
    ) throws {
        // A voided invoice is taken back whole, its tax and what it took of a balance included; of what credit notes took back
        // before, their taxes are gone already.
        let tax = try status == .void ? invoice.tax - creditedTax(of: invoice.id, in: invoice.scope) : 0
        let entry: [(account: Account, amount: Int64)] =
            status == .void
            ? [
                (.revenue, invoice.total - tax - invoice.amountPaid - invoice.amountCredited),
                (.tax, tax),
                (.receivable, invoice.amountPaid + invoice.amountCredited - invoice.total),
            ] : [(.writtenOff, invoice.amountRemaining), (.receivable, -invoice.amountRemaining)]
        try post(
            entry,
            currency: invoice.currency, customer: invoice.customer, invoice: invoice.id, in: invoice.scope, at: now)
        invoice.status = status
        invoice.nextAttemptAt = nil
        if status == .void { invoice.voidedAt = now } else { invoice.markedUncollectibleAt = now }
        try update(invoice)
        try unschedule(.invoice, invoice.id.rawValue, in: invoice.scope)
        try cancelPayment(of: invoice, at: now)
        try decideStanding(of: invoice.subscription, in: invoice.scope, owesLess: true, at: now)
    }

    private func creditedTax(of invoice: Invoice.ID, in scope: Scope) throws -> Int64 {
        try first(
            """
            SELECT CAST(COALESCE(SUM(tax), 0) AS BIGINT) AS total FROM credit_notes
            WHERE \(scope) AND invoice_id = \(invoice)
            """)?.int64("total") ?? 0
    }

    /// Nothing is asked for any more: a payment that has not come will not.
    func cancelPayment(of invoice: Invoice, at now: Instant) throws {
        guard let payment = try payment(of: invoice.id, in: invoice.scope),
            payment.status != .succeeded, payment.status != .canceled
        else { return }
        try execute(
            """
            UPDATE payments SET status = \(Payment.Status.canceled)
            WHERE \(invoice.scope) AND id = \(payment.id) AND status <> \(Payment.Status.succeeded)
            """, forgetting: .payments)
        try record(.paymentCanceled, .payment(payment.id), of: invoice.customer, in: invoice.scope, at: now)
    }
}
