import Core
import Storage

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
        var subscription = try subscription(id, in: scope)
        let before = subscription.status
        switch before {
        case .trialing, .paused, .canceled, .incompleteExpired: return
        case .incomplete:
            guard let first = try subscription.latestInvoice.map({ try invoice($0, in: scope) }) else { return }
            switch first.status {
            case .draft, .open: return
            case .void, .uncollectible: return try expire(&subscription, at: now)
            case .paid: subscription.status = try isBehind(subscription, at: now) ? .pastDue : .active
            }
        case .active:
            guard !owesLess, try isBehind(subscription, by: Arrears.unattended, at: now) else { return }
            subscription.status = .pastDue
        case .pastDue, .unpaid:
            guard try !isBehind(subscription, at: now) else { return }
            subscription.recover(at: now)
        }
        try update(subscription)
        if before != .active { try scheduleNext(of: subscription, at: now) }
        if subscription.status == .active { try watchSentInvoices(of: subscription) }
        try record(.subscriptionUpdated, .subscription(id), of: subscription.customer, in: scope, at: now)
    }

    /// Whether an invoice of it asks for money that should have come.
    ///
    /// - Parameter charges: which of those that are charged by themselves: what puts it behind, or what keeps it there.
    func isBehind(_ subscription: Subscription, by charges: SQL = Arrears.owed, at now: Instant) throws -> Bool {
        let zone = subscription.anchor.zone
        return try first(
            """
            SELECT i.id FROM invoices i
            WHERE i.merchant_id = \(subscription.scope.merchant) AND i.livemode = \(subscription.scope.mode)
                AND i.subscription_id = \(subscription.id)
                AND (\(charges)
                    OR (i.status = 'open' AND i.collection_method = 'send_invoice'
                        AND i.due_at < \(zone.startOfDay(zone.date(at: now)))))
            LIMIT 1
            """) != nil
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
        let rows = try query(
            """
            SELECT * FROM invoices
            WHERE \(subscription.scope) AND subscription_id = \(subscription.id) AND status = 'open'
            ORDER BY created_at, id
            """)
        for invoice in try invoices(rows, in: subscription.scope) { try scheduleOverdue(invoice, of: subscription) }
    }

    /// The day after a sent invoice was due: its subscription is behind.
    func fallDue(_ id: Invoice.ID, in scope: Scope) throws {
        let invoice = try invoice(id, in: scope)
        guard invoice.isOpen, let owner = invoice.subscription else { return }
        let subscription = try subscription(owner, in: scope)
        let now = try now(for: try customer(invoice.customer, in: scope))
        if let overdue = invoice.overdueAt(in: subscription.anchor.zone), now < overdue {
            return try scheduleOverdue(invoice, of: subscription)
        }
        try decideStanding(of: subscription.id, in: scope, at: now)
    }

    private func scheduleOverdue(_ invoice: Invoice, of subscription: Subscription) throws {
        guard let overdue = invoice.overdueAt(in: subscription.anchor.zone) else { return }
        let clock = try customer(invoice.customer, in: invoice.scope).testClock
        try schedule(.invoice, invoice.id.rawValue, in: invoice.scope, testClock: clock, at: overdue)
    }
}

/// What is behind of what is charged by itself, as conditions on invoices `i`.
enum Arrears {
    /// Puts a subscription behind: open, and no charge of it is under way. Between the methods of a chain one is, too: the
    /// next has the date of the last refusal.
    static let unattended: SQL = """
        i.status = 'open' AND i.collection_method = 'charge_automatically' AND NOT EXISTS (
            SELECT 1 FROM payment_attempts a
            WHERE a.merchant_id = i.merchant_id AND a.invoice_id = i.id
                AND (a.state IN ('sent', 'unknown', 'pending')
                    OR (a.state = 'created' AND a.method_id IS NOT NULL)
                    OR (a.state = 'failed' AND a.settled_at = i.next_attempt_at)))
        """

    /// Keeps it behind: open, unless its first charge is under way. After a refusal only money ends it.
    static let owed: SQL = """
        i.status = 'open' AND i.collection_method = 'charge_automatically' AND (
            EXISTS (
                SELECT 1 FROM payment_attempts a
                WHERE a.merchant_id = i.merchant_id AND a.invoice_id = i.id AND a.state = 'failed'
                    AND a.method_id IS NOT NULL AND COALESCE(a.decline_code, '') <> 'never_sent')
            OR NOT EXISTS (
                SELECT 1 FROM payment_attempts a
                WHERE a.merchant_id = i.merchant_id AND a.invoice_id = i.id
                    AND (a.state IN ('sent', 'unknown', 'pending')
                        OR (a.state = 'created' AND a.method_id IS NOT NULL))))
        """
}

extension Invoice {
    /// The first instant of the day after it is due; nil for one that is charged by itself.
    func overdueAt(in zone: Zone) -> Instant? {
        guard collectionMethod == .sendInvoice, let dueAt else { return nil }
        return zone.startOfDay(zone.date(at: dueAt).adding(days: 1))
    }
}

extension Subscription {
    /// Nothing is behind any more. An unpaid subscription was not billed meanwhile: when its last period is over, the next
    /// begins now, with a new anchor, and the time in between is nobody's (P1, T3).
    fileprivate mutating func recover(at now: Instant) {
        let wasUnpaid = status == .unpaid
        status = .active
        guard wasUnpaid, period.end <= now, cancellation == nil else { return }
        epoch += 1
        anchor = BillingAnchor(at: now, in: anchor.zone)
        periodIndex = -1
        period = Period(start: period.start, end: now)
    }
}
