import Core

/// What merchants offer to customers who are about to leave, and what comes of it.
public struct Retention: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// What a customer is offered who looks at what leaving means. The first look draws the group and writes it down, so that
    /// every later one meets the same, and whoever closes the page is counted too.
    ///
    /// - Parameters:
    ///   - offer: the merchant's; nil for none.
    ///   - isSeen: whether it is the customer who looks. Otherwise nothing is drawn.
    /// - Returns: nil for who is held out, decided not long ago, or would gain nothing by it.
    /// - Throws: `resource_missing` for a subscription of somebody else's.
    public func look(
        at offer: RetentionOffer?, for id: Subscription.ID, of customer: Customer.ID, in scope: Scope,
        isSeen: Bool = true
    ) async throws -> RetentionPreview? {
        guard let offer else { return nil }
        let standing = try await context.read { tx in
            try tx.standing(of: offer, for: tx.subscriptions.find(id, of: customer, in: scope))
        }
        guard isSeen, standing == .undrawn else { return standing.preview }
        return try await context.write { tx in
            let subscription = try tx.subscriptions.find(id, of: customer, in: scope)
            // Another window may have been quicker.
            let standing = try tx.standing(of: offer, for: subscription)
            guard standing == .undrawn else { return standing.preview }
            try tx.draw(offer, for: subscription)
            return try tx.standing(of: offer, for: subscription).preview
        }
    }

    /// Gives a subscription what its customer was offered, from its next invoice on, and tells them. They stay.
    ///
    /// - Parameters:
    ///   - id: of what they were shown: nothing else is given.
    ///   - reason: why they were leaving.
    /// - Returns: what was given, by the amounts of now.
    /// - Throws: ``RetentionRefusal``; `subscription_renewing` while a period that is over is being billed; what is wrong with
    ///   the comment.
    public func take(
        _ id: RetentionAssignment.ID, of offer: RetentionOffer?, for subscription: Subscription.ID,
        of customer: Customer.ID, in scope: Scope, reason: Cancellation.Reason? = nil, comment: String? = nil
    ) async throws -> RetentionPreview {
        let comment = try Cancellation.checked(comment: comment)
        return try await context.write { tx in
            let subscription = try tx.subscriptions.find(subscription, of: customer, in: scope)
            let shown = try tx.retentionAssignments.findIfAny(id, for: subscription)
            if shown?.conclusion?.outcome == .taken { throw RetentionRefusal.alreadyTaken }
            guard subscription.renews else { throw RetentionRefusal.notNow }
            guard let offer, let preview = try tx.standing(of: offer, for: subscription).preview,
                preview.assignment == id
            else { throw RetentionRefusal.over }
            let now = try tx.now(for: try tx.customers.find(customer, in: scope))
            try subscription.requireBilled(until: now)
            let position = try tx.discounts.count(of: subscription)
            try tx.give(preview.coupon, by: nil, as: position, to: subscription, isOffer: true, at: now)
            try tx.retentionAssignments.concludeOpen(
                of: subscription, as: .init(outcome: .taken, at: now, reason: reason, comment: comment))
            try tx.record(.subscriptionUpdated, .subscription(subscription.id), of: customer, in: scope, at: now)
            try tx.notify(
                .retentionOfferTaken, customer, about: subscription.id.rawValue, in: scope, at: now)
            return preview
        }
    }

    /// The discount that a subscription's customer took last instead of leaving, while it applies.
    public func taken(for subscription: Subscription) async throws -> Discount? {
        try await context.read { tx in
            let now = try tx.now(for: try tx.customers.find(subscription.customer, in: subscription.scope))
            guard let coupon = try tx.retentionAssignments.lastTaken(for: subscription)?.coupon else { return nil }
            return try tx.discounts.applying(of: subscription.id, in: subscription.scope, at: now)
                .last { $0.coupon.id == coupon }
        }
    }
}
