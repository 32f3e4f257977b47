import Core
import Storage

extension BillingTransaction {
    /// After a decline, or for want of a method: the subscription is past due, and the invoice has a next date or an end. One that
    /// no subscription made is tried on the same days.
    ///
    /// - Parameter refusal: why it was refused; nil when nothing was charged.
    func fallBehind(
        _ invoice: inout Invoice, _ customer: Customer, because refusal: DeclineTable.Entry? = nil, at now: Instant
    ) throws {
        guard invoice.isChargedByItself else { return }
        let merchant = try merchant(invoice.scope.merchant)
        let subscription = try invoice.subscription.map { try self.subscription($0, in: invoice.scope) }
        // An incomplete subscription is not retried: it waits for its customer, and expires.
        guard subscription?.isRetried != false else { return }
        let calendar = RetryCalendar(
            policy: merchant.dunning, start: invoice.finalizedAt ?? invoice.createdAt,
            zone: subscription?.anchor.zone ?? merchant.zone)
        let next = calendar.next(
            after: now, tries: try retries(of: invoice.id, in: invoice.scope), refusal: refusal)
        invoice.nextAttemptAt = next
        try update(invoice)
        if let next {
            try schedule(.invoice, invoice.id.rawValue, in: invoice.scope, testClock: customer.testClock, at: next)
        } else {
            try unschedule(.invoice, invoice.id.rawValue, in: invoice.scope)
        }
        guard let id = invoice.subscription else { return }
        try decideStanding(of: id, in: invoice.scope, at: now)
        guard next == nil else { return }
        var behind = try self.subscription(id, in: invoice.scope)
        try giveUp(on: &behind, merchant.dunning.ending, at: now)
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
