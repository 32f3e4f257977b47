import Core

extension BillingTransaction {
    /// The money arrived: the invoice is paid, or the customer has credit if it was settled meanwhile (P7).
    func book(
        _ attempt: inout PaymentAttempt, from customer: Customer, at now: Instant
    ) throws {
        let scope = attempt.scope
        try dropStaleUpdate(paidBy: attempt, at: now)
        var invoice = try invoices.find(attempt.invoice, in: scope)
        try makeRoom(for: attempt, on: &invoice, at: now)
        let arrival = try invoice.receive(attempt.money)
        // The charge of a payment is the one that paid, whatever else arrives. What is still asked for has not succeeded.
        if arrival != .isTooMuch || !invoice.isOpen {
            try markPayment(by: attempt)
        } else {
            try askForRest(after: attempt)
        }
        switch arrival {
        case .isTooMuch:
            attempt.becomeCredit(at: now)
            return try keepAsCredit(attempt, of: customer, at: now)
        case .paysAll, .paysPart:
            try post(
                [(.cash, attempt.money), (.receivable, attempt.money.negated())],
                customer: customer.id, invoice: invoice.id, in: scope, at: now)
            try notePlanned(attempt, of: invoice)
            guard arrival == .paysAll else { return try bookPart(attempt, of: invoice, at: now) }
            try markPaid(&invoice, at: now)
        }
        try record(.paymentSucceeded, .payment(attempt.payment), of: customer.id, in: scope, at: now)
        try record(.invoicePaymentSucceeded, .invoice(invoice.id), of: customer.id, in: scope, at: now)
        try tell(.paymentSucceeded, about: invoice, origin: attempt.origin, at: now)
    }
}
