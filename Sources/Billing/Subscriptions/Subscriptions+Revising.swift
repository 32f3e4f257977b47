import Core

/// What a program asks of a subscription in one request.
public struct SubscriptionRevision: Sendable {
    /// Other prices, quantities or items.
    public var change: SubscriptionChange?
    /// For which day the change is computed; nil for now.
    public var prorationDate: Instant?
    /// Whether it ends with its period; nil when nothing was said about that.
    public var endsWithPeriod: Bool?
    public var reason: Cancellation.Reason?
    public var comment: String?
    /// Description, metadata, default method, billing details.
    public var edit: @Sendable (inout Subscription) throws -> Void

    public init(edit: @escaping @Sendable (inout Subscription) throws -> Void = { _ in }) { self.edit = edit }
}

extension Subscriptions {
    /// Does all of it or, when some of it is refused, nothing: then nobody hears that anything happened (H2). What is open is
    /// charged at once when it is charged to another method from now on (S69, P10).
    ///
    /// - Returns: the subscription, and one attempt for each invoice that was tried.
    public func revise(
        _ id: Subscription.ID, in scope: Scope, by revision: SubscriptionRevision
    ) async throws -> (Subscription, [PaymentAttempt]) {
        var revision = revision
        revision.comment = try Cancellation.checked(comment: revision.comment)
        let withdrawal = try await withdrawal(of: id, in: scope, for: revision)
        let (begun, tries) = try await context.write { [revision] tx -> ([BegunCharge], TriesAtOnce) in
            if let withdrawal { try tx.completeBeforeEnd(withdrawal) }
            let customer = try tx.subscriptions.find(id, in: scope).customer
            return try tx.changingMethods(of: customer, in: scope) {
                try tx.revise(id, in: scope, by: revision)
            }
        }
        var attempts: [PaymentAttempt] = []
        for charge in begun { attempts.append(try await PaymentCollector(context).finish(charge)) }
        attempts += try await PaymentMethods(context).make(tries, in: scope)
        return (try await find(id, in: scope), attempts)
    }

    /// What never began ends at once, and its first payment is given up before that: for a request that is not refused anyway.
    private func withdrawal(
        of id: Subscription.ID, in scope: Scope, for revision: SubscriptionRevision
    ) async throws -> Withdrawal? {
        let ends = try await context.read { tx in
            var subscription = try tx.subscriptions.find(id, in: scope)
            try tx.edit(&subscription, revision.edit)
            return revision.endsWithPeriod == true && revision.change == nil && subscription.cancellation == nil
        }
        guard ends else { return nil }
        return try await Withdrawal(fromWhatEndsWith: id, of: nil, in: scope, context)
    }
}

extension BillingTransaction {
    /// - Returns: what is to be charged after the commit.
    fileprivate func revise(
        _ id: Subscription.ID, in scope: Scope, by revision: SubscriptionRevision
    ) throws -> [BegunCharge] {
        var subscription = try subscriptions.find(id, in: scope)
        var owner = try customers.find(subscription.customer, in: scope)
        let now = try now(for: owner)
        if revision.change != nil { try subscription.requireBilled(until: now) }
        let before = subscription
        try edit(&subscription, revision.edit)
        if subscription.billingDetails != before.billingDetails {
            try subscriptions.makeOut(subscription, to: subscription.billingDetails)
        }
        if subscription != before { try subscriptions.update(subscription) }
        var charges: [BegunCharge?] = []
        if let change = revision.change {
            charges.append(
                try self.change(
                    &subscription, of: &owner, to: change, at: revision.prorationDate, origin: .api, now: now))
        } else if subscription != before {
            try record(.subscriptionUpdated, .subscription(id), of: owner.id, in: scope, at: now)
        }
        switch revision.endsWithPeriod {
        case true? where subscription.cancellation == nil:
            charges.append(
                try cancel(
                    &subscription, of: owner, effect: .atPeriodEnd, reason: revision.reason, comment: revision.comment,
                    origin: .api, at: now))
        case false? where subscription.cancellation != nil:
            try undoCancellation(of: &subscription, owner, at: now)
        default: break
        }
        return charges.compactMap(\.self)
    }

    /// What a program attaches to a subscription, checked.
    fileprivate func edit(
        _ subscription: inout Subscription, _ edit: (inout Subscription) throws -> Void
    ) throws {
        let (method, own) = (subscription.defaultMethod, subscription.billingDetails)
        try edit(&subscription)
        if subscription.billingDetails != own {
            subscription.billingDetails = try subscription.billingDetails?.ofInvoices.checked(known: own)
        }
        try Metadata.check(subscription.metadata)
        if let new = subscription.defaultMethod, new != method {
            _ = try self.methods.find(
                new, of: subscription.customer, in: subscription.scope, parameter: "default_payment_method")
        }
    }
}
