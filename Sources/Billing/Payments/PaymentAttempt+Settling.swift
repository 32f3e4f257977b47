import Core
import Storage

extension BillingTransaction {
    /// Says what became of an attempt. Saying it twice, or in any order, changes nothing (H1, D5).
    ///
    /// - Parameter isWithdrawn: it was given up here so that something else can be done: a refusal is nobody's.
    /// - Returns: the attempt as it stands now, which may be another worker's word.
    func settle(
        _ id: PaymentAttempt.ID, as outcome: ChargeOutcome, in scope: Scope, at now: Instant,
        isWithdrawn: Bool = false
    ) throws -> PaymentAttempt {
        var attempt = try attempt(id, in: scope)
        guard attempt.state.isOpen else { return attempt }
        // Who moves no money in this mode has brought none, whatever it says.
        let isReal = processors.serves(attempt.processor, scope.mode)
        if case .succeeded(_, let references) = outcome, !isReal {
            return try settle(id, as: .declined(.testModeOnly, references), in: scope, at: now)
        }
        attempt.references = attempt.references.merging(outcome.references)
        attempt.detail = nil
        let customer = try customer(attempt.customer, in: scope)
        let clock = customer.testClock
        switch outcome {
        case .succeeded(let money, _) where money != attempt.money:
            return try suspect(attempt, of: customer, taking: money, at: now)
        case .succeeded:
            attempt.state = .succeeded
            attempt.settledAt = now
            guard try move(attempt) else { return try self.attempt(id, in: scope) }
            try unschedule(.attempt, id.rawValue, in: scope)
            try book(&attempt, from: customer, at: now)
        case .declined(let decline, _):
            attempt.state = .failed
            attempt.declineCode = decline.code
            attempt.networkDeclineCode = decline.networkCode
            attempt.settledAt = now
            guard try move(attempt) else { return try self.attempt(id, in: scope) }
            try unschedule(.attempt, id.rawValue, in: scope)
            if isWithdrawn {
                let isOpen = try invoice(attempt.invoice, in: scope).isOpen
                try mark(isOpen ? .requiresPaymentMethod : .canceled, by: attempt)
            } else {
                try refuse(attempt, for: customer, at: now)
            }
        case .pending, .requiresAction(.transfer, _):
            let isNews = attempt.state != .pending
            attempt.state = .pending
            if case .pending(_, let status) = outcome { attempt.detail = status }
            if case .requiresAction(.transfer(let instructions), _) = outcome {
                try insert(instructions, for: id, in: scope)
            }
            _ = try move(attempt)
            try mark(.processing, by: attempt)
            if isNews {
                try record(.paymentProcessing, .payment(attempt.payment), of: customer.id, in: scope, at: now)
                try decideStanding(ofInvoice: attempt, at: now)
            }
            try schedule(
                .attempt, id.rawValue, in: scope, testClock: clock,
                at: now + nextPoll(of: attempt, after: now))
        case .requiresAction(.redirect(let url), _):
            let isNews = attempt.state != .requiresAction
            attempt.state = .requiresAction
            attempt.actionURL = url
            _ = try move(attempt)
            try mark(.requiresAction, by: attempt)
            if isNews { try askForAction(attempt, of: customer, at: now) }
            // It waits for its customer: nothing is under way.
            try decideStanding(ofInvoice: attempt, at: now)
            try schedule(
                .attempt, id.rawValue, in: scope, testClock: clock, at: now + nextPoll(of: attempt, after: now))
        case .neverSent(let why):
            attempt.state = .created
            attempt.detail = why
            _ = try move(attempt)
            try mark(.processing, by: attempt)
            try schedule(
                .attempt, id.rawValue, in: scope, testClock: clock,
                at: now + nextPoll(of: attempt, after: now))
        case .unknown:
            let wasWaiting = attempt.state == .requiresAction
            attempt.state = .unknown
            _ = try move(attempt)
            try mark(.processing, by: attempt)
            if wasWaiting { try decideStanding(ofInvoice: attempt, at: now) }
            try schedule(
                .attempt, id.rawValue, in: scope, testClock: clock,
                at: now + nextPoll(of: attempt, after: now))
        }
        return attempt
    }

    /// How long until an attempt without an end is looked at again.
    func nextPoll(of attempt: PaymentAttempt, after now: Instant) -> Span {
        PollingPolicy.nextPoll(of: attempt, after: now, processors.completion(of: attempt.processor))
    }

