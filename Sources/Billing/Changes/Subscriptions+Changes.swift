import Core

extension Subscriptions {
    /// How long a quote may be accepted.
    public static let quoteLife = Span.minutes(15)

    /// What a change would cost now, and a signed quote: accepting it within 15 minutes charges exactly that.
    ///
    /// - Parameters:
    ///   - customer: whose it must be; nil when the merchant asks.
    ///   - instant: the proration date, for which credit and charge are computed; nil for now. It moves no period.
    ///   - effect: from when it is to hold.
    public func preview(
        _ change: SubscriptionChange, of id: Subscription.ID, of customer: Customer.ID? = nil, in scope: Scope,
        at instant: Instant? = nil, effect: SubscriptionChange.Effect = .now
    ) async throws -> (preview: ChangePreview, quote: String) {
        let (preview, tries, now) = try await context.read { tx in
            let subscription = try tx.subscriptions.find(id, ofMaybe: customer, in: scope)
            let owner = try tx.customers.find(subscription.customer, in: scope)
            let now = try tx.now(for: owner)
            let moment = instant ?? subscription.moment(at: now)
            try subscription.requireBilled(until: now)
            let preview =
                switch effect {
                case .now: try tx.preview(change, of: subscription, for: owner, at: moment, now: now)
                case .atPeriodEnd: try tx.previewAtPeriodEnd(change, of: subscription, now: now)
                }
            return (preview, try tx.pendingUpdates.count(of: id, in: scope), now)
        }
        let quote = Quote(preview, of: change, after: tries, expiresAt: now + Self.quoteLife)
        return (preview, quote.signed(by: context.keys))
    }

    /// Accepts a quote: what it said is charged, or nothing is. Where its customer accepts it, what is charged at once is paid
    /// first: the subscription changes with the money, and stays as it is when that is refused.
    ///
    /// - Parameter asked: what it must be a quote of; nil for whatever it says.
    /// - Throws: `quote_invalid` for one that was altered, `quote_expired`, `quote_outdated` when it would now cost
    ///   another amount, is of something else, or was charged before; `change_under_way` while another waits for its money;
    ///   `change_waiting` while one of several things is to change at the end of the period; `no_payment_method`.
    public func accept(
        _ quote: String, for asked: AskedChange? = nil, of customer: Customer.ID? = nil, in scope: Scope,
        by actor: AuditActor? = nil
    ) async throws -> (Subscription, PaymentAttempt?) {
        let quote = try Quote(signed: quote, by: context.keys)
        let id = Subscription.ID(quote.subscription)
        if let asked, asked != AskedChange(id, to: quote.change, effect: quote.effect) { throw Quote.outdated }
        guard quote.effect == .now else {
            return (try await keep(id, for: quote.change, of: customer, in: scope, quote: quote, by: actor), nil)
        }
        return try await change(
            id, to: quote.change, of: customer, in: scope, at: Instant(milliseconds: quote.at), quote: quote, by: actor)
    }

    /// Changes price, quantity or items at once. What it costs is billed as `change.proration` says.
    ///
    /// - Parameters:
    ///   - instant: the proration date, for which credit and charge are computed; nil for now. It moves no period: a new
    ///     interval begins its period now.
    /// - Returns: the subscription, and the attempt to collect what was invoiced at once, if anything was.
    public func change(
        _ id: Subscription.ID, to change: SubscriptionChange, of customer: Customer.ID? = nil, in scope: Scope,
        at instant: Instant? = nil
    ) async throws -> (Subscription, PaymentAttempt?) {
        try await self.change(id, to: change, of: customer, in: scope, at: instant, quote: nil)
    }

    private func change(
        _ id: Subscription.ID, to change: SubscriptionChange, of customer: Customer.ID?, in scope: Scope,
        at instant: Instant?, quote: Quote?, by actor: AuditActor? = nil
    ) async throws -> (Subscription, PaymentAttempt?) {
        let (subscription, begun) = try await context.write { tx -> (Subscription, BegunCharge?) in
            var subscription = try tx.subscriptions.find(id, ofMaybe: customer, in: scope)
            var owner = try tx.customers.find(subscription.customer, in: scope)
            let now = try tx.now(for: owner)
            try subscription.requireBilled(until: now)
            let isPaidFirst = quote != nil && customer != nil
            if isPaidFirst { try tx.requireNoUpdate(of: subscription) }
            if isPaidFirst { try tx.requireNoneWaits(for: subscription) }
            if let quote {
                try quote.requireLiving(at: now)
                try quote.requireUnused(after: tx.pendingUpdates.count(of: id, in: scope))
                let moment = instant ?? subscription.moment(at: now)
                try quote.requireSame(
                    tx.preview(change, of: subscription, for: owner, at: moment, now: now))
            }
            let begun =
                isPaidFirst
                ? try tx.changeOncePaid(&subscription, of: &owner, to: change, at: instant, now: now)
                : try tx.change(
                    &subscription, of: &owner, to: change, at: instant, origin: customer == nil ? .api : .customer,
                    now: now)
            try tx.audit(.subscriptionPlanChanged, subscription, change.details, by: actor)
            return (subscription, begun)
        }
        guard let begun else { return (subscription, nil) }
        let attempt = try await PaymentCollector(context).finish(begun)
        return (try await find(id, in: scope), attempt)
    }
}

extension Subscription {
    /// A period that is over and not yet billed is billed for what was in it, before anything changes (T4).
    func requireBilled(until now: Instant) throws(BillingError) {
        guard period.end <= now, [.trialing, .active, .pastDue].contains(status) else { return }
        throw .conflict("subscription_renewing", "This subscription is just being renewed: try again in a moment.")
    }
}

extension BillingTransaction {
    /// Makes a change, and says that what it costs at once will be charged. The invoice and that word are one commit: no crash
    /// leaves one without the other (P2).
    ///
    /// - Parameter instant: the proration date; nil for now.
    /// - Returns: the charge, to be finished after the commit.
    func change(
        _ subscription: inout Subscription, of customer: inout Customer, to change: SubscriptionChange,
        at instant: Instant?, origin: PaymentAttempt.Origin, now: Instant
    ) throws -> BegunCharge? {
        let planned = try plan(
            change, for: subscription, at: instant ?? subscription.moment(at: now), now: now)
        let (changed, invoice) = try carryOut(planned, change.proration, of: &customer, at: now)
        subscription = changed
        guard let invoice, invoice.isOpen, invoice.collectionMethod == .chargeAutomatically else { return nil }
        let begun = try beginCharge(of: invoice.id, in: subscription.scope, origin: origin)
        subscription = try self.subscriptions.find(subscription.id, in: subscription.scope)
        return begun
    }
}
