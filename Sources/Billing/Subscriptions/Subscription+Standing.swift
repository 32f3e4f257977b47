import Core

/// A subscription stands as its invoices say: everything that changes what an invoice owes, or when, ends here.
extension BillingTransaction {
    /// Decides between `incomplete`, `active`, `past_due` and `unpaid`, and writes it down if it is news. A trial and a pause
    /// stand by themselves, and what has ended stays ended.
    ///
    /// - A first invoice that is paid begins the subscription; one that was voided or given up ends what never began.
    /// - It is behind while an invoice of it asks for money: one that is charged, unless its first charge is under way, and one
    ///   that was sent, from the day after it was due.
    /// - Nothing being behind brings it back.
    ///
    /// - Parameter owesLess: whether what changed can only have ended a debt: who is in good standing stays so.
    func decideStanding(
        of id: Subscription.ID?, in scope: Scope, owesLess: Bool = false, at now: Instant
    ) throws {
        guard let id else { return }
        var subscription = try subscriptions.find(id, in: scope)
        let before = subscription.status
        let arrears: Arrears
        switch subscription.standingRule(owesLess: owesLess) {
        case .itself: return
        case .firstInvoice:
            guard let first = try subscription.latestInvoice.map({ try invoices.find($0, in: scope) }) else { return }
            switch Subscription.beginning(by: first.status) {
            case .waits: return
            case .never: return try expire(&subscription, at: now)
            case .begins: arrears = .owed
            }
        case .arrears(let asked): arrears = asked
        }
        guard try subscription.stand(isBehind: invoices.haveArrears(arrears, of: subscription, at: now), at: now) else {
            return
        }
        try subscriptions.update(subscription)
        if before != .active { try scheduleNext(of: subscription, at: now) }
        if subscription.status == .active { try watchSentInvoices(of: subscription) }
        try record(.subscriptionUpdated, .subscription(id), of: subscription.customer, in: scope, at: now)
    }

    /// Sends an invoice that its customer pays by themselves, and looks at it again the day after it is due.
    func sendOut(_ invoice: Invoice, of subscription: Subscription, at now: Instant) throws {
        guard invoice.collectionMethod == .sendInvoice, invoice.isOpen else { return }
        try tell(.invoiceCreated, about: invoice, at: now)
        try scheduleOverdue(invoice, of: subscription)
    }

    /// A standing that was good again by a clock that has gone back, or was not told of during a pause, is looked at on its
    /// day.
    func watchSentInvoices(of subscription: Subscription) throws {
        guard subscription.collectionMethod == .sendInvoice else { return }
        for invoice in try invoices.openInOrder(of: subscription) { try scheduleOverdue(invoice, of: subscription) }
    }

    /// The day after a sent invoice was due: its subscription is behind.
    func fallDue(_ id: Invoice.ID, in scope: Scope) throws {
        let invoice = try invoices.find(id, in: scope)
        guard invoice.isOpen, let owner = invoice.subscription else { return }
        let subscription = try subscriptions.find(owner, in: scope)
        let now = try now(for: try customers.find(invoice.customer, in: scope))
        if let overdue = invoice.overdueAt(in: subscription.anchor.zone), now < overdue {
            return try scheduleOverdue(invoice, of: subscription)
        }
        try decideStanding(of: subscription.id, in: scope, at: now)
    }

    private func scheduleOverdue(_ invoice: Invoice, of subscription: Subscription) throws {
        guard let overdue = invoice.overdueAt(in: subscription.anchor.zone) else { return }
        let clock = try customers.find(invoice.customer, in: invoice.scope).testClock
        try jobs.schedule(.invoice, invoice.id.rawValue, in: invoice.scope, testClock: clock, at: overdue)
    }
}

extension Invoice {
    /// The first instant of the day after it is due; nil for one that is charged by itself.
    func overdueAt(in zone: Zone) -> Instant? {
        guard collectionMethod == .sendInvoice, let dueAt else { return nil }
        return zone.startOfDay(zone.date(at: dueAt).adding(days: 1))
    }
}