    /// The processor has taken another amount than it was asked for: nothing is booked, nothing else is charged, and a person
    /// has to look. It ends when the processor says something else: that it was given back there.
    private func suspect(
        _ attempt: PaymentAttempt, of customer: Customer, taking money: Money, at now: Instant
    ) throws -> PaymentAttempt {
        var attempt = attempt
        attempt.state = .unknown
        attempt.detail = "took \(money)"
        _ = try move(attempt)
        try mark(.processing, by: attempt)
        let discrepancy = Discrepancy(
            id: .new(at: now, using: chance), scope: attempt.scope, processor: attempt.processor, attempt: attempt.id,
            kind: .otherAmount, invoice: attempt.invoice, customer: customer.id, money: money,
            reference: attempt.reference, resolution: .open, foundAt: now)
        if try !isKnown(discrepancy) { try insert(discrepancy) }
        try schedule(
            .attempt, attempt.id.rawValue, in: attempt.scope, testClock: customer.testClock,
            at: now + nextPoll(of: attempt, after: now))
        return attempt
    }

    /// The money arrived: the invoice is paid, or the customer has credit if it was settled meanwhile (P7).
    func book(
        _ attempt: inout PaymentAttempt, from customer: Customer, at now: Instant
    ) throws {
        let scope = attempt.scope
        var invoice = try invoice(attempt.invoice, in: scope)
        // The charge of a payment is the one that paid, whatever else arrives.
        try mark(.succeeded, by: attempt)
        guard invoice.isOpen, attempt.money.amount <= invoice.amountRemaining else {
            attempt.overpaidAt = now
            return try keepAsCredit(attempt, of: customer, at: now)
        }
        try post(
            [(.cash, attempt.money.amount), (.receivable, -attempt.money.amount)],
            currency: attempt.money.currency, customer: customer.id, invoice: invoice.id, in: scope, at: now)
        invoice.amountPaid += attempt.money.amount
        if invoice.amountRemaining == 0 { try markPaid(&invoice, at: now) } else { try update(invoice) }
        try record(.paymentSucceeded, .payment(attempt.payment), of: customer.id, in: scope, at: now)
        try record(.invoicePaymentSucceeded, .invoice(invoice.id), of: customer.id, in: scope, at: now)
        try tell(.paymentSucceeded, about: invoice, origin: attempt.origin, at: now)
    }

    /// An invoice that owes nothing more: nobody tries it again, and its subscription recovers.
    func markPaid(_ invoice: inout Invoice, at now: Instant) throws {
        invoice.status = .paid
        invoice.paidAt = now
        invoice.nextAttemptAt = nil
        try update(invoice)
        try unschedule(.invoice, invoice.id.rawValue, in: invoice.scope)
        try record(.invoicePaid, .invoice(invoice.id), of: invoice.customer, in: invoice.scope, at: now)
        try decideStanding(of: invoice.subscription, in: invoice.scope, owesLess: true, at: now)
    }

    /// The money was refused: the customer is told, and the calendar of retries goes on.
    private func refuse(
        _ attempt: PaymentAttempt, for customer: Customer, at now: Instant
    ) throws {
        let scope = attempt.scope
        var invoice = try invoice(attempt.invoice, in: scope)
        try mark(invoice.isOpen ? .requiresPaymentMethod : .canceled, by: attempt)
        guard invoice.isOpen else { return }
        // A checkout that was left is not a decline of anything we keep.
        guard attempt.method != nil else {
            return try decideStanding(of: invoice.subscription, in: scope, at: now)
        }
        try record(.paymentFailed, .payment(attempt.payment), of: customer.id, in: scope, at: now)
        try record(.invoicePaymentFailed, .invoice(invoice.id), of: customer.id, in: scope, at: now)
        // One letter for all the methods of a chain: at its end.
        if try fallBack(after: attempt, of: &invoice, customer, at: now) { return }
        try tell(.paymentFailed, about: invoice, origin: attempt.origin, at: now)
        let decline = try declineToHeed(after: attempt)
        try fallBehind(&invoice, customer, because: decline, at: now)
    }

    /// How a payment stands by its newest attempt, unless another has brought the money already.
    func mark(_ status: Payment.Status, by attempt: PaymentAttempt) throws {
        if try !invoice(attempt.invoice, in: attempt.scope).isOpen,
            try payment(of: attempt.invoice, in: attempt.scope)?.status == .succeeded
        {
            return
        }
        try setStatus(status, of: attempt.payment, attempt: attempt.id, in: attempt.scope)
    }

    private func declineToHeed(after attempt: PaymentAttempt) throws -> DeclineTable.Entry? {
        guard attempt.origin == .fallback else { return processors.refusal(of: attempt) }
        return CalendarTry(newestOf: try attempts(of: attempt.invoice, in: attempt.scope))?.refusal(by: processors)
    }

    private func decideStanding(
        ofInvoice attempt: PaymentAttempt, at now: Instant
    ) throws {
        let invoice = try invoice(attempt.invoice, in: attempt.scope)
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
