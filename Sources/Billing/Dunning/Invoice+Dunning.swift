import Core
import Storage

extension BillingTransaction {
    /// After a decline, or for want of a method: the subscription is past due, and the invoice has a next date or an end.
    ///
    /// - Parameter refusal: why it was refused; nil when nothing was charged.
    func fallBehind(
        _ invoice: inout Invoice, _ customer: Customer, because refusal: DeclineTable.Entry? = nil, at now: Instant
    ) throws {
        guard invoice.collectionMethod == .chargeAutomatically else { return }
        let policy = try merchant(invoice.scope.merchant).dunning
        guard let id = invoice.subscription else { return }
        let subscription = try subscription(id, in: invoice.scope)
        // An incomplete subscription is not retried: it waits for its customer, and expires.
        guard subscription.isRetried else { return }
        let calendar = RetryCalendar(
            policy: policy, start: invoice.finalizedAt ?? invoice.createdAt, zone: subscription.anchor.zone)
        if let next = calendar.next(after: now, tries: try retries(of: invoice.id, in: invoice.scope), refusal: refusal)
        {
            invoice.nextAttemptAt = next
            try update(invoice)
            try schedule(.invoice, invoice.id.rawValue, in: invoice.scope, testClock: customer.testClock, at: next)
            try decideStanding(of: id, in: invoice.scope, at: now)
        } else {
            invoice.nextAttemptAt = nil
            try update(invoice)
            try unschedule(.invoice, invoice.id.rawValue, in: invoice.scope)
            try decideStanding(of: id, in: invoice.scope, at: now)
            var behind = try self.subscription(id, in: invoice.scope)
            try giveUp(on: &behind, policy.ending, at: now)
        }
    }

    /// How often the calendar has charged an invoice (P10).
    private func retries(of invoice: Invoice.ID, in scope: Scope) throws -> Int {
        try first(
            """
            SELECT COUNT(*) AS tries FROM payment_attempts
            WHERE \(scope) AND invoice_id = \(invoice) AND origin = \(PaymentAttempt.Origin.retry)
                AND COALESCE(decline_code, '') <> \(Decline.neverSent.code)
            """
        )?.int("tries") ?? 0
    }

    private func giveUp(
        on subscription: inout Subscription, _ ending: DunningPolicy.Ending, at now: Instant
    ) throws {
        switch ending {
        case .leavePastDue: return
        case .markUnpaid:
            guard ![.unpaid, .paused].contains(subscription.status) else { return }
            subscription.status = .unpaid
            try update(subscription)
            try record(
                .subscriptionUpdated, .subscription(subscription.id), of: subscription.customer,
                in: subscription.scope, at: now)
        case .cancel:
            // What its last invoice asks for is not charged to a method that has just been refused.
            if let last = try end(&subscription, at: now), last.isOpen {
                try tell(.incompletePayment, about: last, at: now)
            }
        }
    }
}

extension Subscription {
    /// Whether its refused charges are tried again by themselves.
    var isRetried: Bool { status != .incomplete && status.isCurrent }
}
