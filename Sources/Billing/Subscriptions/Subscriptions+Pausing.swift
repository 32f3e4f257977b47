import Core

extension Subscriptions {
    /// Lets a subscription rest: nothing is billed until it resumes.
    ///
    /// It begins when what is paid for is used up. At once, the unused part of the period is credited with the next
    /// invoice (M5). A trial is paused from its end on. It resumes by itself when `length` is over.
    ///
    /// - Parameter customer: whose it must be; nil when the merchant asks.
    /// - Throws: a conflict when it is past due, being cancelled, already paused or over.
    public func pause(
        _ id: Subscription.ID, of customer: Customer.ID? = nil, in scope: Scope, for length: Pause.Length,
        effect: Pause.Effect = .atPeriodEnd, by actor: AuditActor? = nil
    ) async throws -> Subscription {
        return try await context.write { tx in
            var subscription = try tx.subscriptions.find(id, ofMaybe: customer, in: scope)
            let owner = try tx.customers.find(subscription.customer, in: scope)
            let now = try tx.now(for: owner)
            let before = subscription
            try subscription.pause(at: now, effect, for: length)
            if effect == .immediately { try tx.creditRest(of: before, to: owner, at: now) }
            try tx.subscriptions.update(subscription)
            try tx.scheduleNext(of: subscription, at: now, testClock: owner.testClock)
            try tx.record(.subscriptionUpdated, .subscription(id), of: owner.id, in: scope, at: now)
            if subscription.status == .paused {
                try tx.record(.subscriptionPaused, .subscription(id), of: owner.id, in: scope, at: now)
            }
            try tx.notify(.subscriptionPaused, owner.id, about: id.rawValue, in: scope, at: now)
            try tx.audit(.subscriptionPaused, subscription, ["length": length.name], by: actor)
            return subscription
        }
    }

    /// Takes a pause back before it begins: it renews as if nothing had been said.
    ///
    /// - Throws: `subscription_paused` once it has begun: resuming is charged for.
    public func undoPause(
        _ id: Subscription.ID, of customer: Customer.ID? = nil, in scope: Scope, by actor: AuditActor? = nil
    ) async throws -> Subscription {
        return try await context.write { tx in
            var subscription = try tx.subscriptions.find(id, ofMaybe: customer, in: scope)
            let owner = try tx.customers.find(subscription.customer, in: scope)
            try tx.undoPause(&subscription, of: owner, at: try tx.now(for: owner))
            try tx.audit(.subscriptionPauseUndone, subscription, by: actor)
            return subscription
        }
    }

    /// Ends a pause now, and bills the period that begins; a pause that has not begun is taken back, and costs nothing.
    ///
    /// - Returns: the subscription, and the attempt to collect the new period, if one began.
    public func resume(
        _ id: Subscription.ID, of customer: Customer.ID? = nil, in scope: Scope, by actor: AuditActor? = nil
    ) async throws -> (Subscription, PaymentAttempt?) {
        // The invoice and the word that it will be charged are one commit: no crash leaves one without the other (P2).
        let (subscription, begun) = try await context.write { tx -> (Subscription, BegunCharge?) in
            var subscription = try tx.subscriptions.find(id, ofMaybe: customer, in: scope)
            var owner = try tx.customers.find(subscription.customer, in: scope)
            let now = try tx.now(for: owner)
            guard subscription.status == .paused else {
                try tx.undoPause(&subscription, of: owner, at: now)
                try tx.audit(.subscriptionPauseUndone, subscription, by: actor)
                return (subscription, nil)
            }
            let invoice: Invoice
            do {
                invoice = try tx.resume(&subscription, of: &owner, from: now, at: now)
            } catch is BreakerOpen {
                throw BillingError.conflict("too_many_invoices", "This subscription was billed too often today.")
            }
            try tx.scheduleNext(of: subscription, at: now, testClock: owner.testClock)
            try tx.audit(.subscriptionResumed, subscription, by: actor)
            guard invoice.isOpen, invoice.collectionMethod == .chargeAutomatically else { return (subscription, nil) }
            let begun = try tx.beginCharge(
                of: invoice.id, in: scope, origin: customer == nil ? .api : .customer)
            return (try tx.subscriptions.find(id, in: scope), begun)
        }
        guard let begun else { return (subscription, nil) }
        let attempt = try await PaymentCollector(context).finish(begun)
        return (try await find(id, in: scope), attempt)
    }
}

extension BillingTransaction {
    fileprivate func undoPause(
        _ subscription: inout Subscription, of owner: Customer, at now: Instant
    ) throws {
        try subscription.undoPause()
        try subscriptions.update(subscription)
        try scheduleNext(of: subscription, at: now, testClock: owner.testClock)
        try record(
            .subscriptionUpdated, .subscription(subscription.id), of: owner.id, in: subscription.scope, at: now)
    }

    /// A pause whose day has come.
    func beginPause(_ subscription: inout Subscription, at now: Instant) throws {
        subscription.beginPause()
        try subscriptions.update(subscription)
        for kind in [Event.Kind.subscriptionUpdated, .subscriptionPaused] {
            try record(
                kind, .subscription(subscription.id), of: subscription.customer, in: subscription.scope, at: now)
        }
    }

    /// A pause that is over: a new epoch begins at `instant`, and its first period is billed.
    ///
    /// - Throws: ``BreakerOpen`` when it was billed too often within a day (P8).
    func resume(
        _ subscription: inout Subscription, of customer: inout Customer, from instant: Instant, at now: Instant
    ) throws -> Invoice {
        let (id, scope) = (subscription.id, subscription.scope)
        subscription.endPause()
        try takePendingChange(&subscription, from: instant, at: now)
        subscription.resume(at: instant)
        try checkBreaker(subscription)
        try subscription.stand(isBehind: invoices.haveArrears(.owed, of: subscription, at: now), at: now)
        try watchSentInvoices(of: subscription)
        let invoice = try bill(&subscription, of: &customer, reason: .cycle, asOf: instant, at: now)
        try subscriptions.update(subscription)
        for kind in [Event.Kind.subscriptionUpdated, .subscriptionResumed] {
            try record(kind, .subscription(id), of: customer.id, in: scope, at: now)
        }
        try notify(.subscriptionResumed, customer.id, about: id.rawValue, in: scope, at: now)
        return invoice
    }
}
