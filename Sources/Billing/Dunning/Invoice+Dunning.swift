import Core

extension BillingTransaction {
    /// After a decline, or for want of a method: the subscription is past due, and the invoice has a next date or an end. One that
    /// no subscription made is tried on the same days.
    ///
    /// - Parameter refusal: why it was refused; nil when nothing was charged.
    func fallBehind(
        _ invoice: inout Invoice, _ customer: Customer, because refusal: DeclineTable.Entry? = nil, at now: Instant
    ) throws {
        guard invoice.isChargedByItself else { return }
        if try refuseUpdate(by: &invoice, at: now) { return }
        let merchant = try merchants.find(invoice.scope.merchant)
        let subscription = try invoice.subscription.map { try self.subscriptions.find($0, in: invoice.scope) }
        // An incomplete subscription is not retried: it waits for its customer, and expires.
        guard subscription?.isRetried != false else { return }
        // What was promised is waited for: nothing is tried, and nothing given up.
        guard invoice.paymentPlan == nil else {
            return try decideStanding(of: invoice.subscription, in: invoice.scope, at: now)
        }
        let calendar = RetryCalendar(of: invoice, merchant, subscription)
        let next = calendar.next(
            after: now, tries: try attempts.countRetries(of: invoice.id, in: invoice.scope), refusal: refusal)
        invoice.wait(until: next)
        try invoices.update(invoice)
        if let next {
            try jobs.schedule(.invoice, invoice.id.rawValue, in: invoice.scope, testClock: customer.testClock, at: next)
        } else {
            try jobs.unschedule(.invoice, invoice.id.rawValue, in: invoice.scope)
        }
        guard let id = invoice.subscription else { return }
        try decideStanding(of: id, in: invoice.scope, at: now)
        guard next == nil else { return }
        var behind = try self.subscriptions.find(id, in: invoice.scope)
        try giveUp(on: &behind, merchant.dunning.ending, at: now)
    }

    /// The day on which it was to be tried came while a part of it was under way: the next one of its calendar (P10), or,
    /// where there is none, the same that was.
    func tryLater(_ invoice: inout Invoice, at now: Instant) throws {
        guard let missed = invoice.nextAttemptAt, missed <= now, invoice.isChargedByItself else { return }
        let merchant = try merchants.find(invoice.scope.merchant)
        let subscription = try invoice.subscription.map { try self.subscriptions.find($0, in: invoice.scope) }
        let calendar = RetryCalendar(of: invoice, merchant, subscription)
        let tries = try attempts.countRetries(of: invoice.id, in: invoice.scope)
        guard let next = calendar.next(after: now, tries: tries, refusal: nil) else { return }
        invoice.wait(until: next)
        let customer = try customers.find(invoice.customer, in: invoice.scope)
        try jobs.schedule(.invoice, invoice.id.rawValue, in: invoice.scope, testClock: customer.testClock, at: next)
    }

    private func giveUp(
        on subscription: inout Subscription, _ ending: DunningPolicy.Ending, at now: Instant
    ) throws {
        switch ending {
        case .leavePastDue: return
        case .markUnpaid:
            guard subscription.beUnpaid() else { return }
            try subscriptions.update(subscription)
            try record(
                .subscriptionUpdated, .subscription(subscription.id), of: subscription.customer,
                in: subscription.scope, at: now)
        case .cancel:
            try dropUpdate(endingWith: &subscription, at: now)
            // What its last invoice asks for is not charged to a method that has just been refused.
            if let last = try end(&subscription, at: now), last.isOpen {
                try tell(.incompletePayment, about: last, at: now)
            }
        }
    }
}
