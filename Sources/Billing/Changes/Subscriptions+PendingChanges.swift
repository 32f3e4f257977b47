import Core

/// Changes that wait for the end of the period.
extension Subscriptions {
    /// Keeps a change for the end of the period. It can be dropped until then; a later one replaces it.
    public func changeAtPeriodEnd(
        _ id: Subscription.ID, to change: SubscriptionChange, of customer: Customer.ID? = nil, in scope: Scope
    ) async throws -> Subscription {
        try await keep(id, for: change, of: customer, in: scope, quote: nil)
    }

    func keep(
        _ id: Subscription.ID, for change: SubscriptionChange, of customer: Customer.ID?, in scope: Scope,
        quote: Quote?, by actor: AuditActor? = nil
    ) async throws -> Subscription {
        return try await context.write { tx in
            let subscription = try tx.subscriptions.find(id, ofMaybe: customer, in: scope)
            let now = try tx.now(for: try tx.customers.find(subscription.customer, in: scope))
            try quote?.requireLiving(at: now)
            // What is paid takes the place of whatever waits.
            if customer != nil { try tx.requireNoUpdate(of: subscription) }
            var deferred = change
            deferred.proration = .none
            // Pressed twice: it waits already, and was told of.
            if customer != nil, try tx.pendingChanges.findIfAny(of: id, in: scope) == deferred { return subscription }
            if customer != nil { try tx.requireNoneWaits(for: subscription) }
            let planned = try tx.plan(deferred, for: subscription, at: now, now: now).subscription
            try tx.pendingChanges.store(deferred, waitingFor: id, in: scope, at: now)
            try tx.record(
                .subscriptionUpdated, .subscription(id), of: subscription.customer, in: scope, at: now)
            try tx.audit(.subscriptionPlanChanged, subscription, change.details, by: actor)
            guard customer != nil else { return subscription }
            let ending = try tx.discounts.applying(of: id, in: scope, at: subscription.period.end)
                .ending(from: subscription, to: planned)
            try tx.tell(
                .planChanged, PlanChangeNotice(of: subscription, waitingFor: planned, ending: ending),
                of: subscription, at: now)
            return subscription
        }
    }

    /// - Returns: the change that waits for the end of the period, if any.
    public func pendingChange(
        of id: Subscription.ID, of customer: Customer.ID? = nil, in scope: Scope
    ) async throws -> SubscriptionChange? {
        try await context.read { tx in
            _ = try tx.subscriptions.find(id, ofMaybe: customer, in: scope)
            return try tx.pendingChanges.findIfAny(of: id, in: scope)
        }
    }

    public func dropPendingChange(
        of id: Subscription.ID, of customer: Customer.ID? = nil, in scope: Scope
    ) async throws {
        try await context.write { tx in
            let subscription = try tx.subscriptions.find(id, ofMaybe: customer, in: scope)
            let waiting = try tx.pendingChanges.findIfAny(of: id, in: scope)
            guard let waiting, try tx.pendingChanges.remove(of: id, in: scope) else {
                throw BillingError.conflict("no_pending_change", "No change is waiting for the end of the period.")
            }
            let now = try tx.now(for: try tx.customers.find(subscription.customer, in: scope))
            try tx.record(
                .subscriptionUpdated, .subscription(id), of: subscription.customer, in: scope, at: now)
            guard customer != nil else { return }
            try tx.tell(
                .planKept, PlanChangeNotice(keeping: subscription, insteadOf: waiting), of: subscription, at: now)
        }
    }
}

extension BillingTransaction {
    /// Of several things one change waits at a time: what its customer wanted of another is not dropped without a word.
    ///
    /// - Throws: `change_waiting`.
    func requireNoneWaits(for subscription: Subscription) throws {
        guard subscription.items.count > 1 else { return }
        guard try pendingChanges.findIfAny(of: subscription.id, in: subscription.scope) == nil else {
            throw BillingError.conflict(
                "change_waiting", "A change of this subscription waits for the end of the period: drop it first.")
        }
    }
}
