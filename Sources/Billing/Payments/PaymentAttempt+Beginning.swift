import Core
import Storage

extension Connection {
    /// Says that a charge will be tried. The row must be committed before the processor is called (P2).
    ///
    /// - Parameter method: nil for a checkout, where the customer chooses.
    /// - Throws: `invoice_not_open`, or `payment_in_progress` while another attempt may still take the money (P6).
    func beginAttempt(
        for invoice: inout Invoice, with method: PaymentMethod?, processor: String, origin: PaymentAttempt.Origin,
        testClock: TestClock.ID?, at now: Instant, _ context: BillingContext
    ) throws -> PaymentAttempt {
        let scope = invoice.scope
        guard invoice.isOpen, invoice.amountRemaining > 0, let payment = try payment(of: invoice.id, in: scope) else {
            throw BillingError.conflict("invoice_not_open", "This invoice is not open.")
        }
        guard try openAttempt(of: invoice.id, in: scope) == nil else {
            throw BillingError.conflict("payment_in_progress", "A payment of this invoice is still being confirmed.")
        }
        try requireReconciled(with: processor, in: scope)
        let attempt = PaymentAttempt(
            id: .new(at: now, using: context.chance), scope: scope, payment: payment.id, invoice: invoice.id,
            customer: invoice.customer, number: try nextNumber(ofAttemptsAt: invoice.id, in: scope), origin: origin,
            processor: processor,
            method: method?.id, money: invoice.remaining, state: method == nil ? .created : .sent, reference: nil,
            declineCode: nil, actionURL: nil, createdAt: now, settledAt: nil)
        try insert(attempt)
        // A checkout that the customer only looks at is no attempt at the money yet.
        if method != nil {
            invoice.attemptCount += 1
            try setStatus(.processing, of: payment.id, attempt: attempt.id, in: scope)
        }
        try update(invoice)
        // Whatever happens to this process, somebody will ask the processor (P5).
        try schedule(
            .attempt, attempt.id.rawValue, in: scope, testClock: testClock, at: now + Reconciliation.firstLook)
        return attempt
    }
}

/// When an attempt without an answer is looked at (P5).
enum Reconciliation {
    static let firstLook = Span.seconds(60)
    /// The customer is at a checkout, or at their bank: a look costs little.
    static let waitingForCustomer = Span.minutes(10)
    /// Bank debits and transfers take days.
    static let pending = Span.hours(1)

    /// How long an attempt may wait for its customer before it is given up at the processor; nil when it does not wait.
    /// Who never came back from a checkout or their bank has a day, a transfer that was announced a week. A bank debit
    /// that is under way cannot be given up, and goes on.
    static func patience(_ state: PaymentAttempt.State) -> Span? {
        switch state {
        case .created, .requiresAction: .hours(23)
        case .pending: .hours(7 * 24)
        case .sent, .unknown, .succeeded, .failed: nil
        }
    }

    /// A look costs the processor a call: as the attempt grows old, they grow rare.
    static func nextLook(at attempt: PaymentAttempt, after now: Instant) -> Span {
        let age = now - attempt.createdAt
        switch attempt.state {
        case .pending: return min(.hours(6), max(pending, Span(milliseconds: age.milliseconds / 8)))
        case .unknown: return min(.hours(1), max(firstLook, age))
        default: return waitingForCustomer
        }
    }

    /// 60 s, then twice as long each time, up to an hour.
    static func backoff(_ tries: Int) -> Span {
        min(.hours(1), firstLook * (Int64(1) << Int64(min(max(tries, 0), 6))))
    }
}
