import Core

extension PaymentAttempt {
    /// After as many attempts in a row that never reached the processor, the next counts as a failure.
    static let patienceWithLostCalls = 3
}

extension Decline {
    /// Ours: the processor has proved that it never heard of the attempt, and never will.
    static let neverSent = Decline(code: "never_sent")
}

extension BillingTransaction {
    /// Ends an attempt that never reached its processor, and begins another in its place.
    ///
    /// It was no try of the customer's money, so nobody is told, no retry is used up and nothing is past due. The calls of a
    /// whole group are lost when a server dies between its commit and them.
    /// - Returns: the charge to be made at once. Nil when there is none: the invoice is closed, its subscription has ended, the
    ///   method that was asked for is gone, or too many were lost in a row, which counts as a failure.
    func beginAgain(_ lost: PaymentAttempt) throws -> BegunCharge? {
        let scope = lost.scope
        var attempt = try attempts.find(lost.id, in: scope)
        guard attempt.state.isOpen else { return nil }
        let customer = try customers.find(attempt.customer, in: scope)
        let now = try now(for: customer)
        guard try lostInARow(before: attempt) < PaymentAttempt.patienceWithLostCalls else {
            _ = try settle(
                attempt.id, as: .declined(Decline(code: "processing_error"), .none), in: scope, at: now)
            return nil
        }
        attempt.fail(because: .neverSent, at: now)
        guard try attempts.move(attempt) else { return nil }
        try jobs.unschedule(.attempt, attempt.id.rawValue, in: scope)
        var invoice = try invoices.find(attempt.invoice, in: scope)
        try markPayment(by: attempt)
        invoice.forgetAttempt()
        try invoices.update(invoice)
        guard invoice.isOpen, customer.deletedAt == nil else { return nil }
        guard try isStillWanted(attempt, of: invoice) else {
            try fallBehind(&invoice, customer, at: now)
            return nil
        }
        return try beginCharge(
            of: invoice.id, in: scope, with: attempt.origin.isOfChosenMethod ? attempt.method : nil,
            origin: attempt.origin, paying: attempt.money)
    }

    /// Sends an attempt whose call has not left, under the same key.
    ///
    /// - Returns: the charge to be made at once. Nil when nobody wants it any more.
    /// - Throws: `restoring` when nobody may be charged yet (P5).
    func sendAgain(_ unsent: PaymentAttempt) throws -> BegunCharge? {
        let scope = unsent.scope
        var attempt = try attempts.find(unsent.id, in: scope)
        guard attempt.state == .created, let id = attempt.method else { return nil }
        try requireReconciled(with: attempt.processor, in: scope)
        let invoice = try invoices.find(attempt.invoice, in: scope)
        let customer = try customers.find(attempt.customer, in: scope)
        let isTimely =
            try ![.retry, .fallback].contains(attempt.origin) || !subscriptionEnds(of: invoice, by: now(for: customer))
        guard invoice.isOpen, customer.deletedAt == nil, isTimely, try isStillWanted(attempt, of: invoice),
            let method = try methods.findIfAny(id, of: customer.id, in: scope)
        else { return try beginAgain(attempt) }
        attempt.send()
        guard try attempts.move(attempt) else { return nil }
        try jobs.schedule(
            .attempt, attempt.id.rawValue, in: scope, testClock: customer.testClock,
            at: try now(for: customer) + nextPoll(of: attempt, after: now(for: customer)))
        return try begun(attempt, for: invoice, with: method)
    }

    private func lostInARow(before attempt: PaymentAttempt) throws -> Int {
        try attempts.all(of: attempt.invoice, in: attempt.scope).reversed()
            .drop { $0.number >= attempt.number }
            .prefix { $0.declineCode == Decline.neverSent.code }.count
    }

    /// What the calendar began ends with the subscription, but for its last invoice (P10); what a person asked for, with the
    /// method they chose.
    private func isStillWanted(_ attempt: PaymentAttempt, of invoice: Invoice) throws -> Bool {
        switch attempt.origin {
        case .renewal, .retry, .fallback:
            guard let id = invoice.subscription else { return true }
            let subscription = try subscriptions.find(id, in: invoice.scope)
            return subscription.status.isCurrent
                || (invoice.reason == .update && subscription.latestInvoice == invoice.id)
        case .newMethod: return true
        case .paymentPlan: return invoice.paymentPlan != nil
        case .customer, .api:
            guard let method = attempt.method else { return false }
            return try methods.findIfAny(method, of: attempt.customer, in: attempt.scope) != nil
        case .checkout: return false
        }
    }
}
