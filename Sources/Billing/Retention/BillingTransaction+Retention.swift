import Core

/// How somebody stands who is about to leave, before the merchant's offer.
enum RetentionStanding: Hashable, Sendable {
    case nothing
    /// Chance has not said yet in which group they are.
    case undrawn
    case heldOut
    case offered(RetentionPreview)

    var preview: RetentionPreview? { if case .offered(let preview) = self { preview } else { nil } }
}

extension BillingTransaction {
    /// Nothing is written. Whether there is anything to offer is asked before the group is, of both groups alike.
    func standing(of offer: RetentionOffer, for subscription: Subscription) throws -> RetentionStanding {
        let scope = subscription.scope
        let now = try now(for: try customers.find(subscription.customer, in: scope))
        let step = offer.step(for: subscription.id, after: try retentionAssignments.all(about: subscription), at: now)
        guard step != .nothing, let coupon = try coupons.find([offer.couponID], in: scope).first,
            coupon.canBeOffered(
                for: subscription, beside: try discounts.applying(of: subscription.id, in: scope, at: now), at: now)
        else { return .nothing }
        let effect = try self.effect(of: coupon, by: nil, on: subscription, at: now)
        guard let effect, effect.after.amount < effect.before.amount else { return .nothing }
        return switch step {
        case .nothing: .nothing
        case .draw: .undrawn
        case .keep(let assignment) where assignment.cohort == .heldOut: .heldOut
        case .keep(let assignment):
            .offered(
                RetentionPreview(
                    assignment: assignment.id, coupon: coupon, endsAt: effect.endsAt, before: effect.before,
                    after: effect.after, at: effect.at))
        }
    }

    /// Lets chance say in which group a leaving is, unless it has said so before something else was offered. What was open for
    /// something else ends.
    func draw(_ offer: RetentionOffer, for subscription: Subscription) throws {
        let now = try now(for: try customers.find(subscription.customer, in: subscription.scope))
        let earlier = try retentionAssignments.all(about: subscription)
        try retentionAssignments.concludeOpen(of: subscription, as: .init(outcome: .replaced, at: now))
        if let replaced = offer.replaced(for: subscription.id, among: earlier) {
            return try retentionAssignments.reopen(replaced)
        }
        try retentionAssignments.insert(
            RetentionAssignment(
                id: .new(at: now, using: chance), scope: subscription.scope, customer: subscription.customer,
                subscription: subscription.id, coupon: offer.couponID,
                cohort: offer.cohort(drawing: chance.number(below: 100)), createdAt: now))
    }

    /// A subscription is cancelled: whoever was offered something, or held out, has left.
    package func noteLeft(
        _ subscription: Subscription, reason: Cancellation.Reason?, comment: String?, at now: Instant
    ) throws {
        try retentionAssignments.concludeOpen(
            of: subscription, as: .init(outcome: .left, at: now, reason: reason, comment: comment))
    }
}
