import Core

extension Subscriptions {
    /// What taking up an ended subscription again would charge today: the same items at today's prices, without a trial.
    ///
    /// - Throws: a conflict that says why it cannot be: `subscription_not_ended`, `price_inactive` when something in it is
    ///   no longer sold, `already_subscribed` when the customer has the same again.
    public func reactivationOffer(for subscription: Subscription) async throws -> PeriodOffer {
        return try await context.read { tx in
            let owner = try tx.customers.find(named: subscription.customer, in: subscription.scope)
            let now = try tx.now(for: owner)
            try tx.requireReturnable(subscription, of: owner)
            let zone = try tx.merchants.find(subscription.scope.merchant).zone
            var next = subscription
            next.period = BillingAnchor(at: now, in: zone).period(0, every: subscription.recurrence)
            let pending = try tx.invoiceItems.pending(of: owner.id, for: nil, in: subscription.scope)
            let total = try tx.total(
                of: try tx.periodLines(of: next) + pending.map(\.line), in: subscription.currency, subscription.scope)
            return PeriodOffer(due: try total.takingOff(owner.balance(in: total.currency)), period: next.period)
        }
    }

    /// Takes up an ended subscription again: a new one with the same items at today's prices, charged to the default method
    /// before this returns (U8). There is no second trial, and the old one stays as it ended.
    ///
    /// - Returns: the new subscription, and the attempt to collect its first period, if there was a method. Asked for twice,
    ///   it is made once: then the one that there is already, without an attempt.
    /// - Throws: what ``reactivationOffer(for:)`` throws.
    public func reactivate(
        _ id: Subscription.ID, of customer: Customer.ID? = nil, in scope: Scope
    ) async throws -> (Subscription, PaymentAttempt?) {
        let (subscription, begun) = try await context.write { tx -> (Subscription, BegunCharge?) in
            let ended = try tx.subscriptions.find(id, ofMaybe: customer, in: scope)
            var owner = try tx.customers.find(named: ended.customer, in: scope)
            if !ended.status.isCurrent, let same = try tx.sameAgain(ended, of: owner) { return (same, nil) }
            try tx.requireReturnable(ended, of: owner)
            let now = try tx.now(for: owner)
            let (opened, invoice) = try tx.open(SubscriptionOrder(again: ended), for: &owner, at: now)
            guard let invoice, invoice.isOpen, invoice.collectionMethod == .chargeAutomatically else {
                return (opened, nil)
            }
            let begun = try tx.beginCharge(
                of: invoice.id, in: scope, origin: customer == nil ? .api : .customer)
            return (opened, begun)
        }
        guard let begun else { return (subscription, nil) }
        let attempt = try await PaymentCollector(context).finish(begun)
        return (try await find(subscription.id, in: scope), attempt)
    }
}

extension SubscriptionOrder {
    /// The same again, for who comes back: no trial, no discount, no method of its own.
    init(again ended: Subscription) {
        self.init(
            items: ended.items.map { Item(price: $0.price.id, quantity: $0.quantity, taxRates: $0.taxRates) })
        collectionMethod = ended.collectionMethod
        daysUntilDue = ended.daysUntilDue
        trial = .days(0)
        taxRates = ended.taxRates
        billingDetails = ended.billingDetails
        isAgain = true
        description = ended.description
        metadata = ended.metadata
    }
}

extension BillingTransaction {
    fileprivate func requireReturnable(_ subscription: Subscription, of customer: Customer) throws {
        try subscription.requireEnded()
        guard try sameAgain(subscription, of: customer) == nil else {
            throw BillingError.conflict("already_subscribed", "The customer has a subscription to the same again.")
        }
        let products = try products.find(subscription.items.map(\.price.product), in: subscription.scope)
        let isSold = subscription.items.allSatisfy { item in
            item.price.isActive && products[item.price.product]?.isActive == true
        }
        guard isSold else {
            throw BillingError.conflict("price_inactive", "Something in this subscription is no longer sold.")
        }
    }

    /// A current subscription of the customer to the very same prices: whoever has come back, or was brought back.
    fileprivate func sameAgain(_ ended: Subscription, of customer: Customer) throws -> Subscription? {
        let prices = Set(ended.items.map(\.price.id))
        return try subscriptions.all(of: customer.id, in: customer.scope).first {
            $0.status.isCurrent && Set($0.items.map(\.price.id)) == prices
        }
    }
}
