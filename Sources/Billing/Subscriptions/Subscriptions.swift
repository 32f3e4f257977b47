import Core

/// The subscriptions of a merchant's customers.
public struct Subscriptions: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Subscribes a customer and charges the first period before it returns.
    ///
    /// - Throws: ``BillingError`` for what cannot be ordered; `declined` with `errorIfIncomplete` only. A payment that nobody
    ///   can stop any more is then still waited for: the subscription is returned as it is, `incomplete`.
    public func create(
        _ order: SubscriptionOrder, for customer: Customer.ID, in scope: Scope, by actor: AuditActor? = nil
    ) async throws -> Subscription {
        try Metadata.check(order.metadata)
        // The invoice and the word that it will be charged are one commit: whatever is refused leaves nothing (P2, P5).
        let (subscription, isTried, begun) = try await context.write {
            tx -> (Subscription, Bool, BegunCharge?) in
            var customer = try tx.customers.find(named: customer, in: scope)
            let (opened, invoice) = try tx.open(order, for: &customer, at: try tx.now(for: customer))
            try tx.audit(.subscriptionCreated, opened, ["customer": customer.id.rawValue], by: actor)
            guard let invoice, invoice.isOpen, order.collectionMethod == .chargeAutomatically,
                order.behavior != .defaultIncomplete
            else { return (opened, false, nil) }
            return (opened, true, try tx.beginCharge(of: invoice.id, in: scope, origin: .api))
        }
        guard isTried else { return subscription }
        var attempt: PaymentAttempt?
        if let begun { attempt = try await PaymentCollector(context).finish(begun) }
        if order.behavior == .errorIfIncomplete { try await requireFirstPayment(attempt, of: subscription) }
        return try await find(subscription.id, in: scope)
    }

    public func find(_ id: Subscription.ID, in scope: Scope) async throws -> Subscription {
        try await context.read { try $0.subscriptions.find(id, in: scope) }
    }

    public func find(_ id: Subscription.ID, of customer: Customer.ID, in scope: Scope) async throws -> Subscription {
        try await context.read { try $0.subscriptions.find(id, of: customer, in: scope) }
    }

    /// Everything the customer has or had, newest first.
    public func of(_ customer: Customer.ID, in scope: Scope) async throws -> [Subscription] {
        try await context.read { try $0.subscriptions.all(of: customer, in: scope) }
    }

    /// What a customer's clock shows: their test clock's time, or the server's.
    public func now(for customer: Customer.ID, in scope: Scope) async throws -> Instant {
        return try await context.read { tx in
            try tx.now(for: try tx.customers.find(customer, in: scope))
        }
    }

    public func list(
        in scope: Scope, customer: Customer.ID? = nil, price: Price.ID? = nil,
        status: SubscriptionFilter = .notCanceled, _ page: PageRequest = PageRequest()
    ) async throws -> Page<Subscription> {
        try await context.read { tx in
            try tx.subscriptions.page(in: scope, customer: customer, price: price, status: status, page)
        }
    }

    /// Ends a subscription, now or with its period. No later period is billed either way (S52, T5); what waits for its next
    /// invoice is settled when it ends: see ``lastInvoice(of:effect:)``.
    ///
    /// - Parameter customer: whose it must be; nil when the merchant asks.
    public func cancel(
        _ id: Subscription.ID, of customer: Customer.ID? = nil, in scope: Scope, effect: Cancellation.Effect,
        reason: Cancellation.Reason? = nil, comment: String? = nil, by actor: AuditActor? = nil
    ) async throws -> Subscription {
        let comment = try Cancellation.checked(comment: comment)
        let withdrawal = try await Withdrawal(fromWhatEndsWith: id, of: customer, in: scope, context)
        let (subscription, begun) = try await context.write { tx -> (Subscription, BegunCharge?) in
            // Paid after all, it is a subscription like any other.
            if let withdrawal { try tx.completeBeforeEnd(withdrawal) }
            var subscription = try tx.subscriptions.find(id, ofMaybe: customer, in: scope)
            let owner = try tx.customers.find(subscription.customer, in: scope)
            let now = try tx.now(for: owner)
            let begun = try tx.cancel(
                &subscription, of: owner, effect: effect, reason: reason, comment: comment,
                origin: customer == nil ? .api : .customer, at: now)
            try tx.audit(.subscriptionCanceled, subscription, ["effect": effect.rawValue], by: actor)
            return (subscription, begun)
        }
        if let begun { _ = try await PaymentCollector(context).finish(begun) }
        return subscription
    }

    /// Takes a cancellation back before it holds.
    public func undoCancellation(
        _ id: Subscription.ID, of customer: Customer.ID? = nil, in scope: Scope, by actor: AuditActor? = nil
    ) async throws -> Subscription {
        return try await context.write { tx in
            var subscription = try tx.subscriptions.find(id, ofMaybe: customer, in: scope)
            let owner = try tx.customers.find(subscription.customer, in: scope)
            let now = try tx.now(for: owner)
            try tx.undoCancellation(of: &subscription, owner, at: now)
            try tx.audit(.subscriptionKept, subscription, by: actor)
            return subscription
        }
    }

    /// *Actualizar* (S48, S49): the subscription is charged to `method` from now on, nil for the customer's default, and
    /// what is open of it is charged at once, if it is another method than before (P10).
    ///
    /// - Returns: one settled attempt per invoice that was tried; a decline is an answer, not an error.
    public func useMethod(
        _ method: PaymentMethod.ID?, for id: Subscription.ID, of customer: Customer.ID, in scope: Scope
    ) async throws -> [PaymentAttempt] {
        let (_, tries) = try await context.write { tx in
            var subscription = try tx.subscriptions.find(id, of: customer, in: scope)
            try subscription.requireCurrent()
            if let method {
                _ = try tx.methods.find(method, of: customer, in: scope, parameter: "default_payment_method")
            }
            let now = try tx.now(for: try tx.customers.find(customer, in: scope))
            return try tx.changingMethods(of: customer, in: scope) {
                guard subscription.defaultMethod != method else { return }
                subscription.defaultMethod = method
                try tx.subscriptions.update(subscription)
                try tx.record(.subscriptionUpdated, .subscription(id), of: customer, in: scope, at: now)
            }
        }
        return try await PaymentMethods(context).make(tries, in: scope)
    }
}

extension BillingTransaction {
    /// What the trail says of an act on a subscription.
    func audit(
        _ action: AuditAction, _ subscription: Subscription, _ details: [String: String] = [:], by actor: AuditActor?
    ) throws {
        try audit(action, about: subscription.id.rawValue, details, by: actor, in: subscription.scope)
    }
}

/// Which subscriptions a list shows: Stripe's `status`, where nothing said means "not cancelled".
public enum SubscriptionFilter: Hashable, Sendable {
    case notCanceled, all, ended
    case status(Subscription.Status)
}
