import Core

extension BillingTransaction {
    /// Says what became of an attempt. Saying it twice, or in any order, changes nothing (H1, D5).
    ///
    /// - Parameter isWithdrawn: it was given up here so that something else can be done: a refusal is nobody's.
    /// - Returns: the attempt as it stands now, which may be another worker's word.
    func settle(
        _ id: PaymentAttempt.ID, as outcome: ChargeOutcome, in scope: Scope, at now: Instant,
        isWithdrawn: Bool = false
    ) throws -> PaymentAttempt {
        var attempt = try attempts.find(id, in: scope)
        guard attempt.state.isOpen else { return attempt }
        // Who moves no money in this mode has brought none, whatever it says.
        let isReal = processors.serves(attempt.processor, scope.mode)
        if case .succeeded(_, let references) = outcome, !isReal {
            return try settle(id, as: .declined(.testModeOnly, references), in: scope, at: now)
        }
        let customer = try customers.find(attempt.customer, in: scope)
        switch attempt.settle(as: outcome, isWithdrawn: isWithdrawn, at: now) {
        case .paid:
            guard try end(attempt) else { return try self.attempts.find(id, in: scope) }
            try book(&attempt, from: customer, at: now)
        case .suspected(let money): try suspect(attempt, of: customer, taking: money, at: now)
        case .refused:
            guard try end(attempt) else { return try self.attempts.find(id, in: scope) }
            try refuse(attempt, for: customer, at: now)
        case .withdrawn:
            guard try end(attempt) else { return try self.attempts.find(id, in: scope) }
            try markPayment(by: attempt)
        case .underWay(let isNews, let transfer):
            if let transfer { try self.transferInstructions.insert(transfer, for: id, in: scope) }
            try go(on: attempt)
            if isNews {
                try record(.paymentProcessing, .payment(attempt.payment), of: customer.id, in: scope, at: now)
                try decideStanding(ofInvoice: attempt, at: now)
            }
            try scheduleNextPoll(of: attempt, customer, at: now)
        case .asked(let isNews):
            try go(on: attempt)
            if isNews { try askForAction(attempt, of: customer, at: now) }
            // It waits for its customer: nothing is under way.
            try decideStanding(ofInvoice: attempt, at: now)
            try scheduleNextPoll(of: attempt, customer, at: now)
        case .unsent:
            try go(on: attempt)
            try scheduleNextPoll(of: attempt, customer, at: now)
        case .lost(let hadAsked):
            try go(on: attempt)
            if hadAsked { try decideStanding(ofInvoice: attempt, at: now) }
            try scheduleNextPoll(of: attempt, customer, at: now)
        }
        return attempt
    }

    /// - Returns: whether it was still open.
    private func end(_ attempt: PaymentAttempt) throws -> Bool {
        guard try attempts.move(attempt) else { return false }
        try jobs.unschedule(.attempt, attempt.id.rawValue, in: attempt.scope)
        return true
    }

    private func go(on attempt: PaymentAttempt) throws {
        _ = try attempts.move(attempt)
        try markPayment(by: attempt)
    }

    private func scheduleNextPoll(of attempt: PaymentAttempt, _ customer: Customer, at now: Instant) throws {
        try jobs.schedule(
            .attempt, attempt.id.rawValue, in: attempt.scope, testClock: customer.testClock,
            at: now + nextPoll(of: attempt, after: now))
    }

    /// How long until an attempt without an end is looked at again.
    func nextPoll(of attempt: PaymentAttempt, after now: Instant) -> Span {
        PollingPolicy.nextPoll(of: attempt, after: now, processors.completion(of: attempt.processor))
    }

    /// The processor has taken another amount than it was asked for: nothing is booked, nothing else is charged, and a person
    /// has to look. It ends when the processor says something else: that it was given back there.
    private func suspect(
        _ attempt: PaymentAttempt, of customer: Customer, taking money: Money, at now: Instant
    ) throws {
        try go(on: attempt)
        let discrepancy = Discrepancy(
            id: .new(at: now, using: chance), scope: attempt.scope, processor: attempt.processor, attempt: attempt.id,
            kind: .otherAmount, invoice: attempt.invoice, customer: customer.id, money: money,
            reference: attempt.reference, resolution: .open, foundAt: now)
        if try !discrepancies.isKnown(discrepancy) { try discrepancies.insert(discrepancy) }
        try scheduleNextPoll(of: attempt, customer, at: now)
    }

    /// The money was refused: the customer is told, and the calendar of retries goes on.
    private func refuse(
        _ attempt: PaymentAttempt, for customer: Customer, at now: Instant
    ) throws {
        let scope = attempt.scope
        var invoice = try invoices.find(attempt.invoice, in: scope)
        try markPayment(by: attempt)
        guard invoice.isOpen else { return }
        // A checkout that was left is not a decline of anything we keep.
        guard attempt.method != nil else {
            if try refuseUpdate(by: &invoice, at: now) { return }
            return try decideStanding(of: invoice.subscription, in: scope, at: now)
        }
        try record(.paymentFailed, .payment(attempt.payment), of: customer.id, in: scope, at: now)
        try record(.invoicePaymentFailed, .invoice(invoice.id), of: customer.id, in: scope, at: now)
        // Nothing is owed for a change that was not paid: no calendar tries it again.
        if try refuseUpdate(by: &invoice, at: now) {
            try notify(.changeRefused, customer.id, about: invoice.id.rawValue, in: scope, at: now)
            return
        }
        // One letter for all the methods of a chain: at its end.
        if try fallBack(after: attempt, of: &invoice, customer, at: now) { return }
        // Of a promise that it breaks there is a letter of its own.
        if try !breakPlan(by: attempt, of: &invoice, at: now) {
            try tell(.paymentFailed, about: invoice, origin: attempt.origin, at: now)
        }
        let decline = try declineToHeed(after: attempt)
        try fallBehind(&invoice, customer, because: decline, at: now)
    }

    private func declineToHeed(after attempt: PaymentAttempt) throws -> DeclineTable.Entry? {
        guard attempt.origin == .fallback else { return processors.refusal(of: attempt) }
        return CalendarTry(newestOf: try attempts.all(of: attempt.invoice, in: attempt.scope))?.refusal(by: processors)
    }

    private func decideStanding(ofInvoice attempt: PaymentAttempt, at now: Instant) throws {
        let invoice = try invoices.find(attempt.invoice, in: attempt.scope)
        try decideStanding(of: invoice.subscription, in: attempt.scope, at: now)
    }

    private func askForAction(
        _ attempt: PaymentAttempt, of customer: Customer, at now: Instant
    ) throws {
        guard attempt.method != nil else { return }
        try record(
            .invoicePaymentActionRequired, .invoice(attempt.invoice), of: customer.id, in: attempt.scope, at: now)
        try notify(.actionRequired, customer.id, about: attempt.invoice.rawValue, in: attempt.scope, at: now)
    }
}
