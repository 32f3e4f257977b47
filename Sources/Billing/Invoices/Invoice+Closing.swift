import Core

extension BillingTransaction {
    /// Nothing is owed for it any more. Its number stays taken (M8), what it took of a balance goes back, and each part that
    /// was paid is its customer's credit (P7), unless something of it has gone back.
    ///
    /// - Throws: `invoice_not_open`, or `payment_in_progress` while an attempt may still take the money (P6).
    func void(_ invoice: inout Invoice, at now: Instant) throws {
        try requireClosable(invoice)
        let creditedTax = try creditNotes.tax(of: invoice, in: invoice.scope)
        if invoice.amountPaid.isPositive {
            let parts = try untouchedParts(of: invoice)
            let isAll = try Money.sum(parts.map(\.money), in: invoice.currency) == invoice.amountPaid
            // Its payment is what came, even where all of that is credit now.
            if isAll { try cancelPayment(of: invoice, at: now) }
            try credit(parts, of: &invoice, at: now)
        }
        try close(&invoice, as: .void(creditedTax: creditedTax), at: now)
        if !invoice.balanceApplied.isZero {
            var customer = try customers.find(invoice.customer, in: invoice.scope)
            try customer.addToBalance(invoice.balanceApplied.negated())
            try customers.update(customer)
            try post(
                [(.receivable, invoice.balanceApplied), (.customerCredit, invoice.balanceApplied.negated())],
                customer: invoice.customer, invoice: invoice.id, in: invoice.scope, at: now)
        }
        try record(.invoiceVoided, .invoice(invoice.id), of: invoice.customer, in: invoice.scope, at: now)
    }

    /// The merchant gives up on it: the loss is written off.
    func markUncollectible(_ invoice: inout Invoice, at now: Instant) throws {
        try requireClosable(invoice)
        try requireNoUpdate(on: invoice)
        try close(&invoice, as: .uncollectible, at: now)
        try record(
            .invoiceMarkedUncollectible, .invoice(invoice.id), of: invoice.customer, in: invoice.scope, at: now)
    }

    /// The merchant received the money by other means: a transfer, cash.
    func payOutOfBand(_ invoice: inout Invoice, at now: Instant) throws {
        try requireClosable(invoice)
        try requireNoStaleUpdate(on: invoice)
        let received = try invoice.receiveOutOfBand()
        try post(
            [(.cash, received), (.receivable, received.negated())], customer: invoice.customer, invoice: invoice.id,
            in: invoice.scope, at: now)
        try cancelPayment(of: invoice, at: now)
        try markPaid(&invoice, at: now)
        try notify(.paymentSucceeded, invoice.customer, about: invoice.id.rawValue, in: invoice.scope, at: now)
    }

    private func requireClosable(_ invoice: Invoice) throws {
        try invoice.requireClosable()
        guard try attempts.open(of: invoice.id, in: invoice.scope) == nil else {
            throw BillingError.paymentInProgress
        }
    }

    private func close(_ invoice: inout Invoice, as ending: Invoice.Ending, at now: Instant) throws {
        try post(
            invoice.entry(of: ending), customer: invoice.customer, invoice: invoice.id, in: invoice.scope, at: now)
        invoice.end(as: ending, at: now)
        try invoices.update(invoice)
        try jobs.unschedule(.invoice, invoice.id.rawValue, in: invoice.scope)
        try followPlan(of: &invoice, at: now)
        try cancelPayment(of: invoice, at: now)
        try dropUpdate(by: invoice, isVoid: invoice.status == .void, at: now)
        try decideStanding(of: invoice.subscription, in: invoice.scope, owesLess: true, at: now)
    }

    /// Nothing is asked for any more: a payment that has not come will not.
    func cancelPayment(of invoice: Invoice, at now: Instant) throws {
        guard let payment = try payments.findIfAny(of: invoice.id, in: invoice.scope), payment.status.isOpen else {
            return
        }
        if try endInPart(payment, of: invoice, at: now) { return }
        try payments.cancel(payment.id, in: invoice.scope)
        try record(.paymentCanceled, .payment(payment.id), of: invoice.customer, in: invoice.scope, at: now)
    }
}
