import Core

extension BillingTransaction {
    /// A part of what an invoice asks for has come (U6). It stays open and asks for the rest as before: by its
    /// customer's hand, and on the day on which it is tried next by itself.
    func bookPart(_ attempt: PaymentAttempt, of invoice: Invoice, at now: Instant) throws {
        let scope = attempt.scope
        var invoice = invoice
        try tryLater(&invoice, at: now)
        try invoices.update(invoice)
        try askForRest(after: attempt)
        try followPlan(of: &invoice, at: now)
        try record(.invoiceUpdated, .invoice(invoice.id), of: invoice.customer, in: scope, at: now)
        try decideStanding(of: invoice.subscription, in: scope, at: now)
        try notify(.partPaid, invoice.customer, about: attempt.id.rawValue, in: scope, at: now)
    }

    /// Of an invoice that closes before all of it was charged: its payment is what came.
    ///
    /// - Returns: whether anything came.
    func endInPart(_ payment: Payment, of invoice: Invoice, at now: Instant) throws -> Bool {
        let paying = try attempts.all(of: invoice.id, in: invoice.scope).filter(\.hasPaid)
        guard let last = paying.last else { return false }
        let came = try Money.sum(paying.map(\.money), in: invoice.currency)
        try payments.end(payment.id, with: came, by: last.id, in: invoice.scope)
        try record(.paymentSucceeded, .payment(payment.id), of: invoice.customer, in: invoice.scope, at: now)
        return true
    }

    /// Money that arrives late, and is more than an open invoice still asks for, pays it whole where parts can give way:
    /// they become credit (P7).
    func makeRoom(for attempt: PaymentAttempt, on invoice: inout Invoice, at now: Instant) throws {
        guard invoice.isOpen, invoice.amountPaid.isPositive,
            try !attempt.money.isAtMost(invoice.amountRemaining)
        else { return }
        let parts = try untouchedParts(of: invoice).filter { $0.id != attempt.id }
        let giving = try invoice.partsGivingWay(to: attempt.money, among: parts)
        try credit(giving, of: &invoice, at: now)
    }

    /// Parts that no longer pay their invoice become their customer's credit (P7).
    func credit(_ parts: [PaymentAttempt], of invoice: inout Invoice, at now: Instant) throws {
        for part in parts {
            try invoice.release(part.money)
            try post(
                [(.cash, part.money.negated()), (.receivable, part.money)],
                customer: invoice.customer, invoice: invoice.id, in: invoice.scope, at: now)
            try keepAsCredit(part, of: customers.find(invoice.customer, in: invoice.scope), at: now)
        }
    }

    /// What has paid an invoice and has not gone back, not in part either, oldest first: no more than refunds, credit notes and
    /// changes have left of the whole (M7).
    func untouchedParts(of invoice: Invoice) throws -> [PaymentAttempt] {
        let paying = try attempts.all(of: invoice.id, in: invoice.scope).filter(\.hasPaid)
        let given = try refunds.givenOrPending(paying, in: invoice.scope)
        var left = try pots.find(of: invoice).left
        return try paying.filter { given[$0.id] == nil }.filter { part in
            guard try part.money.isAtMost(left) else { return false }
            left = try left - part.money
            return true
        }
    }

    /// An invoice goes on asking: its payment says so, unless another charge of it is under way.
    func askForRest(after attempt: PaymentAttempt) throws {
        guard try attempts.open(of: attempt.invoice, in: attempt.scope) == nil else { return }
        try payments.setStatus(.requiresPaymentMethod, of: attempt.payment, attempt: attempt.id, in: attempt.scope)
    }
}
